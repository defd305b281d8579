package org.evenkeel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.fixtures.AnotherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void everyMessageThatWasAcceptedIsThereAfterAKillWithItsOutboxRow() throws Exception {
        Path file = directory.resolve("cache.db");
        Process writer = AnotherJava.of(List.of(), KilledWriter.class, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long accepted = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 200; i++) {
                accepted = Long.parseLong(String.valueOf(said.readLine()));
            }
        } finally {
            writer.destroyForcibly();
        }
        assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
        try (Database database = Database.open(file, InstantSource.system())) {
            assertEquals(Database.Opened.State.KEPT, database.opened().state());
            List<Message> held = database.read(s -> s.messages().unsent(1));
            assertTrue(held.size() >= accepted, held.size() + " of at least " + accepted);
            assertEquals(held.size(), database.<Integer>read(s -> s.outbox().pending()));
        }
    }
}
