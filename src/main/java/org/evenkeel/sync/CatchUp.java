package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.Directory;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.store.CursorTable.Cursor;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.PaneTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the cache in step over HTTP, whatever happened since it last was. Live events may be applied meanwhile: what they
 * bring is never undone by an older answer, and cursors move only here, so an event that was lost is found.
 */
final class CatchUp {
    /** The server's own relative search is not paged: beyond this it would be slow for both. */
    private static final Duration LONGEST_GAP = Duration.ofHours(1);
    /** Covers a line that was dead before anyone noticed, and an event lost since the last repair. */
    private static final Duration MARGIN = Rhythm.SHIPPED.repairEvery().plusSeconds(60);
    /** Covers events that the server was late to send: its own clock, so ours does not matter. */
    private static final Duration SERVER_MARGIN = Duration.ofMinutes(10);

    private static final int WIDTH = 4;
    private static final int PAGE = 20;
    private static final int LONG_PAGE = 100;
    private static final int MOST_SINGLE = 100;
    /** How many conversations that the server cannot show history reaches beyond. */
    private static final int TRIED_PAST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Database database;
    private final Backend backend;
    private final Inbox inbox;
    private final Connectivity connectivity;
    private final InstantSource clock;
    /** Conversations that the server could not show lately. */
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();

    CatchUp(Database database, Backend backend, Inbox inbox, Connectivity connectivity, InstantSource clock) {
        this.database = database;
        this.backend = backend;
        this.inbox = inbox;
        this.connectivity = connectivity;
        this.clock = clock;
    }

    /** Reads the account's lists again. */
    void directory() throws BackendException {
        Directory told = backend.directory();
        database.cache(s -> {
            if (!s.directory().agents().equals(told.agents())) {
                s.directory().replaceAgents(told.agents());
            }
            if (!s.directory().labels().equals(told.labels())) {
                s.directory().replaceLabels(told.labels());
            }
            s.directory().replaceInboxes(told.inboxes());
            s.directory().replaceTeams(told.teams());
            s.directory().replaceCanned(told.canned());
        });
    }

    /**
     * Makes the cache equal the server: the conversations that changed, their messages, and what the panes show. History
     * beyond that is left to {@link #history}.
     *
     * @param quiet a repair while we are online: shows no progress
     */
    void reconcile(boolean quiet) throws BackendException, InterruptedException {
        Set<Long> again = Set.copyOf(broken);
        broken.clear();
        Map<Long, ConversationState> told = new LinkedHashMap<>();
        Optional<Duration> gap = gap();
        boolean brief = gap.isPresent() && gap.get().compareTo(LONGEST_GAP) <= 0;
        Set<Long> older = new LinkedHashSet<>();
        if (brief) {
            accept(backend.conversationsChangedWithin(gap.get()), told, older);
        }
        pages(told, older);
        overtaken(older);
        Set<Long> shown = shown();
        Set<Long> missing = new LinkedHashSet<>(shown);
        missing.addAll(again);
        single(missing, brief, told);
        List<Long> behind = behind(told, shown);
        fetchAll(behind, quiet);
        for (long id : shown) {
            ifThere(id, () -> inbox.takeLoose(backend.newestMessages(id)));
        }
        database.cache(s -> s.meta().put(KeyValueTable.LISTED, "yes"));
    }

    /** Fetches the messages of several conversations beside each other, because each waits mostly for the network. */
    private void fetchAll(List<Long> behind, boolean quiet) throws BackendException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(WIDTH, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (long id : behind) {
                all.add(threads.submit(() -> {
                    makeSure(id);
                    if (!quiet) {
                        connectivity.catchingUp(done.incrementAndGet(), behind.size());
                    }
                    return id;
                }));
            }
            try {
                for (Future<?> one : all) {
                    one.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                switch (e.getCause()) {
                    case BackendException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    /** Since when we may have missed something; empty when that is not known, or the clock was set back. */
    private Optional<Duration> gap() {
        return database.read(s -> s.meta().time(KeyValueTable.LAST_SYNC))
                .map(last -> Duration.between(last, clock.instant()))
                .filter(gap -> !gap.isNegative())
                .map(gap -> gap.plus(MARGIN));
    }

    /**
     * Pages through the list, newest activity first, until what the cache is known to hold; to its end the first time. Should
     * that be cut short, it goes on where it was: what became active meanwhile stands in front, and the rest never moves
     * forward by more than what was deleted, for which one page is read twice.
     */
    private void pages(Map<Long, ConversationState> told, Set<Long> older)
            throws BackendException, InterruptedException {
        Optional<Instant> mark =
                database.read(s -> s.meta().get(KeyValueTable.LISTED).isPresent()
                        ? s.meta().time(KeyValueTable.SERVER_MARK)
                        : Optional.empty());
        int reached = mark.isPresent()
                ? 0
                : database.read(s -> s.meta().number(KeyValueTable.LISTED_PAGES))
                        .orElse(0L)
                        .intValue();
        for (int page = 1; ; page++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<ConversationState> states = backend.conversations(page);
            boolean news = page >= reached || news(states);
            accept(states, told, older);
            Instant newest = states.stream()
                    .map(state -> state.conversation().lastActivityAt())
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
            boolean known = mark.isPresent() && newest.isBefore(mark.get().minus(SERVER_MARGIN));
            if (states.isEmpty() || known) {
                return;
            }
            if (mark.isEmpty() && page > reached) {
                reached = page;
                remember(page);
            } else if (!news) {
                page = reached - 1;
            }
        }
    }

    private void remember(int page) {
        database.cache(s -> s.meta().put(KeyValueTable.LISTED_PAGES, page));
    }

    /** Whether a page of the list says anything that the cache does not hold. */
    private boolean news(List<ConversationState> states) {
        return database.read(s -> states.stream()
                .map(ConversationState::conversation)
                .anyMatch(told -> s.conversations()
                        .find(told.id())
                        .filter(held -> !told.lastActivityAt().isAfter(held.lastActivityAt()))
                        .isEmpty()));
    }

    /**
     * Conversations nobody told of though they matter: shown ones, those that could not be read the last time, and after a long gap those not resolved, which may have
     * changed without activity. Also how a deletion is noticed.
     */
    private void single(Set<Long> missing, boolean brief, Map<Long, ConversationState> told) throws BackendException {
        Set<Long> asked = new LinkedHashSet<>(missing);
        if (!brief) {
            database.read(s -> s.conversations().unresolved()).stream()
                    .limit(MOST_SINGLE)
                    .forEach(asked::add);
        }
        asked.removeAll(told.keySet());
        for (long id : asked) {
            conversation(id).ifPresent(state -> told.put(id, state));
        }
    }

    /**
     * Fetches one conversation.
     *
     * @return empty when it is gone, or is left for later
     */
    Optional<ConversationState> conversation(long id) throws BackendException {
        AtomicReference<@Nullable ConversationState> told = new AtomicReference<>();
        ifThere(id, () -> {
            ConversationState state = backend.conversation(id);
            inbox.take(List.of(state));
            told.set(state);
        });
        return Optional.ofNullable(told.get());
    }

    /** Asks again for what we hold newer than the list said: an event was quicker, or the server's own mark went back. */
    private void overtaken(Set<Long> older) throws BackendException {
        for (long id : older.stream().limit(MOST_SINGLE).toList()) {
            Optional<Conversation> held = database.read(s -> s.conversations().find(id));
            if (held.isPresent()) {
                ifThere(id, () -> inbox.takeAfter(backend.conversation(id), held.get()));
            }
        }
    }

    private void accept(List<ConversationState> states, Map<Long, ConversationState> told, Set<Long> older) {
        if (!states.isEmpty()) {
            older.addAll(inbox.take(states));
        }
        states.forEach(state -> told.put(state.conversation().id(), state));
    }

    private Set<Long> shown() {
        return database.read(s -> {
            Set<Long> shown = new LinkedHashSet<>();
            s.panes().all().stream()
                    .map(PaneTable.Pane::conversationId)
                    .filter(id -> s.conversations().exists(id))
                    .forEach(shown::add);
            return shown;
        });
    }

    /** Whose messages must be fetched now: shown ones first. Resolved ones that were never fetched can wait. */
    private List<Long> behind(Map<Long, ConversationState> told, Set<Long> shown) {
        return database.read(s -> {
            Set<Long> first = new HashSet<>(shown);
            List<Long> behind = new ArrayList<>();
            for (ConversationState state : told.values()) {
                long id = state.conversation().id();
                Optional<Cursor> cursor = s.cursors().find(id);
                boolean resolved = state.conversation().status() == ConversationStatus.RESOLVED;
                if (cursor.map(held -> moved(held, state)).orElse(!resolved || first.contains(id))) {
                    behind.add(first.contains(id) ? 0 : behind.size(), id);
                }
            }
            return behind;
        });
    }

    private static boolean moved(Cursor cursor, ConversationState state) {
        return state.conversation().lastActivityAt().isAfter(cursor.activityAt())
                || state.newest()
                        .filter(message -> message.id() > cursor.newestId())
                        .isPresent();
    }

    /** Fetches what a conversation lacks at its newer end; the newest page when nothing was fetched before. */
    void messages(long id) throws BackendException {
        Instant activity = database.read(s -> s.conversations().find(id))
                .map(c -> c.lastActivityAt())
                .orElse(Instant.EPOCH);
        Cursor cursor = database.read(s -> s.cursors().find(id)).orElse(null);
        if (cursor == null) {
            List<PostedMessage> page = backend.newestMessages(id);
            inbox.take(page, new Cursor(id, least(page), greatest(page, 0), page.size() < PAGE, activity));
            return;
        }
        long from = cursor.newestId();
        while (true) {
            List<PostedMessage> page = backend.messagesAfter(id, from);
            boolean end = page.size() < LONG_PAGE;
            from = greatest(page, from);
            Instant known = end ? activity : cursor.activityAt();
            inbox.take(page, new Cursor(id, cursor.oldestId(), from, cursor.complete(), known));
            if (end) {
                return;
            }
        }
    }

    /** Makes sure that no event of a conversation was lost. */
    void makeSure(long id) throws BackendException {
        ifThere(id, () -> messages(id));
    }

    /**
     * Fetches one more page of history where some is missing, newest conversations first.
     *
     * @return false when the cache holds every conversation from its beginning
     */
    boolean history() throws BackendException {
        Optional<Long> unfetched = next(database.read(s -> s.cursors().unfetched(TRIED_PAST)));
        if (unfetched.isPresent()) {
            makeSure(unfetched.get());
            return true;
        }
        Optional<Long> incomplete = next(database.read(s -> s.cursors().incomplete(TRIED_PAST)));
        if (incomplete.isEmpty()) {
            return false;
        }
        long id = incomplete.get();
        Cursor cursor = database.read(s -> s.cursors().find(id)).orElseThrow();
        ifThere(id, () -> {
            List<PostedMessage> page = backend.messagesBefore(id, cursor.oldestId());
            long oldest = page.isEmpty() ? cursor.oldestId() : least(page);
            boolean enough = page.isEmpty() || reaches(page, wantedFrom());
            inbox.take(page, new Cursor(id, oldest, cursor.newestId(), enough, cursor.activityAt()));
        });
        return true;
    }

    /** What is older than this does not stay in the cache. */
    private Instant wantedFrom() {
        return database.read(s -> s.meta().time(KeyValueTable.WANTED_FROM)).orElse(Instant.EPOCH);
    }

    private static boolean reaches(List<PostedMessage> page, Instant past) {
        return page.stream().anyMatch(message -> message.createdAt().isBefore(past));
    }

    private Optional<Long> next(List<Long> candidates) {
        return candidates.stream().filter(id -> !broken.contains(id)).findFirst();
    }

    private interface Step {
        void run() throws BackendException;
    }

    /** A conversation that is gone is marked; one that the server cannot show just now must not hold up all others. */
    private void ifThere(long id, Step step) throws BackendException {
        try {
            step.run();
        } catch (BackendException e) {
            switch (e.kind()) {
                case NOT_FOUND, FORBIDDEN -> inbox.gone(id);
                case SERVER_FAILED, NOT_UNDERSTOOD -> {
                    LOG.warn("Conversation {} could not be read and is left for later: {}", id, e.sentence());
                    broken.add(id);
                }
                case UNREACHABLE, INTERRUPTED, SIGN_IN_NEEDED, REFUSED, TOO_MANY_REQUESTS -> throw e;
            }
        }
    }

    private static long least(List<PostedMessage> page) {
        return page.stream().mapToLong(PostedMessage::id).min().orElse(0);
    }

    private static long greatest(List<PostedMessage> page, long otherwise) {
        return Math.max(
                otherwise, page.stream().mapToLong(PostedMessage::id).max().orElse(0));
    }
}
