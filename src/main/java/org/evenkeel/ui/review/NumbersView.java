package org.evenkeel.ui.review;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.collections.MapChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.evenkeel.ui.controls.Png;
import org.evenkeel.ui.controls.Viewport;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.chart.Chart;
import org.evenkeel.ui.review.chart.ChartCard;

/** Charts of the sessions that are shown, in as many columns as there is room for. */
final class NumbersView {
    private static final double NARROWEST = 520;
    private static final int MOST = 3;
    /** A frame that changes nothing: one that did would wait until the last chart is painted. */
    private static final Runnable PAINTING = () -> {};

    private final NumbersViewModel model;
    private final Map<NumbersViewModel.Kind, ChartCard> cards = new EnumMap<>(NumbersViewModel.Kind.class);
    private final Set<NumbersViewModel.Kind> waiting = EnumSet.noneOf(NumbersViewModel.Kind.class);
    private final GridPane grid = new GridPane();
    private final ScrollPane root;
    private int columns;

    NumbersView(NumbersViewModel model) {
        this.model = model;
        grid.getStyleClass().add("chart-grid");
        Label absent = new Label(I18n.text("review.chart-nps"));
        absent.setWrapText(true);
        absent.getStyleClass().add("chart-note");
        VBox all = new VBox(grid, absent);
        all.getStyleClass().add("chart-page");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        Viewport.paintedDirectly(root);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("chart-scroll");
        root.setFocusTraversable(false);
        root.setAccessibleText(I18n.text("review.numbers-title"));
        root.widthProperty().subscribe(width -> arrange(width.doubleValue()));
        FrameByFrame.build(Arrays.stream(NumbersViewModel.Kind.values())
                .<Runnable>map(kind -> () -> begin(kind))
                .toList());
        model.charts().addListener((MapChangeListener<NumbersViewModel.Kind, Chart>) change -> {
            if (change.wasAdded()) {
                show(change.getKey());
            }
        });
    }

    private void begin(NumbersViewModel.Kind kind) {
        ChartCard card = new ChartCard(kind.title());
        card.setOnKeep(this::keep);
        GridPane.setValignment(card, VPos.TOP);
        GridPane.setFillHeight(card, true);
        if (columns > 0) {
            place(card, cards.size());
        }
        cards.put(kind, card);
        if (model.charts().containsKey(kind)) {
            show(kind);
        }
    }

    private void place(ChartCard card, int index) {
        grid.add(card, index % columns, index / columns);
    }

    /** Each in a frame of its own, since to paint one takes longer than everything else about it. */
    private void show(NumbersViewModel.Kind kind) {
        if (waiting.add(kind)) {
            FrameByFrame.build(List.of(
                    () -> {
                        waiting.remove(kind);
                        ChartCard card = cards.get(kind);
                        Chart chart = model.charts().get(kind);
                        if (card != null && chart != null) {
                            card.show(chart);
                        }
                    },
                    PAINTING));
        }
    }

    Node root() {
        return root;
    }

    private void arrange(double width) {
        int wanted = Math.clamp((int) (width / NARROWEST), 1, MOST);
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        List<ColumnConstraints> shares = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            shares.add(share);
        }
        grid.getColumnConstraints().setAll(shares);
        grid.getChildren().clear();
        int i = 0;
        for (ChartCard card : cards.values()) {
            place(card, i++);
        }
    }

    private void keep(ChartCard card, ChartCard.Format format) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text("review.chart-keep-title"));
        chooser.setInitialFileName(card.fileName() + "." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*." + ending));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file == null) {
            return;
        }
        switch (format) {
            case PNG -> {
                Image picture = card.picture();
                model.keep(file.toPath(), () -> Png.of(picture));
            }
            case SVG -> {
                String vector = card.vector();
                model.keep(file.toPath(), () -> vector.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
