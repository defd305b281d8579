package org.evenkeel.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Search;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;

/** What is found for what has been typed so far: one question at a time, always the newest. FX thread only. */
public final class SearchViewModel {
    /** Where the answers come from. Never called on the FX thread. */
    @FunctionalInterface
    public interface Finder {
        Search.Results find(String question) throws Exception;
    }

    private final Finder finder;
    private final FxThread fx;
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Search.Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private boolean asking;

    public SearchViewModel(Search search, FxThread fx) {
        this(words -> search.find(words, Search.PAGE), fx);
    }

    public SearchViewModel(Finder finder, FxThread fx) {
        this.finder = finder;
        this.fx = fx;
        question.subscribe((before, now) -> ask());
    }

    /** What is being typed. */
    StringProperty question() {
        return question;
    }

    /** Best first. */
    ObservableList<Search.Hit> hits() {
        return hits;
    }

    /** Grows by one with each answer, once its hits are in the list. */
    ReadOnlyIntegerProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /** What there is to say about the answer, in a sentence or two, or empty. */
    ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** True while the list answers a question; false while nothing is asked. */
    ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    /** Asks again: the cache may have grown. */
    void ask() {
        String words = question.get().strip();
        if (words.isEmpty()) {
            hits.clear();
            remark.set("");
            answered.set(false);
            return;
        }
        if (asking) {
            return;
        }
        asking = true;
        fx.ask(() -> finder.find(words), found -> show(words, found), failure -> {
            asking = false;
            remark.set(I18n.text("search.trouble"));
            fx.unexpected(failure);
        });
    }

    private void show(String words, Search.Results found) {
        asking = false;
        String now = question.get().strip();
        if (!now.isEmpty()) {
            hits.setAll(found.hits());
            remark.set(remark(found));
            answered.set(true);
            answers.set(answers.get() + 1);
        }
        if (!now.equals(words)) {
            ask();
        }
    }

    private static String remark(Search.Results found) {
        List<String> sentences = new ArrayList<>();
        if (!found.trouble().isEmpty()) {
            sentences.add(found.trouble());
        }
        if (!found.forgiven().isEmpty()) {
            sentences.add(I18n.text("search.forgiven", String.join(", ", found.forgiven())));
        }
        if (found.more()) {
            sentences.add(I18n.text("search.more", found.hits().size()));
        }
        if (found.behind() > 0) {
            sentences.add(I18n.text("search.behind", found.behind()));
        }
        return String.join(" ", sentences);
    }
}
