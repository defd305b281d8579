package org.evenkeel.ui.conversation;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.ui.conversation.RichText.Mark;
import org.evenkeel.ui.conversation.RichText.Span;

/** Rich text as nodes; they are reused from one message to the next. Its base direction is its own, whatever stands around it. */
final class MessageText extends TextFlow {
    private final Consumer<SafeLink> open;

    /** @param open called when a link is clicked */
    MessageText(Consumer<SafeLink> open) {
        this.open = open;
        getStyleClass().add("message-text");
    }

    void show(RichText rich) {
        int wanted = rich.spans().size();
        if (getChildren().size() > wanted) {
            getChildren().remove(wanted, getChildren().size());
        }
        while (getChildren().size() < wanted) {
            getChildren().add(new Text());
        }
        for (int i = 0; i < wanted; i++) {
            show((Text) getChildren().get(i), rich.spans().get(i));
        }
        setNodeOrientation(rich.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    private void show(Text node, Span span) {
        node.setText(span.text());
        var style = node.getStyleClass();
        String wanted = style(span);
        if (style.size() != 1 || !style.getFirst().equals(wanted)) {
            style.setAll(wanted);
        }
        SafeLink link = span.link();
        node.setOnMouseClicked(
                link == null
                        ? null
                        : click -> {
                            open.accept(link);
                            click.consume();
                        });
    }

    private static String style(Span span) {
        if (span.link() != null) {
            return "message-link";
        }
        if (span.marks().contains(Mark.CODE)) {
            return "message-code";
        }
        boolean strong = span.marks().contains(Mark.STRONG);
        boolean emphasis = span.marks().contains(Mark.EMPHASIS);
        if (strong) {
            return emphasis ? "message-strong-emphasis" : "message-strong";
        }
        return emphasis ? "message-emphasis" : "message-plain";
    }
}
