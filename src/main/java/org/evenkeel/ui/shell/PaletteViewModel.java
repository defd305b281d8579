package org.evenkeel.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.ui.fx.I18n;

/** What the palette offers for what has been typed: conversations by name or number, and actions. FX thread only. */
final class PaletteViewModel {
    private static final int MOST = 60;

    private record Rated(PaletteEntry entry, int score) {}

    private List<PaletteEntry> acts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> results = FXCollections.observableArrayList();
    private List<PaletteEntry> conversations = List.of();
    private List<PaletteEntry> choices = List.of();

    /** @param acts what can be done, in the order to offer it */
    PaletteViewModel(List<PaletteEntry.Act> acts) {
        this.acts = List.copyOf(acts);
        query.addListener((text, before, now) -> find());
        find();
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<PaletteEntry> results() {
        return results;
    }

    /** What can be done now, in the order to offer it. */
    void offerActs(List<PaletteEntry.Act> offered) {
        acts = List.copyOf(offered);
        find();
    }

    /** The conversations to choose from, most neglected first. */
    void offer(List<QueueRow> rows) {
        conversations = rows.stream().map(PaletteViewModel::open).toList();
        find();
    }

    /** What can be chosen for the conversation that has the keyboard. */
    void offerChoices(List<PaletteEntry.Choose> offered) {
        choices = List.copyOf(offered);
        find();
    }

    private static PaletteEntry open(QueueRow row) {
        String number = String.valueOf(row.conversation().id());
        String detail = row.lastLine().isEmpty() ? "#" + number : I18n.text("palette.detail", number, row.lastLine());
        return new PaletteEntry.Open(row.conversation().id(), row.customerName(), detail);
    }

    private void find() {
        String typed = query.get().strip();
        List<PaletteEntry> found = new ArrayList<>();
        if (typed.isEmpty()) {
            found.addAll(acts);
            found.addAll(choices);
            found.addAll(conversations);
        } else {
            List<Rated> rated = new ArrayList<>();
            conversations.forEach(entry -> rate(rated, typed, entry));
            acts.forEach(entry -> rate(rated, typed, entry));
            choices.forEach(entry -> rate(rated, typed, entry));
            rated.sort(Comparator.comparingInt(Rated::score).reversed());
            rated.stream().limit(MOST - 1).forEach(one -> found.add(one.entry()));
            found.add(new PaletteEntry.Find(typed, I18n.text("palette.find", typed)));
        }
        List<PaletteEntry> offered = found.subList(0, Math.min(MOST, found.size()));
        if (!results.equals(offered)) {
            results.setAll(offered);
        }
    }

    private static void rate(List<Rated> rated, String typed, PaletteEntry entry) {
        int score = Fuzzy.score(typed, entry.title());
        if (entry instanceof PaletteEntry.Open open) {
            score = Math.max(score, byNumber(typed, open.conversationId()));
        }
        if (score != Fuzzy.NO_MATCH) {
            rated.add(new Rated(entry, score));
        }
    }

    /** "#1042", "1042" and beginnings of them; the whole number beats everything. */
    private static int byNumber(String typed, long id) {
        String digits = typed.startsWith("#") ? typed.substring(1) : typed;
        String number = String.valueOf(id);
        if (digits.isEmpty() || !number.startsWith(digits)) {
            return Fuzzy.NO_MATCH;
        }
        return digits.length() == number.length() ? 5000 : 900;
    }
}
