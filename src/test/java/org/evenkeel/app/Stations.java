package org.evenkeel.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.QueueView;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.evenkeel.platform.SystemClock;

/** Workstations at an embedded server, as the program joins them, and what tests ask of their caches. */
final class Stations {
    private static final int EVERYTHING = 100_000;

    private Stations() {}

    /** One for the n-th seeded agent; not started. */
    static Workstation of(LocalServer server, int agent, Path cache) {
        SeededAgent self = server.agents().get(agent);
        return new Workstation(
                cache,
                new ChatwootBackend(server.url(), server.accountId(), self::accessToken, SystemClock.wall()),
                SystemClock.wall());
    }

    /** Starts it and waits until its cache is in step. */
    static Workstation online(Workstation workstation) {
        workstation.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> workstation.desk().presence().line().state() == Presence.LineState.ONLINE);
        return workstation;
    }

    /** Every conversation in the cache. */
    static List<Long> conversations(Workstation workstation) {
        return workstation.desk().conversations().queue(QueueView.ALL, EVERYTHING).stream()
                .map((QueueRow row) -> row.conversation().id())
                .toList();
    }

    /** A conversation as its transcript stands in the cache, without the lines that only tell of deeds. */
    static List<Message> transcript(Workstation workstation, long conversation) {
        return workstation.transcripts().newest(conversation, EVERYTHING).messages().stream()
                .filter(message -> message.kind() != MessageKind.ACTIVITY)
                .toList();
    }

    /** What the customer said, in order. */
    static List<Message> customerTurns(Workstation workstation, long conversation) {
        return transcript(workstation, conversation).stream()
                .filter(message -> message.kind() == MessageKind.INCOMING)
                .toList();
    }
}
