package org.evenkeel.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.search.Words;
import org.evenkeel.store.SearchQuery.Term;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search box, understood as far as possible.
 *
 * @param terms what the messages must say
 * @param from parts of customers' names or addresses
 * @param by parts of agents' names, or {@code me}
 * @param in inboxes' names, or conversations' numbers
 * @param after not before, or null
 * @param before before, or null
 * @param notes only notes
 * @param statuses only conversations in such a state; empty: any
 * @param number the conversation asked for by its number alone, or null
 * @param trouble what was left out, as a sentence, or empty
 */
record Question(
        List<Term> terms,
        List<String> from,
        List<String> by,
        List<String> in,
        @Nullable Instant after,
        @Nullable Instant before,
        boolean notes,
        Set<ConversationStatus> statuses,
        @Nullable Long number,
        String trouble) {
    /** {@code key:value}, {@code key:"some value"}, {@code "a phrase"} (also while its end is missing), or a word. */
    private static final Pattern PIECE =
            Pattern.compile("(?:(?<key>[A-Za-z]+):)?(?:\"(?<phrase>[^\"]*)(?<end>\"?)|(?<word>[^\\s\"]+))");

    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    boolean hasFilters() {
        return !from.isEmpty()
                || !by.isEmpty()
                || !in.isEmpty()
                || after != null
                || before != null
                || notes
                || !statuses.isEmpty();
    }

    /** The words alone, for looking among customers. */
    List<String> words() {
        return terms.stream().flatMap(term -> term.words().stream()).toList();
    }

    Question with(List<Term> others) {
        return new Question(others, from, by, in, after, before, notes, statuses, number, trouble);
    }

    static Question of(String typed, ZoneId zone) {
        return new Reader(zone).read(typed);
    }

    private static final class Reader {
        private final ZoneId zone;
        private final List<Term> terms = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> by = new ArrayList<>();
        private final List<String> in = new ArrayList<>();
        private final Set<ConversationStatus> statuses = EnumSet.noneOf(ConversationStatus.class);
        private @Nullable Instant after;
        private @Nullable Instant before;
        private boolean notes;
        private String trouble = "";

        Reader(ZoneId zone) {
            this.zone = zone;
        }

        Question read(String typed) {
            Matcher pieces = PIECE.matcher(typed);
            while (pieces.find()) {
                String key = pieces.group("key");
                String phrase = pieces.group("phrase");
                String word = pieces.group("word");
                String value = phrase != null ? phrase : String.valueOf(word);
                boolean growing = pieces.end() == typed.length()
                        && (phrase == null || pieces.group("end").isEmpty());
                if (key == null || !filter(key.toLowerCase(Locale.ROOT), value.strip())) {
                    words(key == null ? value : key + " " + value, growing, phrase == null);
                }
            }
            Matcher number = NUMBER.matcher(typed.strip());
            return new Question(
                    List.copyOf(terms),
                    List.copyOf(from),
                    List.copyOf(by),
                    List.copyOf(in),
                    after,
                    before,
                    notes,
                    statuses,
                    number.matches() ? Long.valueOf(number.group(1)) : null,
                    trouble);
        }

        /**
         * A word stands for all that begin so, whole ones first among what is found; quotes ask for the word itself. Short words
         * are meant as they are, but the one at the very end is still being typed.
         */
        private void words(String value, boolean growing, boolean loose) {
            List<String> words = Words.folded(value);
            if (!words.isEmpty()) {
                boolean prefix = growing || loose && words.getLast().length() >= SHORTEST_BEGINNING;
                terms.add(Term.phrase(words, prefix || value.endsWith("*")));
            }
        }

        /** @return false when that is no filter but a word with a colon */
        private boolean filter(String key, String value) {
            switch (key) {
                case "from" -> addIfThere(from, value);
                case "by" -> addIfThere(by, value);
                case "in" -> addIfThere(in, value);
                case "after" -> {
                    LocalDate day = day(value);
                    after = day == null ? after : day.atStartOfDay(zone).toInstant();
                }
                case "before" -> {
                    LocalDate day = day(value);
                    before = day == null ? before : day.atStartOfDay(zone).toInstant();
                }
                case "has" -> {
                    if (value.equalsIgnoreCase("note") || value.equalsIgnoreCase("notes")) {
                        notes = true;
                    } else {
                        trouble = "Only has:note is known.";
                    }
                }
                case "is" -> status(value);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static void addIfThere(List<String> list, String value) {
            if (!value.isEmpty()) {
                list.add(value);
            }
        }

        private void status(String value) {
            for (ConversationStatus status : ConversationStatus.values()) {
                if (status.name().equalsIgnoreCase(value)) {
                    statuses.add(status);
                    return;
                }
            }
            trouble = "A conversation is:open, is:pending, is:snoozed or is:resolved.";
        }

        /** 2026-05-03, 2026-05 or 2026, the first day meant. */
        private @Nullable LocalDate day(String value) {
            try {
                return switch (value.length()) {
                    case 4 -> Year.parse(value).atDay(1);
                    case 7 -> YearMonth.parse(value).atDay(1);
                    default -> LocalDate.parse(value);
                };
            } catch (DateTimeException e) {
                trouble = "A day is written like 2026-05-03, 2026-05 or 2026.";
                return null;
            }
        }
    }
}
