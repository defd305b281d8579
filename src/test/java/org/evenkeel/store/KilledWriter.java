package org.evenkeel.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;

/** A program that accepts messages until it is killed, and says of each that it is accepted once it is. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Database database = Database.open(Path.of(args[0]), InstantSource.system())) {
            database.change(s -> s.conversations().upsert(Chats.conversation(1, Chats.NOON)));
            for (int i = 0; ; i++) {
                String ref = "ref-" + i;
                Instant now = Chats.NOON.plusSeconds(i);
                long id = database.write(s -> {
                    long local = s.messages()
                            .addQueued(
                                    1,
                                    Chats.outgoing(1, 1, "", now, null).author(),
                                    ref,
                                    Visibility.REPLY,
                                    ref,
                                    null,
                                    now);
                    s.outbox().add(new Errand.Post(1, local, ref, ref, Visibility.REPLY, null), now);
                    return local;
                });
                out.println(id);
            }
        }
    }
}
