package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The custom attributes of conversations. The server can only replace all of them at once, so one is changed by reading,
 * merging, writing, and looking whether it stands. Someone who writes at the same moment may undo us: then again, three times
 * in all. What they wrote between our reading and our writing is lost all the same; the protocol offers no way to know.
 */
final class CustomAttributes {
    private static final int TRIES = 3;

    private final Wire wire;
    private final Session session;

    CustomAttributes(Wire wire, Session session) {
        this.wire = wire;
        this.session = session;
    }

    /** @param value null removes the attribute */
    void change(long conversationId, String key, @Nullable String value) throws BackendException {
        JsonObject attributes = read(conversationId);
        for (int attempt = 0; attempt < TRIES && !stands(attributes, key, value); attempt++) {
            if (value == null) {
                attributes.remove(key);
            } else {
                attributes.addProperty(key, value);
            }
            JsonObject body = new JsonObject();
            body.add("custom_attributes", attributes);
            wire.text(Ask.post(session.conversation(conversationId, "/custom_attributes"), body));
            attributes = read(conversationId);
        }
        if (!stands(attributes, key, value)) {
            throw new BackendException(
                    Kind.REFUSED, "Somebody else keeps changing this conversation's attributes: ours did not stay.");
        }
    }

    private JsonObject read(long conversationId) throws BackendException {
        JsonElement answer = wire.json(Ask.get(session.conversation(conversationId, "")));
        if (Json.at(answer, "id") == null) {
            // Never take an odd answer for "no attributes": writing that back would wipe them.
            throw new BackendException(Kind.NOT_UNDERSTOOD, "The server answered something we do not understand.");
        }
        return Json.objectOr(Json.at(answer, "custom_attributes"));
    }

    private static boolean stands(JsonObject attributes, String key, @Nullable String value) {
        return value == null
                ? !attributes.has(key)
                : value.equals(Json.attributes(attributes).get(key));
    }
}
