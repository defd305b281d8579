package org.evenkeel.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.OutgoingMessage;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.StaleReason;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.store.Database;
import org.evenkeel.store.EnclosureTable.Enclosed;
import org.evenkeel.store.Errand;
import org.evenkeel.store.GuardTable.Guard;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.OutboxTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one errand to the server and writes down what came of it. Called by the outbox, for one errand of a lane at a time.
 *
 * <p>A message whose outcome is open is never simply sent again: look for it, wait until the server can no longer be busy with
 * it, look again, and only then send it with the same reference.
 *
 * <p>A reply that was written or waited while the line was away is not sent before the conversation has been read again: when it
 * moved on meanwhile, the agent is asked.
 *
 * <p>Only the beginning of an attempt waits for the disk. Should a power cut take back what came of it, the attempt still stands
 * there with an open outcome, and is looked for.
 */
final class Courier {
    /** What came of it. */
    enum Outcome {
        DONE,
        LATER,
        /** Waits for the agent's decision. */
        HELD,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int LONG_PAGE = 100;
    /** What waited longer may have missed something though the line stood: the server refused or failed meanwhile. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Nothing waits longer for its next attempt, whatever a server asks for. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration WHEN_TOO_MANY = Duration.ofSeconds(5);

    private final Database database;
    private final Backend backend;
    private final Inbox inbox;
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Duration lookAgainAfter;

    Courier(
            Database database,
            Backend backend,
            Inbox inbox,
            Connectivity connectivity,
            InstantSource clock,
            Backoff backoff,
            Duration lookAgainAfter) {
        this.database = database;
        this.backend = backend;
        this.inbox = inbox;
        this.connectivity = connectivity;
        this.clock = clock;
        this.backoff = backoff;
        this.lookAgainAfter = lookAgainAfter;
    }

    Outcome carry(Row row) {
        try {
            return row.errand() instanceof Errand.Post post ? carry(row, post) : repeatable(row);
        } catch (BackendException e) {
            return failed(row, e, row.outcomeOpen());
        }
    }

    private Outcome carry(Row row, Errand.Post post) throws BackendException {
        if (row.outcomeOpen()) {
            if (look(row, post)) {
                return Outcome.DONE;
            }
            Instant now = clock.instant();
            Instant tried = row.triedAt() == null || row.triedAt().isAfter(now) ? now : row.triedAt();
            Instant surely = tried.plus(lookAgainAfter);
            if (now.isBefore(surely)) {
                database.cache(s -> s.outbox().putBack(row.id(), true, surely));
                return Outcome.LATER;
            }
            if (!keepsRef()) {
                giveUp(
                        row,
                        post,
                        "The server may or may not have taken this message. Look, then try again or discard.");
                return Outcome.FAILED;
            }
        }
        boolean guarded = guarded(post);
        if (guarded) {
            readAgain(post);
        }
        return send(row, post, guarded);
    }

    /** Whether something may have happened in the conversation that the writer could not see. */
    private boolean guarded(Errand.Post post) {
        if (post.visibility() == Visibility.NOTE) {
            return false;
        }
        Guard guard = database.read(s -> s.guards().find(post.localId())).orElse(null);
        return guard != null
                && (guard.delayed()
                        || connectivity.line().state() != Connectivity.State.ONLINE
                        || Duration.between(guard.basis().at(), clock.instant()).compareTo(FRESH) > 0);
    }

    /** Brings one conversation in step, ahead of all others. */
    private void readAgain(Errand.Post post) throws BackendException {
        long id = post.conversationId();
        inbox.take(List.of(backend.conversation(id)));
        long from = database.read(s -> s.guards().find(post.localId()))
                .map(guard -> guard.basis().newestId())
                .orElse(0L);
        if (from == 0) {
            inbox.takeLoose(backend.newestMessages(id));
            return;
        }
        List<PostedMessage> page = backend.messagesAfter(id, from);
        inbox.takeLoose(page);
        while (page.size() >= LONG_PAGE) {
            page = backend.messagesAfter(id, greatest(page, from));
            inbox.takeLoose(page);
        }
    }

    private Outcome send(Row row, Errand.Post post, boolean guarded) {
        List<String> files = new ArrayList<>();
        for (Enclosed file : database.read(s -> s.enclosures().ofMessage(post.localId()))) {
            Optional<Path> here = database.enclosures().find(file.entry());
            if (here.isEmpty()) {
                giveUp(
                        row,
                        post,
                        "“%s” is not on this computer any more: nothing was sent."
                                .formatted(Enclosure.name(file.entry())));
                return Outcome.FAILED;
            }
            files.add(here.get().toString());
        }
        Optional<Outcome> instead = database.write(s -> {
            if (s.outbox().find(row.id()).isEmpty()) {
                return Optional.of(Outcome.DONE);
            }
            if (!s.outbox().isHead(row.id())) {
                // While we looked at the server, the agent let go what was held before it.
                return Optional.of(Outcome.LATER);
            }
            Instant now = clock.instant();
            if (guarded) {
                long self = s.meta().number(KeyValueTable.SELF).orElse(0L);
                Set<StaleReason> reasons = s.guards().judge(post.localId(), self, now);
                if (!reasons.isEmpty()) {
                    s.guards().hold(post.localId(), reasons, now);
                    return Optional.of(Outcome.HELD);
                }
            }
            s.outbox().beginAttempt(row.id(), s.messages().newestServerId(post.conversationId()), now);
            s.messages().setDelivery(post.localId(), Delivery.SENDING, null);
            return Optional.<Outcome>empty();
        });
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            PostedMessage answer = backend.send(new OutgoingMessage(
                    post.conversationId(), post.text(), post.visibility(), post.clientRef(), post.inReplyTo(), files));
            inbox.settle(post.localId(), answer);
            return Outcome.DONE;
        } catch (BackendException e) {
            return failed(row, e, e.outcomeUnknown());
        }
    }

    /**
     * Looks on the server for a message of ours, and takes over what it finds on the way.
     *
     * @return whether it is there
     */
    private boolean look(Row row, Errand.Post post) throws BackendException {
        boolean keepsRef = keepsRef();
        long from = row.seenId();
        while (true) {
            List<PostedMessage> page = backend.messagesAfter(post.conversationId(), from);
            if (!keepsRef) {
                likely(page, post).ifPresent(found -> inbox.settle(post.localId(), found));
            }
            inbox.takeLoose(page);
            if (database.read(s -> s.outbox().find(row.id())).isEmpty()) {
                return true;
            }
            if (page.size() < LONG_PAGE) {
                return false;
            }
            from = greatest(page, from);
        }
    }

    private static long greatest(List<PostedMessage> page, long otherwise) {
        return Math.max(
                otherwise, page.stream().mapToLong(PostedMessage::id).max().orElse(otherwise));
    }

    /** A server that keeps no reference: ours is the one with our name, our words, and nobody else's claim on it. */
    private Optional<PostedMessage> likely(List<PostedMessage> page, Errand.Post post) {
        long self = database.read(s -> s.meta().number(KeyValueTable.SELF).orElse(0L));
        return page.stream()
                .filter(m -> m.kind() == MessageKind.OUTGOING
                        && m.author().kind() == Author.Kind.AGENT
                        && m.author().id() == self
                        && m.visibility() == post.visibility()
                        && m.text().strip().equals(post.text().strip()))
                .filter(m -> database.read(s -> s.messages().byServerId(m.id()))
                        .map(Message::clientRef)
                        .isEmpty())
                .findFirst();
    }

    private boolean keepsRef() {
        return database.read(s -> s.meta().get(KeyValueTable.KEEPS_REF).orElse("true"))
                .equals("true");
    }

    /** An errand that sets a state may be repeated as it is. */
    private Outcome repeatable(Row row) throws BackendException {
        database.cache(s -> s.outbox().beginAttempt(row.id(), 0, clock.instant()));
        try {
            tell(row.errand());
        } catch (BackendException e) {
            return failed(row, e, false);
        }
        database.cache(s -> s.outbox().remove(row.id()));
        return Outcome.DONE;
    }

    private void tell(Errand errand) throws BackendException {
        switch (errand) {
            case Errand.ChangeStatus change ->
                backend.changeStatus(change.conversationId(), change.status(), change.snoozedUntil());
            case Errand.Assign assign -> backend.assign(assign.conversationId(), assign.agentId());
            case Errand.AssignTeam assign -> backend.assignTeam(assign.conversationId(), assign.teamId());
            case Errand.ChangePriority change -> backend.changePriority(change.conversationId(), change.priority());
            case Errand.ChangeLabels change -> backend.changeLabels(change.conversationId(), change.titles());
            case Errand.PublishHolds publish ->
                backend.changeAttribute(
                        publish.conversationId(),
                        PublishedHolds.KEY,
                        there -> database.write(s -> HoldWatch.merged(
                                        s, publish.conversationId(), Optional.ofNullable(there), clock.instant()))
                                .orElse(null));
            case Errand.Seen seen when seen.seen() -> backend.markSeen(seen.conversationId());
            case Errand.Seen seen -> backend.markUnread(seen.conversationId());
            case Errand.ChangeAvailability change -> backend.changeAvailability(change.availability());
            case Errand.ShowTyping typing ->
                backend.showTyping(typing.conversationId(), typing.on(), typing.noteOnly());
            case Errand.Post post -> throw new IllegalArgumentException("Messages are not repeatable");
        }
    }

    /** A typing notice, once and never again. */
    void mention(Errand.ShowTyping typing) {
        try {
            tell(typing);
        } catch (BackendException e) {
            LOG.debug("A typing notice did not arrive: {}", e.sentence());
        }
    }

    private Outcome failed(Row row, BackendException e, boolean outcomeOpen) {
        int attempts = row.attempts() + 1;
        return switch (e.kind()) {
            case UNREACHABLE, INTERRUPTED, SERVER_FAILED, NOT_UNDERSTOOD ->
                later(row, outcomeOpen, backoff.delay(attempts));
            case TOO_MANY_REQUESTS -> {
                Duration asked = e.retryAfter();
                Duration pause = asked != null ? asked : WHEN_TOO_MANY;
                yield later(row, outcomeOpen, pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT);
            }
            // The sync loop will meet the same refusal and say so; until a new sign-in this keeps.
            case SIGN_IN_NEEDED -> later(row, outcomeOpen, backoff.delay(Integer.MAX_VALUE));
            case FORBIDDEN, NOT_FOUND, REFUSED -> {
                if (row.errand() instanceof Errand.Post post) {
                    giveUp(row, post, e.sentence());
                } else {
                    declined(row, e);
                }
                yield Outcome.FAILED;
            }
        };
    }

    private Outcome later(Row row, boolean outcomeOpen, Duration pause) {
        Instant due = clock.instant().plus(pause);
        database.cache(s -> {
            s.outbox().putBack(row.id(), outcomeOpen, due);
            if (row.errand() instanceof Errand.Post post) {
                s.messages().setDelivery(post.localId(), Delivery.QUEUED, null);
            }
        });
        return Outcome.LATER;
    }

    /** Steps aside, marked, so that what was written after it can go on. */
    private void giveUp(Row row, Errand.Post post, String sentence) {
        database.cache(s -> {
            s.outbox().remove(row.id());
            s.messages().setDelivery(post.localId(), Delivery.FAILED, sentence);
        });
    }

    /** The server does not want the state we showed already: show what it says instead. */
    private void declined(Row row, BackendException reason) {
        long conversation = row.errand().conversationId();
        LOG.warn(
                "{} of conversation {} was declined: {}",
                row.errand().getClass().getSimpleName(),
                conversation,
                reason.sentence());
        database.cache(s -> s.outbox().remove(row.id()));
        if (conversation == 0) {
            return;
        }
        try {
            inbox.take(List.of(backend.conversation(conversation)));
        } catch (BackendException e) {
            LOG.debug("Conversation {} could not be read again: {}", conversation, e.sentence());
        }
        database.changes().publish(new Change.Declined(conversation, reason.sentence()));
    }
}
