package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.localserver.Wire.Chat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it carries: generous bounds, so that a busy machine does not fail it; the numbers are logged. */
@Tag("alone") // it measures times
class LoadTest extends ServerCase {
    private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);

    @Test
    void carriesABurstToThreeListenersWithoutLosingAny() throws Exception {
        List<Chat> chats = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            chats.add(Wire.chat(server, "Person " + i));
        }
        try (CableClient one = CableClient.agent(server, 0);
                CableClient two = CableClient.agent(server, 1);
                CableClient three = CableClient.agent(server, 2);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Future<?>> writers = new ArrayList<>();
            for (Chat chat : chats) {
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        Wire.say(server, chat, "message " + i);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            LOG.warn("500 messages accepted in {} ms", taken.toMillis());
            for (CableClient client : List.of(one, two, three)) {
                for (Chat chat : chats) {
                    client.event(
                            "message.created",
                            data -> data.get("conversation_id").getAsLong() == chat.id()
                                    && data.get("content").getAsString().equals("message 49"));
                }
                assertEquals(
                        500,
                        client.events().stream()
                                .filter("message.created"::equals)
                                .count());
            }
            assertTrue(taken.toSeconds() < 30);
        }
    }

    @Test
    void listsTwoHundredConversationsAtOnce() {
        for (int i = 0; i < 200; i++) {
            Wire.say(server, Wire.chat(server, "Person " + i), "Where is my lamp?");
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            int size = mara.get("/conversations?status=all&updated_within=3600")
                    .object()
                    .getAsJsonObject("data")
                    .getAsJsonArray("payload")
                    .size();
            best = Math.min(best, System.nanoTime() - start);
            assertEquals(200, size);
        }
        LOG.warn("200 conversations listed in {} ms", best / 1_000_000);
        assertTrue(best < 2_000_000_000L);
    }
}
