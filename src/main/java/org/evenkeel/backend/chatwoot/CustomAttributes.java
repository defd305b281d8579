package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.evenkeel.backend.Backend.AttributeChange;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.chatwoot.AttributeWitness.State;
import org.jspecify.annotations.Nullable;

/**
 * The custom attributes of conversations. The server can only replace all of them at once, so one is changed by reading,
 * merging, writing, and looking whether it stands. Someone who writes at the same moment may undo us: then again, three times
 * in all. And we may undo them, when they wrote between our reading and our writing: the answers do not show that, but while
 * the event stream stands, it tells the state that we wrote over, and what was lost is put back. Without a stream nobody can
 * know; the window is the time of one request.
 */
final class CustomAttributes {
    private static final int TRIES = 3;
    /** How long the stream may lag behind the answers before we go on without what it would have told. */
    private static final Duration LAG = Duration.ofSeconds(1);

    private final Wire wire;
    private final Session session;
    private final AttributeWitness witness;
    private final BooleanSupplier streaming;

    /** @param streaming whether an event stream stands now, which tells the witness */
    CustomAttributes(Wire wire, Session session, AttributeWitness witness, BooleanSupplier streaming) {
        this.wire = wire;
        this.session = session;
        this.witness = witness;
        this.streaming = streaming;
    }

    void change(long conversationId, String key, AttributeChange change) throws BackendException {
        witness.watch(conversationId);
        try {
            write(conversationId, key, change);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BackendException(Kind.INTERRUPTED, "Changing an attribute was given up.", stop);
        } finally {
            witness.forget(conversationId);
        }
    }

    private void write(long conversationId, String key, AttributeChange change)
            throws BackendException, InterruptedException {
        State read = read(conversationId);
        State now = read;
        List<JsonObject> ours = new ArrayList<>();
        boolean lost = false;
        String value = change.of(standing(now, key));
        for (int attempt = 0; attempt < TRIES && (lost || !stands(now, key, value)); attempt++) {
            JsonObject wanted = now.attributes().deepCopy();
            witness.foreign(conversationId, read, ours, key).forEach((name, theirs) -> put(wanted, name, theirs));
            put(wanted, key, value == null ? null : new JsonPrimitive(value));
            ours.add(wanted);
            JsonObject body = new JsonObject();
            body.add("custom_attributes", wanted);
            wire.text(Ask.post(session.conversation(conversationId, "/custom_attributes"), body));
            now = read(conversationId);
            if (streaming.getAsBoolean()) {
                witness.await(conversationId, now, LAG);
            }
            JsonObject stand = now.attributes();
            Map<String, @Nullable JsonElement> foreign = witness.foreign(conversationId, read, ours, key);
            value = change.of(standing(now, key));
            lost = foreign.entrySet().stream()
                    .anyMatch(theirs -> !Objects.equals(stand.get(theirs.getKey()), theirs.getValue()));
        }
        if (!stands(now, key, value)) {
            throw new BackendException(
                    Kind.REFUSED, "Somebody else keeps changing this conversation's attributes: ours did not stay.");
        }
    }

    private static void put(JsonObject attributes, String key, @Nullable JsonElement value) {
        if (value == null) {
            attributes.remove(key);
        } else {
            attributes.add(key, value);
        }
    }

    private State read(long conversationId) throws BackendException {
        JsonElement answer = wire.json(Ask.get(session.conversation(conversationId, "")));
        if (Json.at(answer, "id") == null) {
            // Never take an odd answer for "no attributes": writing that back would wipe them.
            throw new BackendException(Kind.NOT_UNDERSTOOD, "The server answered something we do not understand.");
        }
        return State.of(answer);
    }

    private static @Nullable String standing(State state, String key) {
        return Json.attributes(state.attributes()).get(key);
    }

    private static boolean stands(State state, String key, @Nullable String value) {
        return value == null ? !state.attributes().has(key) : value.equals(standing(state, key));
    }
}
