package org.evenkeel.ui.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.queue.QueueEntry.Heading;
import org.evenkeel.ui.queue.QueueEntry.Remark;
import org.evenkeel.ui.queue.QueueEntry.Row;
import org.evenkeel.ui.queue.QueueEntry.Section;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private final FakeQueue queue = new FakeQueue(
            People.liam(),
            People.joanna(),
            People.noah(),
            People.marcus(),
            People.resolved(),
            People.elena(),
            People.colleagues(),
            People.priya());
    private final QueueViewModel model = queue.model(FxThread.immediate());

    @Test
    void theMostNeglectedStandFirst() {
        assertEquals(
                List.of(
                        "MINE 4",
                        "Priya Sharma",
                        "Joanna Okafor",
                        "Marcus Keller",
                        "Liam Tran",
                        "UNASSIGNED 2",
                        "Elena Baumann",
                        "@notabotatall",
                        "OTHERS 1"),
                words(model.entries()));
    }

    @Test
    void theRestUnfoldsWithResolvedOnesLast() {
        model.othersFoldedProperty().set(false);
        assertEquals(
                List.of("OTHERS 1", "Tomás Rivera", "Hana Sato"),
                words(model.entries()).subList(8, 11));
    }

    @Test
    void countsWhatWaitsAndWhatIsUnread() {
        assertEquals(3, model.unreadProperty().get());
        assertEquals(4, model.waitingProperty().get());
        assertEquals(4, model.activeProperty().get());
        assertTrue(model.loadedProperty().get());
    }

    @Test
    void turnsToTheMostNeglectedOneThatIsNotBeforeUs() {
        assertEquals(Optional.of(1042L), model.mostNeglected(List.of(), Optional.empty()));
        assertEquals(Optional.of(1044L), model.mostNeglected(List.of(1042L), Optional.of(1042L)));
        queue.rows.removeIf(row -> row.mine());
        reload();
        assertEquals(Optional.of(1046L), model.mostNeglected(List.of(), Optional.of(1042L)));
        queue.rows.clear();
        reload();
        assertEquals(Optional.empty(), model.mostNeglected(List.of(), Optional.empty()));
    }

    @Test
    void whatCanBeSeenAlreadyComesLast() {
        assertEquals(Optional.of(1046L), model.mostNeglected(List.of(1042L, 1044L), Optional.of(1044L)));
        queue.rows.removeIf(row -> !row.mine());
        reload();
        assertEquals(Optional.of(1042L), model.mostNeglected(List.of(1042L, 1044L), Optional.of(1044L)));
    }

    @Test
    void anEmptyQueueSaysSoCalmly() {
        queue.rows.clear();
        reload();
        assertEquals(List.of("MINE 0", "queue.empty", "OTHERS 0"), words(model.entries()));
        queue.rows.add(People.elena());
        reload();
        assertEquals(
                List.of("MINE 0", "queue.none-mine", "UNASSIGNED 1", "Elena Baumann", "OTHERS 0"),
                words(model.entries()));
    }

    @Test
    void nothingMovesUnderThePointerButWordsStayFresh() {
        model.hold(true);
        QueueRow writesAgain =
                People.row(1039, "Marcus Keller", "hello?").waits(400).get();
        queue.rows.replaceAll(row -> row.conversation().id() == 1039 ? writesAgain : row);
        reload();
        assertEquals(new Row(Section.MINE, writesAgain), model.entries().get(3));
        model.hold(false);
        assertEquals(new Row(Section.MINE, writesAgain), model.entries().get(1));
    }

    @Test
    void anyChangeOfTheListsIsReachedByMoves() {
        Random random = new Random(11);
        ObservableList<QueueEntry> shown = FXCollections.observableArrayList();
        for (int round = 0; round < 500; round++) {
            FakeQueue some = new FakeQueue();
            for (int id = 0; id < 12; id++) {
                if (random.nextInt(3) > 0) {
                    var row = People.row(id, "Customer " + id, "line " + random.nextInt(2));
                    if (random.nextBoolean()) {
                        row.nobodys();
                    }
                    some.rows.add(row.waits(random.nextInt(300)).get());
                }
            }
            List<QueueEntry> wanted = QueueEntries.of(some.read(true), random.nextBoolean());
            QueueEntries.move(shown, wanted);
            assertEquals(wanted, shown);
        }
    }

    private void reload() {
        model.othersFoldedProperty().set(!model.othersFoldedProperty().get());
        model.othersFoldedProperty().set(true);
    }

    private static List<String> words(List<QueueEntry> entries) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Heading heading -> heading.section() + " " + heading.count();
                    case Row row -> row.row().customerName();
                    case Remark remark -> remark.sentence();
                })
                .toList();
    }
}
