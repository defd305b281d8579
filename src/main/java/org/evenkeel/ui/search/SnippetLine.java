package org.evenkeel.ui.search;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.desk.Search;
import org.evenkeel.ui.controls.TextDirection;

/** A snippet on two lines at most, its matches marked. What does not fit is cut off, never squeezed. */
final class SnippetLine extends Region {
    private static final double HIGH = 36;

    private final TextFlow flow = new TextFlow();
    private final Rectangle clip = new Rectangle();

    SnippetLine() {
        getStyleClass().add("snippet");
        setMinWidth(0);
        setMinHeight(HIGH);
        setMaxHeight(HIGH);
        setClip(clip);
        getChildren().add(flow);
    }

    void show(Search.Snippet snippet) {
        flow.getChildren().clear();
        String text = snippet.text();
        int at = 0;
        for (Search.Range match : snippet.matches()) {
            int from = Math.clamp(match.start(), at, text.length());
            int to = Math.clamp(match.end(), from, text.length());
            add(text.substring(at, from), "snippet-words");
            add(text.substring(from, to), "snippet-match");
            at = to;
        }
        add(text.substring(at), "snippet-words");
        requestLayout();
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            TextDirection.pieces(words).forEach(word -> {
                Text piece = new Text(word);
                piece.getStyleClass().add(style);
                flow.getChildren().add(piece);
            });
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HIGH;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
    }
}
