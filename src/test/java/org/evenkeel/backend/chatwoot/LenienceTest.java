package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of other versions put other shapes anywhere: no answer and no event may fail for it. */
class LenienceTest {
    private static final List<String> ODDITIES = List.of(
            "null",
            "0",
            "-1",
            "1.5",
            "1e308",
            "\"\"",
            "\"x\"",
            "\"12\"",
            "true",
            "[]",
            "[null]",
            "[{}]",
            "{}",
            "{\"a\":{\"b\":[1]}}",
            "\"2026-13-45\"",
            "99999999999999999999");

    @ParameterizedTest
    @ValueSource(strings = {"message", "conversation", "cable"})
    void anyValueAnywhereIsSurvived(String which) {
        String golden =
                switch (which) {
                    case "message" -> Golden.CABLE_MESSAGE;
                    case "conversation" -> Golden.REST_CONVERSATION;
                    default -> Golden.CABLE_CONVERSATION;
                };
        Random random = new Random(20260617);
        for (int round = 0; round < 4_000; round++) {
            JsonElement odd = Json.parse(golden);
            for (int i = 0; i <= random.nextInt(3); i++) {
                replaceSomewhere(odd, random);
            }
            assertDoesNotThrow(
                    () -> {
                        if (which.equals("message")) {
                            Optional<?> _ = Optional.ofNullable(Json.read(odd, MessageDto.class))
                                    .flatMap(dto -> dto.toDomain(31));
                        } else {
                            Optional<?> _ = Optional.ofNullable(Json.read(odd, ConversationDto.class))
                                    .flatMap(ConversationDto::toDomain);
                        }
                        new CableEvent("message.created", odd).toDomain();
                        new CableEvent("conversation.typing_on", odd).toDomain();
                        new CableEvent("presence.update", odd).toDomain();
                        new CableEvent("contact.updated", odd).toDomain();
                        new CableEvent("conversation.updated", odd).concerns(3);
                    },
                    odd::toString);
        }
    }

    @Test
    void anEventWithoutAnythingIsNone() {
        assertTrue(new CableEvent(null, null).toDomain().isEmpty());
        assertTrue(new CableEvent("message.created", null).toDomain().isEmpty());
        assertTrue(new CableEvent(null, null).concerns(3));
    }

    private static void replaceSomewhere(JsonElement root, Random random) {
        JsonElement here = root;
        while (true) {
            JsonElement oddity = Json.parse(ODDITIES.get(random.nextInt(ODDITIES.size())));
            if (here instanceof JsonObject object && !object.isEmpty()) {
                List<String> keys = List.copyOf(object.keySet());
                String key = keys.get(random.nextInt(keys.size()));
                JsonElement child = object.get(key);
                if (random.nextBoolean() && (child.isJsonObject() || child.isJsonArray())) {
                    here = child;
                    continue;
                }
                object.add(key, oddity);
            } else if (here instanceof JsonArray array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                if (random.nextBoolean()) {
                    here = array.get(index);
                    continue;
                }
                array.set(index, oddity);
            }
            return;
        }
    }
}
