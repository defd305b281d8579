package org.evenkeel.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.search.Words;
import org.evenkeel.domain.template.Draft;
import org.evenkeel.domain.template.Intent;
import org.evenkeel.domain.template.Reason;
import org.evenkeel.domain.template.Situation;
import org.evenkeel.domain.template.SlotValues;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Suggestions;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.TemplateUseTable.Total;
import org.jspecify.annotations.Nullable;

/**
 * Texts to begin a reply from: the account's canned responses, the agent's own, and the ready ones. Reads and writes the
 * cache: never on the FX thread.
 */
public final class Templates {
    /** The same change so often is a wording of the agent's own. */
    static final int OWN_WORDING = 3;

    private static final int LOOKED_BACK = 30;

    /** What other parts of the desk have understood of a conversation. Called where the desk is called, never on the FX thread. */
    @FunctionalInterface
    public interface Ear {
        Heard heard(long conversationId);
    }

    /**
     * @param hold empty when there is none
     * @param baiting true when the last message taunts in public and asks nothing
     */
    public record Heard(Mood mood, Register register, Optional<HoldStanding.State> hold, boolean baiting) {
        public static final Heard NOTHING = new Heard(Mood.NEUTRAL, Register.UNKNOWN, Optional.empty(), false);
    }

    /**
     * A template made ready for one conversation.
     *
     * @param intent what the customer's last message wants, by which its use is counted
     */
    public record Piece(Template template, Intent intent, Slots.Filled filled) {
        public String text() {
            return filled.text();
        }
    }

    /** A piece that is suggested. */
    public record Offer(Piece piece, Reason reason) {}

    /** A wording that the agent sent instead of a template's own, so many times. */
    public record OwnWording(Template template, String text, int times) {}

    private final Database database;
    private final InstantSource clock;
    private final Ear ear;
    private final Function<String, Intent> intents;

    /** With the intents that the cue words tell. */
    public Templates(Database database, InstantSource clock, Ear ear) {
        this(database, clock, ear, Intent::of);
    }

    /** @param intents what a customer's message wants */
    public Templates(Database database, InstantSource clock, Ear ear, Function<String, Intent> intents) {
        this.database = database;
        this.clock = clock;
        this.ear = ear;
        this.intents = intents;
    }

    /** The files that go with them. */
    public Enclosures enclosures() {
        return new Enclosures(database);
    }

    /** Every template: the agent's own first, then the account's, then the ready ones. */
    public List<Template> all() {
        return database.read(Templates::all);
    }

    static List<Template> all(ReadSession session) {
        List<Template> all = new ArrayList<>(session.templates().all());
        session.directory().canned().forEach(canned -> all.add(Template.of(canned)));
        all.addAll(ReadyTemplates.shipped());
        return all;
    }

    /**
     * Templates by short code, title, tags, folder and text, best first; with no words those sent most often first.
     *
     * @param limit at most so many
     */
    public List<Template> find(String words, int limit) {
        List<String> wanted = Words.folded(words);
        return database.read(session -> {
            Map<String, Integer> counts = session.templateUses().counts(null);
            Map<String, Integer> points = new HashMap<>();
            List<Template> all = all(session);
            all.forEach(template -> points.put(template.id(), points(template, words, wanted)));
            return all.stream()
                    .filter(template -> points.getOrDefault(template.id(), 0) > 0)
                    .sorted(Comparator.comparingInt((Template template) -> points.getOrDefault(template.id(), 0))
                            .thenComparingInt(template -> counts.getOrDefault(template.id(), 0))
                            .reversed())
                    .limit(limit)
                    .toList();
        });
    }

    /** 0 when one of the words is nowhere in it. */
    private static int points(Template template, String typed, List<String> wanted) {
        String code = template.shortCode().toLowerCase(Locale.ROOT);
        String asCode = typed.strip().toLowerCase(Locale.ROOT);
        int points = code.equals(asCode) ? 1_000 : !asCode.isEmpty() && code.startsWith(asCode) ? 500 : 1;
        List<String> title = Words.folded(template.title() + " " + template.shortCode());
        List<String> tags = Words.folded(String.join(" ", template.tags()) + " " + template.folder());
        List<String> text = Words.folded(template.variants().getFirst().text());
        for (String word : wanted) {
            if (begins(title, word)) {
                points += 60;
            } else if (begins(tags, word)) {
                points += 30;
            } else if (begins(text, word)) {
                points += 5;
            } else if (points < 500) {
                return 0;
            }
        }
        return points;
    }

    private static boolean begins(List<String> words, String beginning) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    /** At most three that suit the conversation now, best first; empty while nothing waits for an answer. */
    public List<Offer> suggest(long conversationId) {
        Heard heard = ear.heard(conversationId);
        return database.read(session -> {
            Situation situation = situation(session, conversationId, heard);
            return Suggestions.rank(all(session), situation).stream()
                    .map(suggestion -> new Offer(
                            piece(session, conversationId, suggestion.template(), situation), suggestion.reason()))
                    .toList();
        });
    }

    /** A template made ready for a conversation; empty when it is gone. */
    public Optional<Piece> piece(String templateId, long conversationId) {
        Heard heard = ear.heard(conversationId);
        return database.read(session -> all(session).stream()
                .filter(template -> template.id().equals(templateId))
                .findFirst()
                .map(template -> piece(session, conversationId, template, situation(session, conversationId, heard))));
    }

    private Piece piece(ReadSession session, long conversationId, Template template, Situation situation) {
        Map<String, String> values = values(session, conversationId);
        Slots.Filled filled = Draft.of(template, situation.voice(), situation.kind(), values);
        return new Piece(template, situation.intent(), filled);
    }

    /** How a template reads for a voice and kind, with the names of a made-up customer and the agent's own. */
    public Slots.Filled preview(Template template, Voice voice, @Nullable ConversationKind kind) {
        return database.read(session -> {
            Contact customer =
                    new Contact(1042, "Priya Sharma", "priya@example.org", null, null, "", false, Map.of(), null, null);
            Map<String, String> values =
                    SlotValues.of(customer, null, null, People.self(session).orElse(null), Settings.signature(session));
            return Draft.of(template, voice, kind, values);
        });
    }

    private static Map<String, String> values(ReadSession session, long conversationId) {
        Conversation conversation = session.conversations().find(conversationId).orElse(null);
        Contact contact = conversation == null ? null : People.contact(session, conversation.contactId());
        Inbox inbox = conversation == null
                ? null
                : session.directory().inbox(conversation.inboxId()).orElse(null);
        Agent self = People.self(session).orElse(null);
        return SlotValues.of(contact, conversation, inbox, self, Settings.signature(session));
    }

    private Situation situation(ReadSession session, long conversationId, Heard heard) {
        List<Message> said = session.messages().newest(conversationId, LOOKED_BACK).stream()
                .filter(message -> !message.isNote() && message.kind() != MessageKind.ACTIVITY && !message.deleted())
                .toList();
        String last = said.isEmpty() || said.getLast().author().kind() != Author.Kind.CUSTOMER
                ? null
                : said.getLast().text();
        boolean answered = said.stream().anyMatch(message -> message.author().kind() == Author.Kind.AGENT);
        Intent intent = last == null ? Intent.OTHER : intents.apply(last);
        Map<String, Double> habits = last == null ? Map.of() : habits(session, intent);
        return new Situation(
                heard.mood(),
                heard.register(),
                session.kinds().find(conversationId).orElse(null),
                last,
                intent,
                answered,
                heard.hold(),
                heard.baiting(),
                habits);
    }

    /** Share of the most used one; a single use is no habit yet. */
    private static Map<String, Double> habits(ReadSession session, Intent intent) {
        Map<String, Integer> counts = session.templateUses().counts(intent);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, Double> habits = new HashMap<>();
        counts.forEach((id, count) -> habits.put(id, (double) count / Math.max(OWN_WORDING, most)));
        return habits;
    }

    /** Remembers that a piece now stands in a draft. */
    public void inserted(long conversationId, Visibility visibility, Piece piece) {
        database.change(s -> {
            s.templateUses()
                    .inserted(
                            piece.template().id(),
                            conversationId,
                            visibility,
                            piece.intent(),
                            piece.text(),
                            piece.filled().used(),
                            clock.instant());
            Enclosures.enclose(s, database, conversationId, visibility, piece.template());
        });
    }

    /**
     * Keeps a template of the agent's own: over the one of that id, or as a new one.
     *
     * @return its id
     * @throws IllegalArgumentException when it has no title or no text, with a sentence for a person
     */
    public String save(Template template) {
        check(template);
        return database.write(s -> s.templates().save(template, clock.instant()));
    }

    static void check(Template template) {
        if (template.title().isBlank()
                || template.variants().stream().anyMatch(v -> v.text().isBlank())) {
            throw new IllegalArgumentException("A template needs a title, and words in every wording.");
        }
    }

    /** Forgets one of the agent's own. */
    public void delete(String id) {
        database.change(s -> {
            s.templates().delete(id);
        });
        Enclosures.tidy(database, clock.instant());
    }

    /** Wordings that the agent keeps sending instead of a template's own, as offers to keep them. */
    public List<OwnWording> ownWordings() {
        return database.read(session -> {
            Map<String, Template> byId = new HashMap<>();
            all(session).forEach(template -> byId.put(template.id(), template));
            List<OwnWording> own = new ArrayList<>();
            session.templateUses().wordings(OWN_WORDING).forEach(wording -> {
                Template template = byId.get(wording.templateId());
                if (template != null) {
                    own.add(new OwnWording(template, wording.text(), wording.times()));
                }
            });
            return own;
        });
    }

    /** Such a wording is not offered again: it was kept, or is not wanted. */
    public void settle(OwnWording wording) {
        database.change(s -> s.templateUses().decline(wording.template().id(), wording.text()));
    }

    /** How often templates were sent, and how much of them was changed. */
    public Total total() {
        return database.read(s -> s.templateUses().total());
    }
}
