package org.evenkeel.ui.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Search;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who and when, and two lines of what was said with the match marked. */
final class HitCell extends ListCell<Search.Hit> {
    /** Every cell is as high, px: so the list need not build what it does not show. */
    static final double HEIGHT = 74;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final Supplier<Instant> now;
    private final ZoneId zone;
    private final FontIcon icon = new FontIcon(Feather.MESSAGE_SQUARE);
    private final Label customer = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final SnippetLine snippet = new SnippetLine();
    private final HBox line;

    HitCell(Supplier<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        getStyleClass().add("hit-cell");
        setPrefWidth(0);
        customer.getStyleClass().add("hit-customer");
        customer.setMinWidth(USE_PREF_SIZE);
        who.getStyleClass().add("hit-who");
        when.getStyleClass().add("hit-when");
        when.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(customer, who, gap, when);
        head.getStyleClass().add("hit-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(head, snippet);
        words.setMinWidth(0);
        words.getStyleClass().add("hit-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(icon, words);
        line.getStyleClass().add("hit-line");
    }

    @Override
    protected void updateItem(Search.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(
                switch (hit.kind()) {
                    case MESSAGE -> Feather.MESSAGE_SQUARE;
                    case NOTE -> Feather.LOCK;
                    case CUSTOMER -> Feather.USER;
                    case CONVERSATION -> Feather.HASH;
                });
        customer.setText(hit.customer());
        String number = I18n.text("search.number", String.valueOf(hit.conversationId()));
        boolean others = !hit.who().isEmpty() && !hit.who().equals(hit.customer());
        who.setText(others ? number + " · " + hit.who() : number);
        when.setText(when(hit.when()));
        snippet.show(hit.snippet());
        setAccessibleText(I18n.text(
                "search.spoken",
                hit.customer(),
                hit.who(),
                when.getText(),
                hit.snippet().text()));
        setGraphic(line);
    }

    /** The time of today's, the day of older ones. */
    private String when(Instant then) {
        LocalDate today = LocalDate.ofInstant(now.get(), zone);
        LocalDate day = LocalDate.ofInstant(then, zone);
        return day.equals(today) ? TIME.format(then.atZone(zone)) : DAY.format(day);
    }
}
