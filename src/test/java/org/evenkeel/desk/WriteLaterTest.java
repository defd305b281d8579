package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldWords;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLaterTest {
    @TempDir
    Path directory;

    @Test
    void offeringToWriteLaterEndsTheHoldAndIsAPromise() {
        try (DeskOnDisk desk = new DeskOnDisk(directory)) {
            desk.conversation(1042, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(20), 1);
            assertThat(desk.holds.ask(1042, "the ledger", 2, HoldWords.ask(Formality.NEUTRAL, "the ledger", 2)))
                    .isTrue();
            assertThat(desk.holds.startWithout(1042, "they are on the phone")).isTrue();
            Instant by = desk.now().plus(Duration.ofMinutes(30));
            String words = HoldWords.later(Formality.NEUTRAL, "16:30");
            assertThat(desk.holds.writeLater(1042, words, by)).isTrue();

            Hold hold = desk.holds.ledger(1042).getFirst();
            assertThat(hold.open()).isFalse();
            List<Promise> promises = desk.promises.open();
            assertThat(promises).hasSize(1);
            assertThat(promises.getFirst().dueAt()).isEqualTo(by);
            assertThat(desk.transcripts.newest(1042, 10).messages())
                    .extracting(Message::text)
                    .last()
                    .isEqualTo(words);
            assertThat(desk.holds.writeLater(1042, words, by))
                    .as("there is no hold any more")
                    .isFalse();
            assertThat(desk.promises.open()).hasSize(1);
        }
    }
}
