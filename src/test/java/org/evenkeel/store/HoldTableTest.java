package org.evenkeel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTableTest {
    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), InstantSource.fixed(NOON));
        database.change(s -> s.conversations().upsert(conversation(1, NOON)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static HoldLog asked(long conversation, Instant at) {
        return new HoldLog(
                UUID.randomUUID().toString(), conversation, "the logs", List.of(new HoldEvent.Asked(at, 7, 2)));
    }

    private static HoldLog whole(HoldLog asked) {
        return asked.with(List.of(
                new HoldEvent.Answered(NOON.plusSeconds(9), 0, Consent.Answer.UNCLEAR, 40),
                new HoldEvent.Answered(NOON.plusSeconds(10), 0, Consent.Answer.YES, 41),
                new HoldEvent.Started(NOON.plusSeconds(11), 7, "too late"),
                new HoldEvent.Updated(NOON.plusSeconds(60), 8),
                new HoldEvent.Extended(NOON.plusSeconds(100), 8, 3),
                new HoldEvent.Answered(NOON.plusSeconds(105), 0, Consent.Answer.NO, 42),
                new HoldEvent.Ended(NOON.plusSeconds(200), 8, Ending.RETURNED)));
    }

    private boolean add(HoldLog log) {
        return database.<Boolean>write(s -> s.holds().add(log));
    }

    @Test
    void everythingComesBackAsItWasWritten() {
        HoldLog log = whole(asked(1, NOON));
        assertThat(add(log)).isTrue();
        assertThat(database.<List<HoldLog>>read(s -> s.holds().of(1))).containsExactly(log);
        assertThat(database.<Boolean>read(s -> s.holds().open(1).isPresent())).isFalse();
    }

    @Test
    void theSameTwiceChangesNothingAndAnnouncesNothing() throws Exception {
        HoldLog log = whole(asked(1, NOON));
        add(log);
        List<Change> heard = new ArrayList<>();
        try (AutoCloseable ear = database.changes().subscribe(heard::add)) {
            assertThat(ear).isNotNull();
            assertThat(add(log)).isFalse();
            assertThat(heard).isEmpty();
            assertThat(add(log.with(List.of(new HoldEvent.Updated(NOON.plusSeconds(61), 7)))))
                    .isTrue();
            assertThat(heard).containsExactly(new Change.Holds(java.util.Set.of(1L)));
        }
    }

    @Test
    void anIdOfAnotherConversationIsNotTakenOver() {
        HoldLog log = asked(1, NOON);
        add(log);
        assertThat(add(new HoldLog(log.id(), 2, "stolen", log.events()))).isFalse();
        assertThat(database.<List<HoldLog>>read(s -> s.holds().of(2))).isEmpty();
    }

    @Test
    void theLedgerOutlivesTheTranscriptAndADamagedFileKeepsIt() throws Exception {
        HoldLog log = whole(asked(1, NOON.minusSeconds(86_400 * 200L)));
        add(log);
        Retention retention = new Retention(database, NOON);
        while (retention.step()) {
            assertThat(retention.removed()).isNotNegative();
        }
        assertThat(database.<List<HoldLog>>read(s -> s.holds().of(1))).containsExactly(log);
        Path aside = directory.resolve("aside.db");
        database.close();
        java.nio.file.Files.move(directory.resolve("cache.db"), aside);
        database = Database.open(directory.resolve("cache.db"), InstantSource.fixed(NOON));
        try (java.sql.Connection fresh =
                java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cache.db"))) {
            Rescue.from(aside, fresh);
        }
        assertThat(database.<List<HoldLog>>read(s -> s.holds().of(1))).containsExactly(log);
    }

    @Test
    void publishingPutsOneErrandInTheOutboxHoweverOften() {
        HoldLog log = asked(1, NOON);
        database.change(s -> {
            s.holds().add(log);
            s.holds().publish(1, NOON);
            s.holds().publish(1, NOON);
        });
        List<OutboxTable.Row> heads = database.read(s -> s.outbox().heads());
        assertThat(heads).hasSize(1);
        assertThat(heads.getFirst().errand()).isEqualTo(new Errand.PublishHolds(1));
    }

    @Test
    void whatOthersKeepInTheAttributesIsTakenOverWhileOursIsOnItsWay() {
        database.change(s -> {
            s.holds().add(asked(1, NOON));
            s.holds().publish(1, NOON);
        });
        var told = conversation(1, NOON.plusSeconds(5));
        database.change(s -> s.conversations()
                .upsert(new org.evenkeel.domain.chat.Conversation(
                        told.id(),
                        told.inboxId(),
                        told.contactId(),
                        told.status(),
                        null,
                        null,
                        told.priority(),
                        null,
                        0,
                        told.labels(),
                        java.util.Map.of("order", "44871"),
                        true,
                        told.createdAt(),
                        told.lastActivityAt(),
                        null,
                        null,
                        null,
                        null,
                        told.updatedAt())));
        assertThat(database.read(s -> s.conversations().find(1)).orElseThrow().attributes())
                .containsEntry("order", "44871");
    }
}
