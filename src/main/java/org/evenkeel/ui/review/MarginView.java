package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.desk.Beside;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.review.WordDiff;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;

/** What stands under a message: the template it was begun from, the reply check's remarks, what it promised. */
final class MarginView extends VBox {
    private final Hyperlink template = new Hyperlink();
    private final TextFlow changes = new TextFlow();
    private final Label remarks = new Label();
    private final Label promises = new Label();

    /** @param turn opens the changes, or closes them */
    MarginView(Runnable turn) {
        getStyleClass().add("review-margin");
        template.getStyleClass().add("review-template");
        template.setMnemonicParsing(false);
        template.setFocusTraversable(false);
        Tip.set(template, I18n.text("review.template-changes"));
        template.setOnAction(press -> {
            template.setVisited(false);
            turn.run();
        });
        changes.getStyleClass().add("review-changes");
        remarks.getStyleClass().add("review-remarks");
        remarks.setWrapText(true);
        promises.getStyleClass().add("review-promised");
        promises.setWrapText(true);
        getChildren().addAll(template, changes, remarks, promises);
    }

    /**
     * @param sent the message as it was sent
     * @param open true: what was changed in the template is shown
     * @param now for promises that still stand
     */
    void show(Beside.Margin margin, String sent, boolean open, Instant now) {
        List<Beside.Inserted> used = margin.templates();
        boolean readable = used.stream().anyMatch(one -> !one.text().isEmpty());
        template.setText(used.stream().map(MarginView::template).collect(Collectors.joining(" · ")));
        template.setDisable(!readable);
        has(template, !used.isEmpty());
        boolean compared = open && readable;
        has(changes, compared);
        changes.getChildren().clear();
        if (compared) {
            used.forEach(one -> compare(one.text(), sent));
        }
        remarks.setText(
                margin.rules().isEmpty()
                        ? ""
                        : I18n.text(
                                "review.remarked",
                                margin.rules().stream().map(TalkWords::rule).collect(Collectors.joining(", "))));
        has(remarks, !margin.rules().isEmpty());
        promises.setText(margin.promises().stream()
                .map(promise -> TalkLines.promised(promise, now))
                .collect(Collectors.joining("\n")));
        has(promises, !margin.promises().isEmpty());
        has(this, !margin.equals(Beside.Margin.EMPTY));
    }

    private void compare(String inserted, String sent) {
        if (!changes.getChildren().isEmpty()) {
            changes.getChildren().add(new Text("\n"));
        }
        WordDiff.Change before = WordDiff.Change.SAME;
        for (WordDiff.Piece piece : WordDiff.between(Masking.mask(inserted), Masking.mask(sent))) {
            if (before == WordDiff.Change.REMOVED && piece.change() == WordDiff.Change.ADDED) {
                changes.getChildren().add(new Text(" "));
            }
            changes.getChildren().add(text(piece));
            before = piece.change();
        }
    }

    /** What a screen reader says of it; empty when there is nothing. */
    String spoken() {
        return getChildren().stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(". "));
    }

    private static void has(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String template(Beside.Inserted one) {
        String title = one.title().isEmpty()
                ? I18n.text("review.template-gone")
                : I18n.text("review.template", SafeText.clean(one.title()));
        Double share = one.editShare();
        return share == null
                ? I18n.text("review.template-replaced", title)
                : share == 0
                        ? I18n.text("review.template-unchanged", title)
                        : I18n.text("review.template-edited", title, Math.round(share * 100));
    }

    private static Text text(WordDiff.Piece piece) {
        Text text = new Text(SafeText.clean(piece.text()));
        text.getStyleClass()
                .add(
                        switch (piece.change()) {
                            case SAME -> "same";
                            case REMOVED -> "removed";
                            case ADDED -> "added";
                        });
        return text;
    }
}
