package org.evenkeel.ui.review;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The review desk: numbers on top, sessions in a table, one of them at the right. */
public final class ReviewView {
    private static final double ROW = 32;
    /** Of chips, until they are there: in a wide window what stands below need not move then. */
    private static final double ONE_LINE = 45;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double TIGHT = 1300;
    /** So high the table is from frame to frame when it is new: its cells are made for the height it has. */
    private static final List<Double> UNROLLED =
            List.of(4 * ROW, 9 * ROW, 14 * ROW, 19 * ROW, 24 * ROW, Double.MAX_VALUE);
    /** Chooses the session under the selection, or no more. */
    static final String PICK = "X";

    private final ReviewViewModel model;
    private final VBox root = new VBox();
    private final HBox bar = new HBox();
    private final StackPane top = new StackPane();
    private final Drawer drawer = new Drawer();
    private final StackPane chips = new StackPane();
    private final TableView<SessionSummary> table = new TableView<>();
    private final StackPane right = new StackPane();
    private final JudgingView judging;
    private @Nullable FilterBar filters;
    private @Nullable SessionPane session;
    private @Nullable Node charts;
    private boolean entered;
    private boolean unrolled;

    /** Its frame stands at once, the parts come one frame after the other: the sessions first. */
    public ReviewView(ReviewViewModel model) {
        this.model = model;
        judging = new JudgingView(model);
        root.getStyleClass().add("review");
        root.getStylesheets()
                .add(Objects.requireNonNull(ReviewView.class.getResource("review.css"))
                        .toExternalForm());
        root.setAccessibleText(I18n.text("review.title"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("review-bar");
        top.getStyleClass().add("review-top");
        chips.getStyleClass().add("review-chips");
        chips.setMinHeight(ONE_LINE);
        VBox left = new VBox(drawer, chips);
        left.getStyleClass().add("review-panel");
        left.setMinWidth(0);
        left.setPrefWidth(790);
        right.setPrefWidth(520);
        right.setMinWidth(380);
        right.getStyleClass().add("review-panel");
        HBox halves = new HBox(judging.over(left), right);
        halves.getStyleClass().add("review-halves");
        VBox.setVgrow(halves, Priority.ALWAYS);
        VBox body = new VBox(top, halves);
        body.getStyleClass().add("review-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(bar, body);
        root.widthProperty().subscribe(width -> root.pseudoClassStateChanged(COMPACT, width.doubleValue() < TIGHT));
        FrameByFrame.build(List.of(
                this::fill,
                () -> begin(left),
                () -> table.setMaxHeight(UNROLLED.getFirst()),
                this::title,
                this::filter,
                this::period,
                () -> top.getChildren().add(tiles()),
                () -> model.figures().subscribe(figures -> look(left, figures)),
                () -> right.getChildren().add(opened()),
                this::judged,
                this::verbs));
    }

    /** With all its lines, however much room the charts would like to have. */
    private void filter() {
        chips.getChildren().add(filters());
        chips.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Charts are built when somebody looks at them first: most days nobody does. */
    private void look(VBox left, boolean figures) {
        if (figures && charts == null) {
            charts = new NumbersView(model.charts()).root();
            VBox.setVgrow(charts, Priority.ALWAYS);
            left.getChildren().add(charts);
        }
        if (charts != null) {
            swap(charts, figures);
        }
        swap(table, !figures);
        swap(right, !figures);
    }

    private void begin(VBox left) {
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMaxHeight(ROW); // its header
        left.getChildren().add(table);
        if (entered) {
            table.requestFocus();
        }
        model.rows().subscribe(rows -> unroll(!rows.isEmpty()));
        // there may be no rows
        model.numbers().subscribe(numbers -> unroll(numbers != null));
    }

    private void unroll(boolean now) {
        if (now && !unrolled) {
            unrolled = true;
            FrameByFrame.build(UNROLLED.stream()
                    .<Runnable>map(height -> () -> table.setMaxHeight(height))
                    .toList());
        }
    }

    private Node filters() {
        FilterBar bar = new FilterBar(model, drawer);
        filters = bar;
        return bar;
    }

    private void period() {
        if (filters != null) {
            filters.offerPeriod();
        }
    }

    private Node tiles() {
        Tiles tiles = new Tiles(model::list);
        model.numbers().subscribe(numbers -> {
            if (numbers != null) {
                tiles.show(numbers);
            }
        });
        return tiles;
    }

    private Node opened() {
        SessionPane pane = new SessionPane(model);
        pane.listen(table);
        session = pane;
        return pane;
    }

    private void judged() {
        if (session != null) {
            session.judge();
        }
    }

    private static void swap(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void title() {
        Label title = new Label(I18n.text("review.title"));
        title.getStyleClass().add("review-title");
        Label detail = new Label();
        detail.getStyleClass().add("review-detail");
        model.rows().subscribe(rows -> detail.setText(I18n.text("review.detail", FilterBar.time(model), rows.size())));
        Label trouble = new Label();
        trouble.getStyleClass().add("review-trouble");
        trouble.textProperty().bind(model.trouble());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(title, new LookSwitch(model), detail, trouble, gap);
    }

    /** What can be done with the sessions that are shown. */
    private void verbs() {
        Button sample = button(Feather.SHUFFLE, I18n.text("review.sample", SampleModel.USUAL));
        SampleRow draw = new SampleRow(model.samples());
        sample.setOnAction(press -> {
            model.samples().load();
            drawer.turn(draw, draw.first());
        });
        bar.getChildren().addAll(new ViewsMenu(model.views(), drawer), judging.button(), sample, new ExportMenu(model));
        ArchiveViewModel archives = model.archive();
        if (archives != null) {
            ArchiveView archive = new ArchiveView(archives, table::requestFocus);
            bar.getChildren().addAll(archive.buttons());
            root.getChildren().add(1, archive);
            archive.listen(root);
        }
    }

    private static Button button(Ikon icon, String words) {
        Button button = new Button(words, new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("review-button");
        return button;
    }

    private void fill() {
        table.getStyleClass().add("review-table");
        table.setFixedCellSize(ROW);
        table.setTableMenuButtonVisible(true);
        table.setAccessibleText(I18n.text("review.table"));
        table.getColumns().setAll(SessionColumns.all());
        new ColumnFit(table);
        Label none = new Label(I18n.text("review.none"));
        none.setWrapText(true);
        none.getStyleClass().add("review-detail");
        table.setPlaceholder(none);
        table.setSortPolicy(sorted -> {
            sort();
            return true;
        });
        model.rows().subscribe(rows -> table.setItems(rows));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.open(row);
            }
        });
        table.setRowFactory(made -> new SessionRow(model.picks()));
        table.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            SessionSummary row = table.getSelectionModel().getSelectedItem();
            if (row != null && key.getCharacter().equalsIgnoreCase(PICK) && !key.isShortcutDown() && !key.isAltDown()) {
                model.picks().turn(row);
                key.consume();
            }
        });
        new KeptColumns(table, model.views());
        model.order().subscribe(this::showOrder);
    }

    /** The arrow in the header follows an order that came from elsewhere. */
    private void showOrder(SessionOrder order) {
        if (order.equals(chosenOrder())) {
            return;
        }
        table.getColumns().stream()
                .filter(column -> column.getUserData() == order.key())
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(
                            order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    /** The store sorts, not the table: it has a handful of the rows only. */
    private void sort() {
        model.order().set(chosenOrder());
    }

    private SessionOrder chosenOrder() {
        if (table.getSortOrder().isEmpty()) {
            return SessionOrder.NEWEST_FIRST;
        }
        TableColumn<SessionSummary, ?> column = table.getSortOrder().getFirst();
        return column.getUserData() instanceof SessionOrder.Key key
                ? new SessionOrder(key, column.getSortType() == TableColumn.SortType.DESCENDING)
                : model.order().get();
    }

    public Parent root() {
        return root;
    }

    /** It is looked at: reads what is new and gives the keyboard to the table. */
    public void enter() {
        entered = true;
        model.shown(true);
        judging.enter();
        table.requestFocus();
    }

    /** It is left: nothing goes on behind the other screens. */
    public void leave() {
        entered = false;
        if (session != null) {
            session.stop();
        }
        model.shown(false);
    }

    /** Gives the keyboard to the words to look for. */
    public void find() {
        if (filters != null) {
            filters.focus();
        }
    }
}
