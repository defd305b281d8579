package org.evenkeel.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.search.Words;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.SearchQuery.Term;
import org.evenkeel.store.SearchTable;
import org.jspecify.annotations.Nullable;

/** Finds everything the cache holds: messages, notes, customers, conversation numbers. Never on the FX thread. */
public final class Search {
    /** How many results a page shows. */
    public static final int PAGE = 50;

    /** How many of the newest that fit are ranked. */
    private static final int CONSIDERED = 300;
    /** Beyond so many the search does not read on for conversations in a certain state. */
    private static final int READ_AT_MOST = 3_000;

    private static final int CUSTOMERS = 5;
    private static final int NEAR = 3;
    private static final int SHORTEST_FORGIVEN = 4;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /** What a result is. */
    public enum Kind {
        MESSAGE,
        NOTE,
        /** The customer themselves; the place is their newest conversation. */
        CUSTOMER,
        /** A conversation whose number was asked for. */
        CONVERSATION
    }

    /** Characters of a snippet that matched: from {@code start} to before {@code end}. */
    public record Range(int start, int end) {}

    /**
     * Plain text on one line (no markup), with what matched.
     *
     * @param matches in order, not overlapping; may be empty
     */
    public record Snippet(String text, List<Range> matches) {}

    /**
     * One place to go to.
     *
     * @param localId the message to open the transcript at; null for a customer or a conversation
     * @param customer the conversation's customer; never empty
     * @param who who wrote it; empty for a customer or a conversation
     * @param when it was written, or the conversation's last activity
     */
    public record Hit(
            Kind kind,
            long conversationId,
            @Nullable Long localId,
            String customer,
            String who,
            Instant when,
            Snippet snippet) {}

    /**
     * What was found.
     *
     * @param hits best first
     * @param forgiven when nothing exact was found: the words that were taken instead, as in {@code refnud → refund}; else empty
     * @param more true when there are more than these
     * @param behind messages that are in the cache and not searchable yet; 0 when all are
     * @param trouble a part of the question that was not understood and left out, as a sentence; else empty
     */
    public record Results(List<Hit> hits, List<String> forgiven, boolean more, long behind, String trouble) {
        public Results {
            hits = List.copyOf(hits);
            forgiven = List.copyOf(forgiven);
        }
    }

    /**
     * Understands words and prefixes, {@code "an exact phrase"}, {@code from:customer}, {@code by:agent} (or {@code by:me}),
     * {@code in:inbox} (or {@code in:1234}), {@code before:2026-05-01}, {@code after:2026-05}, {@code has:note},
     * {@code is:resolved} (open, pending, snoozed). A word stands for all that begin so; quotes ask for the word itself. Case and
     * accents do not matter. Of the many that fit, the newest are ranked.
     */
    public Results find(String question, int limit) {
        Question asked = Question.of(question, ZoneId.systemDefault());
        return database.read(s -> {
            long behind = s.searchIndex().behind();
            Results exact = find(s, asked, limit, behind, List.of());
            if (!exact.hits().isEmpty() || asked.terms().isEmpty()) {
                return exact;
            }
            List<String> forgiven = new ArrayList<>();
            List<Term> others = forgive(s, asked.terms(), forgiven);
            return forgiven.isEmpty() ? exact : find(s, asked.with(others), limit, behind, forgiven);
        });
    }

    private Results find(ReadSession s, Question asked, int limit, long behind, List<String> forgiven) {
        List<Hit> hits = new ArrayList<>();
        if (!asked.hasFilters()) {
            Long number = asked.number();
            if (number != null) {
                s.search().conversation(number).ifPresent(place -> hits.add(hit(Kind.CONVERSATION, place, List.of())));
            }
            for (long contact : s.search().contacts(asked.words(), CUSTOMERS)) {
                s.search().contact(contact).ifPresent(place -> hits.add(customer(place, asked.terms())));
            }
        }
        Filters filters = Filters.of(s, asked);
        String trouble = asked.trouble().isEmpty() ? filters.trouble() : asked.trouble();
        if (filters.impossible()
                || filters.query().isEmpty() && filters.statuses().isEmpty()) {
            return new Results(hits, forgiven, false, behind, trouble);
        }
        List<SearchTable.Found> found = newest(s, filters, Math.max(CONSIDERED, limit + 1));
        List<Long> best = best(found, asked.terms(), limit - hits.size());
        Map<Long, SearchTable.Place> places = new HashMap<>();
        s.search().messages(best).forEach(place -> places.put(place.localId(), place));
        for (long id : best) {
            SearchTable.Place place = places.get(id);
            if (place != null) {
                hits.add(hit(place.note() ? Kind.NOTE : Kind.MESSAGE, place, asked.terms()));
            }
        }
        return new Results(hits, forgiven, found.size() > best.size(), behind, trouble);
    }

    /** Reads on, a bounded way, while too few of the newest are in the conversations asked for. */
    private static List<SearchTable.Found> newest(ReadSession s, Filters filters, int wanted) {
        List<SearchTable.Found> found = new ArrayList<>();
        Long before = null;
        for (int read = 0; read < READ_AT_MOST && found.size() < wanted; read += wanted) {
            List<Long> docs = s.search().newest(filters.query(), before, wanted);
            found.addAll(s.search().look(docs, filters.statuses()));
            if (docs.size() < wanted) {
                break;
            }
            before = docs.getLast();
        }
        return found;
    }

    private List<Long> best(List<SearchTable.Found> found, List<Term> terms, int limit) {
        Instant newest = found.stream()
                .map(SearchTable.Found::createdAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        record Scored(SearchTable.Found found, double score) {}
        return found.stream()
                .map(one -> new Scored(one, Sighting.score(one.text(), one.createdAt(), terms, newest)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .thenComparing(scored -> scored.found().createdAt())
                        .reversed())
                .limit(Math.max(0, limit))
                .map(scored -> scored.found().localId())
                .toList();
    }

    private static Hit hit(Kind kind, SearchTable.Place place, List<Term> terms) {
        boolean message = place.localId() != 0;
        return new Hit(
                kind,
                place.conversationId(),
                message ? place.localId() : null,
                People.name(place.contactName(), place.contactEmail(), place.contactPhone(), place.contactId()),
                message ? place.authorName() : "",
                place.at(),
                Sighting.snippet(Masking.mask(place.text()), terms));
    }

    /** Of a customer the matching part is who they are. */
    private static Hit customer(SearchTable.Place place, List<Term> terms) {
        Hit hit = hit(Kind.CUSTOMER, place, terms);
        String known = Stream.of(place.contactName(), place.contactEmail(), place.contactPhone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        List<Term> beginnings = terms.stream()
                .flatMap(term -> term.words().stream())
                .map(word -> Term.phrase(List.of(word), true))
                .toList();
        return new Hit(
                hit.kind(),
                hit.conversationId(),
                null,
                hit.customer(),
                "",
                hit.when(),
                Sighting.snippet(known, beginnings));
    }

    /**
     * Words the index does not know are taken for words one letter away.
     *
     * @param forgiven gets what was taken for what
     */
    private static List<Term> forgive(ReadSession s, List<Term> terms, List<String> forgiven) {
        List<Term> others = new ArrayList<>();
        for (Term term : terms) {
            String word = term.words().getFirst();
            List<String> near = term.words().size() > 1
                            || word.length() < SHORTEST_FORGIVEN
                            || !s.search()
                                    .known(List.of(word), term.prefix(), 1)
                                    .isEmpty()
                    ? List.of()
                    : near(s, word, term.prefix());
            if (!near.isEmpty()) {
                forgiven.add(word + " → " + near.getFirst());
            }
            others.add(near.isEmpty() ? term : Term.anyOf(near));
        }
        return others;
    }

    private static List<String> near(ReadSession s, String word, boolean prefix) {
        Set<String> oneAway = Words.oneLetterAway(word);
        List<String> whole = s.search().known(oneAway, false, NEAR);
        return whole.isEmpty() && prefix ? s.search().known(oneAway, true, NEAR) : whole;
    }
}
