package org.evenkeel.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.I18n;

/** The whole of a very long message in a window of its own, laid out only where it is looked at. */
final class LongText {
    private static final int PIECE = 600;
    /** A line of letters that must not be wrapped; see {@link TextDirection}. */
    private static final int UNWRAPPED = 70;

    private LongText() {}

    static void show(Node where, String text) {
        ListView<String> pieces = new ListView<>(FXCollections.observableList(pieces(SafeText.clean(text))));
        pieces.getStyleClass().add("long-text");
        pieces.setCellFactory(list -> new PieceCell());
        VBox.setVgrow(pieces, Priority.ALWAYS);
        Button copy = new Button(I18n.text("conversation.copy"));
        copy.setOnAction(press -> copy(text));
        HBox foot = new HBox(copy);
        foot.getStyleClass().add("long-text-foot");
        Stage window = new Stage();
        window.initOwner(where.getScene().getWindow());
        window.setTitle(I18n.text("conversation.long.title"));
        Scene scene = new Scene(new VBox(pieces, foot), 640, 560);
        scene.getStylesheets().setAll(where.getScene().getStylesheets());
        scene.getStylesheets()
                .add(LongText.class.getResource("conversation.css").toExternalForm());
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                window.close();
            }
        });
        window.setScene(scene);
        window.show();
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Cut at line ends, long lines at a space or, without one, between two characters. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int longest = TextDirection.anyRightToLeft(line) ? UNWRAPPED : PIECE;
            int from = 0;
            while (line.length() - from > longest) {
                int space = line.lastIndexOf(' ', from + longest);
                int end = space > from ? space + 1 : from + longest;
                if (Character.isHighSurrogate(line.charAt(end - 1))) {
                    end--;
                }
                pieces.add(line.substring(from, end));
                from = end;
            }
            pieces.add(line.substring(from));
        }
        return pieces;
    }

    private static final class PieceCell extends ListCell<String> {
        PieceCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String piece, boolean empty) {
            super.updateItem(piece, empty);
            boolean mixed = !empty && TextDirection.anyRightToLeft(piece);
            setWrapText(!mixed);
            setNodeOrientation(
                    mixed && TextDirection.rightToLeft(piece)
                            ? NodeOrientation.RIGHT_TO_LEFT
                            : NodeOrientation.LEFT_TO_RIGHT);
            setText(empty ? null : piece);
        }
    }
}
