package org.evenkeel.backend.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.evenkeel.backend.EventStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else writes a conversation's attributes at the very moment between our reading and our writing. */
class ForeignAttributesTest extends WireTestBase {
    private final FakeCable cable = new FakeCable();
    /** What somebody else writes just before each of our writes arrives. */
    private final Deque<JsonObject> others = new ArrayDeque<>();

    private JsonObject attributes = new JsonObject();
    private BigDecimal updated = new BigDecimal("1781776600.001");
    private int writes;
    private boolean told = true;

    @BeforeEach
    void serve() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String target = Objects.requireNonNull(request.getTarget());
        if (target.startsWith("/cable")) {
            return cable.upgrade();
        }
        if (target.endsWith("/profile")) {
            return ok(Golden.PROFILE);
        }
        if (target.endsWith("/custom_attributes")) {
            JsonObject other = others.poll();
            if (other != null) {
                write(other);
            }
            writes++;
            write(Json.objectOr(Json.at(Json.parse(bodyOf(request)), "custom_attributes")));
            return ok("{}");
        }
        return ok(conversation());
    }

    private void write(JsonObject now) {
        attributes = now.deepCopy();
        updated = updated.add(new BigDecimal("0.001"));
        if (told) {
            cable.tell("conversation.updated", conversation());
        }
    }

    private String conversation() {
        return "{\"id\":31,\"account_id\":3,\"updated_at\":%s,\"custom_attributes\":%s}".formatted(updated, attributes);
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder().code(200).body(body).build();
    }

    private static JsonObject object(String json) {
        return Json.objectOr(Json.parse(json));
    }

    @Test
    void aForeignKeyWrittenBetweenOurReadAndOurWriteIsStillThere() throws Exception {
        attributes = object("{\"order\":{\"no\":17}}");
        others.add(object("{\"order\":{\"no\":17},\"crm\":\"C-9\"}"));
        try (EventStream stream = backend.events()) {
            assertThat(stream).isNotNull();
            backend.changeAttribute(31, "evenkeel_hold", there -> "on");
        }
        assertThat(attributes).isEqualTo(object("{\"order\":{\"no\":17},\"crm\":\"C-9\",\"evenkeel_hold\":\"on\"}"));
        assertThat(writes).isEqualTo(2);
    }

    @Test
    void aForeignValueAndAForeignRemovalStandToo() throws Exception {
        attributes = object("{\"plan\":\"free\",\"old\":1}");
        others.add(object("{\"plan\":\"gold\"}"));
        try (EventStream stream = backend.events()) {
            assertThat(stream).isNotNull();
            backend.changeAttribute(31, "evenkeel_hold", there -> "on");
        }
        assertThat(attributes).isEqualTo(object("{\"plan\":\"gold\",\"evenkeel_hold\":\"on\"}"));
    }

    @Test
    void twoForeignWritesInARowAreBothKept() throws Exception {
        attributes = object("{}");
        others.add(object("{\"a\":1}"));
        others.add(object("{\"evenkeel_hold\":\"on\",\"b\":2}"));
        try (EventStream stream = backend.events()) {
            assertThat(stream).isNotNull();
            backend.changeAttribute(31, "evenkeel_hold", there -> "on");
        }
        assertThat(attributes).isEqualTo(object("{\"a\":1,\"b\":2,\"evenkeel_hold\":\"on\"}"));
    }

    @Test
    void whereNobodyElseWritesOneWriteIsEnough() throws Exception {
        attributes = object("{\"order\":1}");
        try (EventStream stream = backend.events()) {
            assertThat(stream).isNotNull();
            backend.changeAttribute(31, "evenkeel_hold", there -> "on");
            backend.changeAttribute(31, "evenkeel_hold", there -> null);
        }
        assertThat(attributes).isEqualTo(object("{\"order\":1}"));
        assertThat(writes).isEqualTo(2);
    }

    @Test
    void withAStreamThatSaysNothingTheChangeIsMadeAllTheSame() throws Exception {
        told = false;
        try (EventStream stream = backend.events()) {
            assertThat(stream).isNotNull();
            backend.changeAttribute(31, "evenkeel_hold", there -> "on");
        }
        assertThat(attributes).isEqualTo(object("{\"evenkeel_hold\":\"on\"}"));
        assertThat(writes).isEqualTo(1);
    }
}
