package org.evenkeel.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldLog;
import org.evenkeel.domain.hold.HoldRules;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/**
 * Holds: asking a customer to wait, keeping the promise, coming back. What is said to the customer and what stands in the
 * ledger are born in one transaction. A hold belongs to its conversation: whoever has that now can do all of this, whoever
 * asked. Never on the FX thread.
 */
public final class Holds {
    private static final int SAID = 10;
    private static final int LONGEST_SAID = 240;

    private final Database database;
    private final InstantSource clock;
    private final Runnable ring;
    /** As last read; every reading of a hold reads them too. */
    private volatile HoldTimes times;

    /** @param ring wakes the outbox; any thread */
    public Holds(Database database, InstantSource clock, Runnable ring) {
        this.database = database;
        this.clock = clock;
        this.ring = ring;
        this.times = database.read(Holds::chosen);
    }

    /** A customer of ours who waits, by the name to be shown. */
    public record Running(long conversationId, String customerName, HoldStanding standing) {}

    /** What a hold promises and when it asks for attention, as the person chose. Any thread. */
    public HoldTimes times() {
        return times;
    }

    /**
     * Asks whether the customer would wait.
     *
     * @param reason what is being looked after; may be empty
     * @return false when a hold is open already
     * @throws IllegalArgumentException with a sentence for a person, when the text is blank or too long
     */
    public boolean ask(long conversationId, String reason, int minutes, String text) {
        check(minutes);
        Replies.check(text);
        return write(s -> {
            if (s.holds().open(conversationId).isPresent()) {
                return false;
            }
            Instant now = clock.instant();
            HoldLog nothing =
                    new HoldLog(UUID.randomUUID().toString(), conversationId, PublishedHolds.reason(reason), List.of());
            say(s, conversationId, text, nothing.id(), now);
            HoldEvent asked = new HoldEvent.Asked(HoldRules.moment(nothing, now), People.selfId(s), minutes);
            return add(s, nothing.with(List.of(asked)), now);
        });
    }

    /** Takes the question back. */
    public boolean withdraw(long conversationId) {
        return happens(conversationId, null, (at, self) -> new HoldEvent.Ended(at, self, Ending.WITHDRAWN));
    }

    /** The customer's words, which nobody could read, are a yes. */
    public boolean agree(long conversationId) {
        return decide(conversationId, Consent.Answer.YES);
    }

    /** The customer's words, which nobody could read, are a no. */
    public boolean decline(long conversationId) {
        return decide(conversationId, Consent.Answer.NO);
    }

    /**
     * Begins without a yes, and puts on record that it did.
     *
     * @throws IllegalArgumentException when there is no reason, with a sentence for a person
     */
    public boolean startWithout(long conversationId, String reason) {
        String why = PublishedHolds.reason(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("Say why you begin without an answer.");
        }
        return happens(conversationId, null, (at, self) -> new HoldEvent.Started(at, self, why));
    }

    /** Tells the customer how far it is. */
    public boolean update(long conversationId, String text) {
        return happens(conversationId, text, HoldEvent.Updated::new);
    }

    /** Asks for more time, from now on. */
    public boolean extend(long conversationId, int minutes, String text) {
        check(minutes);
        return happens(conversationId, text, (at, self) -> new HoldEvent.Extended(at, self, minutes));
    }

    /** Comes back. */
    public boolean finish(long conversationId, String text) {
        return happens(conversationId, text, (at, self) -> new HoldEvent.Ended(at, self, Ending.RETURNED));
    }

    /**
     * Offers to write later, which ends the wait; that we will is a promise from now on.
     *
     * @param by when the answer is to be there
     */
    public boolean writeLater(long conversationId, String text, Instant by) {
        return happens(
                conversationId,
                text,
                (at, self) -> new HoldEvent.Ended(at, self, Ending.LATER),
                s -> Promises.make(s, conversationId, null, text, clock.instant(), by));
    }

    /** How a conversation's hold stands now; empty when there is none. */
    public Optional<HoldStanding> standing(long conversationId) {
        return database.read(s -> {
            times = chosen(s);
            return s.holds()
                    .open(conversationId)
                    .flatMap(HoldLog::hold)
                    .flatMap(hold -> hold.standing(clock.instant(), times));
        });
    }

    /** A conversation's open hold with what belongs to it; empty when there is none. */
    public Optional<HoldCard> card(long conversationId) {
        return database.read(s -> {
            times = chosen(s);
            return s.holds()
                    .open(conversationId)
                    .flatMap(HoldLog::hold)
                    .flatMap(hold -> hold.standing(clock.instant(), times).map(standing -> card(s, hold, standing)));
        });
    }

    /** Every hold of a conversation, the newest first. */
    public List<Hold> ledger(long conversationId) {
        return database.read(s -> s.holds().of(conversationId)).stream()
                .flatMap(log -> log.hold().stream())
                .toList();
    }

    /** Every hold of every conversation that was asked for in a span, the newest first. */
    public List<Hold> asked(Instant from, Instant until) {
        return database.read(s -> s.holds().asked(from, until));
    }

    /** The customers of ours who wait, whose promise lapses next first. */
    public List<Running> running() {
        return ours().stream()
                .filter(it -> it.standing().promisedUntil() != null)
                .toList();
    }

    /** The customers of ours who wait or were asked to: whose promise lapses next first, then those asked longest ago. */
    public List<Running> ours() {
        return database.read(s -> {
            long self = People.selfId(s);
            return standings(s, clock.instant()).entrySet().stream()
                    .flatMap(entry -> s
                            .conversations()
                            .find(entry.getKey())
                            .filter(it -> it.assigneeId() != null && it.assigneeId() == self)
                            .map(it -> new Running(it.id(), customer(s, it.contactId()), entry.getValue()))
                            .stream())
                    .sorted(Comparator.comparing((Running it) ->
                                    Objects.requireNonNullElse(it.standing().promisedUntil(), Instant.MAX))
                            .thenComparing(it -> it.standing().since())
                            .thenComparing(Running::conversationId))
                    .toList();
        });
    }

    private static HoldTimes chosen(ReadSession session) {
        return ClockChoices.read(session.settings()::get).hold();
    }

    /** How every open hold stands, by conversation. */
    static Map<Long, HoldStanding> standings(ReadSession session, Instant now) {
        HoldTimes times = chosen(session);
        Map<Long, HoldStanding> standings = new HashMap<>();
        session.holds()
                .open()
                .forEach(hold -> hold.standing(now, times)
                        .ifPresent(standing -> standings.putIfAbsent(hold.conversationId(), standing)));
        return standings;
    }

    private static String customer(ReadSession session, long contactId) {
        var contact = People.contact(session, contactId);
        return People.name(contact.name(), contact.email(), contact.phone(), contactId);
    }

    private HoldCard card(ReadSession session, Hold hold, HoldStanding standing) {
        HoldEvent.Answered unclear = hold.unclear();
        Instant started = hold.startedAt();
        long asker = hold.asked().by();
        Long question =
                session.messages().byRef(hold.id()).map(Message::serverId).orElse(null);
        List<Message> since = question == null
                ? List.of()
                : session.messages().incomingAfter(hold.conversationId(), question).stream()
                        .filter(message ->
                                started != null && message.createdAt().isAfter(started))
                        .toList();
        return new HoldCard(
                hold,
                standing,
                question != null || session.messages().byRef(hold.id()).isEmpty(),
                asker == People.selfId(session)
                        ? ""
                        : session.directory().agent(asker).map(Agent::name).orElse(""),
                unclear == null
                        ? ""
                        : session.messages()
                                .byServerId(unclear.messageId())
                                .map(message -> SafeText.line(message.text(), LONGEST_SAID))
                                .orElse(""),
                since.subList(Math.max(0, since.size() - SAID), since.size()).stream()
                        .map(message -> SafeText.line(message.text(), LONGEST_SAID))
                        .toList());
    }

    private static void check(int minutes) {
        if (minutes < 1 || minutes > HoldRules.LONGEST) {
            throw new IllegalArgumentException("Promise between 1 and %d minutes.".formatted(HoldRules.LONGEST));
        }
    }

    private boolean decide(long conversationId, Consent.Answer answer) {
        return write(s -> {
            HoldLog log = s.holds().open(conversationId).orElse(null);
            HoldEvent.Answered unclear =
                    log == null ? null : log.hold().map(Hold::unclear).orElse(null);
            if (log == null || unclear == null) {
                return false;
            }
            Instant now = clock.instant();
            return add(
                    s,
                    log.with(List.of(new HoldEvent.Answered(
                            HoldRules.moment(log, now), People.selfId(s), answer, unclear.messageId()))),
                    now);
        });
    }

    /**
     * @param text what the customer is told, or null
     * @param event of a moment, by an agent
     * @return false when there is no open hold, or it stands where this has no sense any more
     */
    private boolean happens(long conversationId, @Nullable String text, BiFunction<Instant, Long, HoldEvent> event) {
        return happens(conversationId, text, event, s -> {});
    }

    /** @param beside what else is written when it happens, in the same transaction */
    private boolean happens(
            long conversationId,
            @Nullable String text,
            BiFunction<Instant, Long, HoldEvent> event,
            Consumer<WriteSession> beside) {
        if (text != null) {
            Replies.check(text);
        }
        return write(s -> {
            HoldLog log = s.holds().open(conversationId).orElse(null);
            Hold hold = log == null ? null : log.hold().orElse(null);
            if (log == null || hold == null) {
                return false;
            }
            Instant now = clock.instant();
            Instant at = HoldRules.moment(log, now);
            HoldEvent next = event.apply(at, People.selfId(s));
            if (!HoldRules.allows(hold, next)) {
                return false;
            }
            if (text != null) {
                String ref = next instanceof HoldEvent.Extended
                        ? HoldRules.reference(hold.id(), at)
                        : UUID.randomUUID().toString();
                say(s, conversationId, text, ref, now);
            }
            beside.accept(s);
            return add(s, log.with(List.of(next)), now);
        });
    }

    private static void say(WriteSession session, long conversationId, String text, String ref, Instant now) {
        Replies.queue(session, conversationId, text, Visibility.REPLY, ref, now, Duration.ZERO);
    }

    private static boolean add(WriteSession session, HoldLog log, Instant now) {
        boolean news = session.holds().add(log);
        session.holds().publish(log.conversationId(), now);
        return news;
    }

    private boolean write(Database.WriteWork<Boolean> work) {
        boolean done = database.write(work);
        if (done) {
            ring.run();
        }
        return done;
    }
}
