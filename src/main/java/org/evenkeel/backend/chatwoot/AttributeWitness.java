package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the event stream tells of a conversation's attributes while we change one. The server tells every state that was ever
 * written, also the one that we wrote over a moment later without knowing. Any thread.
 */
final class AttributeWitness {
    private static final Logger LOG = LoggerFactory.getLogger(AttributeWitness.class);

    /**
     * The attributes at one time.
     *
     * @param at the server's mark of newness, or null from a server that gives none
     */
    record State(JsonObject attributes, @Nullable BigDecimal at) {
        static State of(@Nullable JsonElement conversation) {
            String mark = Json.textAt(conversation, "updated_at");
            return new State(Json.objectOr(Json.at(conversation, "custom_attributes")), number(mark));
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            try {
                return text == null ? null : new BigDecimal(text);
            } catch (NumberFormatException odd) {
                return null;
            }
        }
    }

    private record Awaited(State state, CompletableFuture<Boolean> told) {}

    private final Map<Long, List<State>> watched = new HashMap<>();
    private final Map<Long, Awaited> awaited = new HashMap<>();

    /** From here on what is told of this conversation is kept. */
    synchronized void watch(long conversationId) {
        watched.put(conversationId, new ArrayList<>());
    }

    synchronized void forget(long conversationId) {
        watched.remove(conversationId);
    }

    /** The stream told of a conversation. */
    synchronized void told(CableEvent event) {
        Long id = Json.numberAt(event.data(), "id");
        if (id == null || !event.name().startsWith("conversation.")) {
            return;
        }
        List<State> states = watched.get(id);
        if (states != null && Json.at(event.data(), "custom_attributes") != null) {
            states.add(State.of(event.data()));
            Awaited waiting = awaited.get(id);
            if (waiting != null && reached(states, waiting.state())) {
                waiting.told().complete(true);
            }
        }
    }

    /** Waits until the stream has told a state as new as this one, at most so long. */
    void await(long conversationId, State state, Duration patience) throws InterruptedException {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        synchronized (this) {
            if (reached(watched.getOrDefault(conversationId, List.of()), state)) {
                return;
            }
            awaited.put(conversationId, new Awaited(state, told));
        }
        try {
            told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.debug("The event stream lags behind; what it would have told is not waited for");
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } finally {
            synchronized (this) {
                awaited.remove(conversationId);
            }
        }
    }

    private static boolean reached(List<State> told, State state) {
        BigDecimal at = state.at();
        return told.stream()
                .anyMatch(it -> it.at() != null && at != null && it.at().compareTo(at) >= 0);
    }

    /**
     * What others changed since we read, by the states that were told: each key with its value, null when they removed it.
     *
     * @param ours states that we wrote ourselves
     * @param except our own key
     */
    synchronized Map<String, @Nullable JsonElement> foreign(
            long conversationId, State read, List<JsonObject> ours, String except) {
        Map<String, @Nullable JsonElement> changed = new HashMap<>();
        BigDecimal since = read.at();
        if (since == null) {
            return changed;
        }
        JsonObject before = read.attributes();
        for (State state : watched.getOrDefault(conversationId, List.of()).stream()
                .filter(it -> it.at() != null && it.at().compareTo(since) > 0)
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.at())))
                .toList()) {
            JsonObject now = state.attributes();
            if (!ours.contains(now)) {
                TreeSet<String> keys = new TreeSet<>(before.keySet());
                keys.addAll(now.keySet());
                keys.remove(except);
                for (String key : keys) {
                    if (!Objects.equals(before.get(key), now.get(key))) {
                        changed.put(key, now.get(key));
                    }
                }
            }
            before = now;
        }
        return changed;
    }
}
