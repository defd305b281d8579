package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.QueueView;
import org.evenkeel.domain.chat.ConversationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo started a second time, on what the first sitting left. */
class LeftoversTest {
    @TempDir
    Path data;

    @Test
    void customersWhoAreGoneDoNotHeadTheQueue() {
        try (Session first = demo(2)) {
            first.workstation().start();
            await().atMost(Duration.ofSeconds(20)).until(() -> all(first).size() == 2);
        }
        try (Session second = demo(0)) {
            second.workstation().start();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(all(second))
                            .hasSize(2)
                            .allMatch(row -> row.conversation().status() == ConversationStatus.RESOLVED)
                            .allMatch(row -> row.conversation().unreadCount() == 0));
        }
    }

    private Session demo(int customers) {
        SimulationOptions options = new SimulationOptions();
        options.customers = customers;
        options.speed = 20.0;
        return Session.open(data, null, options);
    }

    private static List<QueueRow> all(Session session) {
        return session.workstation().desk().conversations().queue(QueueView.ALL, 9);
    }
}
