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
import javafx.scene.layout.VBox;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The review desk: numbers on top, sessions in a table, one of them at the right. */
public final class ReviewView {
    private static final double ROW = 32;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double TIGHT = 1300;
    /** Chooses the session under the selection, or no more. */
    static final String PICK = "X";

    private final ReviewViewModel model;
    private final VBox root = new VBox();
    private final Tiles tiles;
    private final Drawer drawer = new Drawer();
    private final FilterBar filters;
    private final TableView<SessionSummary> table = new TableView<>();
    private final SessionPane session;
    private final JudgingView judging;

    public ReviewView(ReviewViewModel model) {
        this.model = model;
        tiles = new Tiles(model::list);
        filters = new FilterBar(model, drawer);
        session = new SessionPane(model);
        judging = new JudgingView(model);
        root.getStyleClass().add("review");
        root.getStylesheets()
                .add(Objects.requireNonNull(ReviewView.class.getResource("review.css"))
                        .toExternalForm());
        root.setAccessibleText(I18n.text("review.title"));
        fill();
        Node charts = new NumbersView(model.charts()).root();
        VBox left = new VBox(drawer, filters, table, charts);
        left.getStyleClass().add("review-panel");
        left.setMinWidth(0);
        left.setPrefWidth(790);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(charts, Priority.ALWAYS);
        session.setPrefWidth(520);
        session.setMinWidth(380);
        session.getStyleClass().add("review-panel");
        HBox halves = new HBox(judging.over(left), session);
        model.figures().subscribe(figures -> {
            swap(charts, figures);
            swap(table, !figures);
            swap(session, !figures);
        });
        halves.getStyleClass().add("review-halves");
        VBox.setVgrow(halves, Priority.ALWAYS);
        VBox body = new VBox(tiles, halves);
        body.getStyleClass().add("review-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox bar = bar();
        root.getChildren().addAll(bar, body);
        ArchiveViewModel archives = model.archive();
        if (archives != null) {
            ArchiveView archive = new ArchiveView(archives, table::requestFocus);
            bar.getChildren().addAll(archive.buttons());
            root.getChildren().add(1, archive);
            archive.listen(root);
        }
        root.widthProperty().subscribe(width -> root.pseudoClassStateChanged(COMPACT, width.doubleValue() < TIGHT));
        model.numbers().subscribe(numbers -> {
            if (numbers != null) {
                tiles.show(numbers);
            }
        });
    }

    private static void swap(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private HBox bar() {
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
        Button sample = button(Feather.SHUFFLE, I18n.text("review.sample", SampleModel.USUAL));
        SampleRow draw = new SampleRow(model.samples());
        sample.setOnAction(press -> {
            model.samples().load();
            drawer.turn(draw, draw.first());
        });
        HBox bar = new HBox(
                title,
                new LookSwitch(model),
                detail,
                trouble,
                gap,
                new ViewsMenu(model.views(), drawer),
                judging.button(),
                sample,
                new ExportMenu(model));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("review-bar");
        return bar;
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
        session.listen(table);
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
        model.shown(true);
        judging.enter();
        table.requestFocus();
    }

    /** It is left: nothing goes on behind the other screens. */
    public void leave() {
        session.stop();
        model.shown(false);
    }

    /** Gives the keyboard to the words to look for. */
    public void find() {
        filters.focus();
    }
}
