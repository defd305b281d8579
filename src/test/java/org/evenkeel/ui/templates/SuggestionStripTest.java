package org.evenkeel.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.evenkeel.desk.Templates.Offer;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.template.Intent;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Reason;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A pane shows as many suggestions as it has room for, and takes the one that was pressed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class SuggestionStripTest {
    private final List<Piece> taken = new ArrayList<>();
    private SuggestionStrip strip;

    @Start
    void start(Stage stage) {
        strip = new SuggestionStrip(taken::add);
        stage.setScene(new Scene(new StackPane(strip), 700, 300));
        stage.show();
    }

    private static List<Offer> offers(String... titles) {
        return Stream.of(titles)
                .map(title -> new Template(
                        title,
                        Origin.PERSONAL,
                        title,
                        title,
                        "",
                        List.of(),
                        null,
                        null,
                        List.of(Variant.any("One moment.")),
                        List.of()))
                .map(template -> new Offer(
                        new Piece(template, Intent.PERSON, Slots.fill("One moment.", Map.of())), Reason.WORDS))
                .toList();
    }

    private List<String> shown() {
        return strip.getChildren().stream()
                .filter(Node::isManaged)
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void linesComeAndGoWithTheRoom(FxRobot robot) {
        List<Offer> offers = offers("Anchor", "Buoy", "Chart");
        robot.interact(() -> {
            strip.room(300);
            strip.show(offers);
        });
        assertThat(shown()).hasSize(1);
        assertThat(shown().getFirst()).contains("Anchor");
        robot.interact(() -> strip.room(900));
        assertThat(shown()).hasSize(3);
        assertThat(shown().get(2)).contains("Chart");
        robot.interact(() -> strip.room(400));
        assertThat(shown()).hasSize(2);
        robot.interact(() -> strip.room(900));
        assertThat(shown()).hasSize(3);
        robot.interact(() -> ((Button) strip.getChildren().get(2)).fire());
        assertThat(taken).containsExactly(offers.get(2).piece());
    }

    @Test
    void otherSuggestionsTakeThePlaceOfAll(FxRobot robot) {
        List<Offer> later = offers("Deck", "Ebb", "Fender");
        robot.interact(() -> {
            strip.room(900);
            strip.show(offers("Anchor", "Buoy", "Chart"));
            strip.show(later);
        });
        assertThat(shown()).hasSize(3);
        assertThat(shown().getFirst()).contains("Deck");
        robot.interact(() -> strip.show(List.of()));
        assertThat(strip.isVisible()).isFalse();
    }
}
