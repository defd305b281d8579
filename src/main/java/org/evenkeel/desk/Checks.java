package org.evenkeel.desk;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Answers;
import org.evenkeel.domain.check.Draft;
import org.evenkeel.domain.check.Fact;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.check.Person;
import org.evenkeel.domain.check.ReplyCheck;
import org.evenkeel.domain.check.Situation;
import org.evenkeel.domain.check.Speller;
import org.evenkeel.domain.check.Turn;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at drafts with what is known of their conversation, and keeps what was remarked on in what was sent. What follows from a
 * conversation is kept until something in it changes. Reads and writes the cache: never on the FX thread.
 */
public final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    /** Of a conversation: what was said longer ago is not asked for again. */
    private static final int TURNS = 60;

    private static final int OTHERS = 20;
    private static final int MOST_FACTS = 12;
    private static final int MOST_QUESTIONS = 5;
    /** Conversations are few at a time; when they are not, beginning anew costs little. */
    private static final int MOST_KEPT = 200;

    private final Database database;
    private final Speller speller;
    private final ReplyCheck check;
    private final Function<List<String>, Register> registers;
    private final InstantSource clock;
    private final Map<Long, Situation> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param registers how somebody writes, from all their messages */
    public Checks(Database database, Speller speller, Function<List<String>, Register> registers, InstantSource clock) {
        this.database = database;
        this.speller = speller;
        this.check = new ReplyCheck(speller);
        this.registers = registers;
        this.clock = clock;
        database.changes().subscribe(this::heard);
    }

    /**
     * What the customer told and asked.
     *
     * @param facts oldest first; the latest ones when there are many
     * @param questions those that nobody has answered, oldest first
     */
    public record Told(List<Fact> facts, List<String> questions) {
        public static final Told NOTHING = new Told(List.of(), List.of());
    }

    /** Waits until the speller knows what may have been meant; true when a draft looked at again would show more. */
    public boolean settle() {
        return speller.settle();
    }

    /** What there is to say about a draft as it is being typed, the most severe first. */
    public List<Finding> check(long conversationId, String text, Visibility visibility) {
        return text.isBlank() ? List.of() : check.check(Draft.typing(text), situation(conversationId, visibility));
    }

    public Told told(long conversationId) {
        Situation situation = situation(conversationId);
        List<Fact> facts = situation.facts();
        List<String> questions =
                Answers.open(situation.turns()).stream().map(Masking::mask).toList();
        return new Told(last(facts, MOST_FACTS), last(questions, MOST_QUESTIONS));
    }

    private static <T> List<T> last(List<T> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** Keeps what is remarked on in a message that was just written. It never fails for the writer. */
    public void sent(Replies.Sent sent) {
        try {
            Situation situation = before(situation(sent.conversationId(), sent.visibility()), sent.text());
            List<String> rules = check.check(Draft.finished(sent.text()), situation).stream()
                    .map(Finding::rule)
                    .toList();
            if (!rules.isEmpty()) {
                database.cache(s -> {
                    if (s.messages().find(sent.localId()).isPresent()) {
                        s.checks().add(sent.conversationId(), sent.localId(), rules, clock.instant());
                    }
                });
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("What was remarked on in message {} could not be kept", sent.localId(), e);
        }
    }

    /** The message itself stands in the cache already. */
    private static Situation before(Situation situation, String text) {
        List<Turn> turns = situation.turns();
        boolean last = !turns.isEmpty() && turns.getLast().equals(Turn.agent(text));
        return last ? situation.after(turns.subList(0, turns.size() - 1)) : situation;
    }

    private Situation situation(long conversationId, Visibility visibility) {
        long mark = changes.get();
        return database.read(s -> {
            Situation own = situation(s, conversationId, mark);
            List<Person> others = s.conversations().assignedTo(People.selfId(s), OTHERS).stream()
                    .map(summary -> summary.conversation().id())
                    .filter(id -> id != conversationId)
                    .map(id -> situation(s, id, mark).customer())
                    .toList();
            return own.among(others).asNote(visibility == Visibility.NOTE);
        });
    }

    private Situation situation(long conversationId) {
        long mark = changes.get();
        return database.read(s -> situation(s, conversationId, mark));
    }

    /** @param mark where the changes stood before the session began: what changed since may not be in it, and is not kept */
    private Situation situation(ReadSession s, long conversationId, long mark) {
        Situation kept = known.get(conversationId);
        if (kept != null) {
            return kept;
        }
        Situation fresh = read(s, conversationId);
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        if (mark == changes.get()) {
            known.put(conversationId, fresh);
        }
        return fresh;
    }

    private Situation read(ReadSession s, long conversationId) {
        List<Turn> turns = s.messages().newest(conversationId, TURNS).stream()
                .filter(Checks::said)
                .map(message -> new Turn(message.kind() == MessageKind.INCOMING, message.text()))
                .toList();
        List<String> theirs =
                turns.stream().filter(Turn::byCustomer).map(Turn::text).toList();
        Contact contact = s.conversations()
                .find(conversationId)
                .map(Conversation::contactId)
                .map(id -> People.contact(s, id))
                .orElse(null);
        List<String> colleagues =
                s.directory().agents().stream().map(Agent::name).toList();
        Situation bare = new Situation(turns, Person.NOBODY, List.of(), colleagues, registers.apply(theirs), false);
        return bare.with(person(contact, bare.facts()));
    }

    private static boolean said(Message message) {
        return !message.isNote()
                && !message.deleted()
                && (message.kind() == MessageKind.INCOMING || message.kind() == MessageKind.OUTGOING);
    }

    private static Person person(@Nullable Contact contact, List<Fact> facts) {
        Set<String> numbers = new HashSet<>();
        facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.NUMBER)
                .map(Fact::value)
                .forEach(numbers::add);
        if (contact == null) {
            return new Person("", null, null, numbers);
        }
        String identifier = Objects.requireNonNullElse(contact.identifier(), "");
        if (!identifier.isBlank()) {
            numbers.add(identifier);
        }
        return new Person(contact.name(), contact.email(), contact.phone(), numbers);
    }

    /** On the writer's thread: takes note and returns. */
    private void heard(Change change) {
        switch (change) {
            case Change.Messages(long id, Set<Long> ignored) -> forget(Set.of(id));
            case Change.Conversations(Set<Long> ids) -> forget(ids);
            case Change.Contacts ignored -> forgetAll();
            case Change.Directory ignored -> forgetAll();
            case Change.Promises ignored -> {}
            case Change.Holds ignored -> {}
            case Change.Rules ignored -> {}
            case Change.Outbox ignored -> {}
            case Change.Typing ignored -> {}
            case Change.Declined ignored -> {}
            case Change.Line ignored -> {}
        }
    }

    private void forget(Set<Long> ids) {
        changes.incrementAndGet();
        ids.forEach(known::remove);
    }

    private void forgetAll() {
        changes.incrementAndGet();
        known.clear();
    }
}
