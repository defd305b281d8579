package org.evenkeel.ui.review;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionFilter.Criterion;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Words, and one chip for each thing that sessions can be told apart by. */
final class FilterBar extends FlowPane {
    private static final List<Integer> TARGETS = List.of(40, 90, 120, 300);
    private static final List<Integer> SCORES = List.of(60, 80);
    private static final List<Mood> CAME =
            List.of(Mood.ANGRY, Mood.FRUSTRATED, Mood.WORRIED, Mood.CONFUSED, Mood.NEUTRAL, Mood.SATISFIED, Mood.HAPPY);

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReviewViewModel model;
    private final Drawer drawer;
    private final TextField words = new TextField();
    private final MenuButton sample = new MenuButton();
    private boolean offered;

    /** Offers one choice. */
    private record Choice(String words, Criterion criterion) {}

    /** @param drawer where two days are asked for */
    FilterBar(ReviewViewModel model, Drawer drawer) {
        this.model = model;
        this.drawer = drawer;
        getStyleClass().add("review-filters");
        words.setPromptText(I18n.text("review.words"));
        words.setAccessibleText(I18n.text("review.words"));
        words.getStyleClass().add("review-words");
        words.setOnAction(enter ->
                model.filter().set(model.filter().get().saying(words.getText().strip())));
        words.focusedProperty().subscribe(focused -> {
            if (!focused && !words.getText().strip().equals(model.filter().get().words())) {
                model.filter().set(model.filter().get().saying(words.getText().strip()));
            }
        });
        HBox field = new HBox(new FontIcon(Feather.SEARCH), words);
        field.getStyleClass().add("review-words-field");
        getChildren().add(field);
        model.filter().subscribe(now -> {
            if (!words.isFocused()) {
                words.setText(now.words());
            }
        });
        model.room().subscribe(room -> {
            if (room != null && !offered) {
                offered = true;
                offer(room);
            }
        });
    }

    /** The period comes a frame after the words: the first menu costs as much as they do. */
    void offerPeriod() {
        getChildren().add(period());
    }

    /** Gives the keyboard to the words. */
    void focus() {
        words.requestFocus();
        words.selectAll();
    }

    /** A few chips with each frame. */
    private void offer(Reviews.Room room) {
        FrameByFrame.build(List.of(
                () -> {
                    if (room.lead()) {
                        add(
                                "review.filter-agent",
                                SessionFilter.ByAgent.class,
                                room.agents().stream()
                                        .map(agent -> new Choice(agent.name(), new SessionFilter.ByAgent(agent.id())))
                                        .toList());
                    }
                    add(
                            "review.filter-kind",
                            SessionFilter.OfKind.class,
                            choices(List.of(ConversationKind.values()), ReviewWords::kind, SessionFilter.OfKind::new));
                    add(
                            "review.filter-channel",
                            SessionFilter.InChannel.class,
                            room.inboxes().stream()
                                    .map(inbox -> new Choice(inbox.name(), new SessionFilter.InChannel(inbox.id())))
                                    .toList());
                    add(
                            "review.filter-label",
                            SessionFilter.Labelled.class,
                            room.labels().stream()
                                    .map(label -> new Choice(label.title(), new SessionFilter.Labelled(label.title())))
                                    .toList());
                },
                this::offerTones,
                this::offerResults));
    }

    private void offerTones() {
        add(
                "review.filter-tone",
                List.of(SessionFilter.Came.class, SessionFilter.WithTone.class),
                Stream.concat(
                                choices(CAME, FilterBar::came, SessionFilter.Came::new).stream(),
                                choices(
                                        List.of(TonePath.Shape.values()),
                                        ReviewWords::shape,
                                        SessionFilter.WithTone::new)
                                        .stream())
                        .toList());
        add(
                "review.filter-moods",
                SessionFilter.MoodOverruled.class,
                List.of(new Choice(I18n.text("review.moods-overruled"), new SessionFilter.MoodOverruled())));
        add(
                "review.filter-holds",
                SessionFilter.WithHolds.class,
                List.of(
                        new Choice(I18n.text("review.holds-any"), new SessionFilter.WithHolds(false)),
                        new Choice(I18n.text("review.holds-broken"), new SessionFilter.WithHolds(true))));
    }

    private void offerResults() {
        add(
                "review.filter-csat",
                SessionFilter.Rated.class,
                List.of(
                        new Choice(I18n.text("review.csat-low"), new SessionFilter.Rated(1, 2)),
                        new Choice(I18n.text("review.csat-middle"), new SessionFilter.Rated(3, 3)),
                        new Choice(I18n.text("review.csat-high"), new SessionFilter.Rated(4, 5))));
        add(
                "review.filter-wait",
                SessionFilter.WaitedOver.class,
                choices(
                        TARGETS,
                        seconds -> I18n.text("review.over", ReviewWords.duration(seconds * 1000L)),
                        seconds -> new SessionFilter.WaitedOver(Duration.ofSeconds(seconds))));
        add(
                "review.filter-score",
                SessionFilter.ScoredBelow.class,
                choices(SCORES, total -> I18n.text("review.below", total), SessionFilter.ScoredBelow::new));
        add(
                "review.filter-review",
                SessionFilter.NotReviewed.class,
                List.of(new Choice(I18n.text("review.not-reviewed"), new SessionFilter.NotReviewed())));
        sampleChip();
        getChildren().addAll(new PicksChip(model.picks()), new LeftOutChip(model));
    }

    private static <T> List<Choice> choices(
            List<T> values, Function<T, String> words, Function<T, Criterion> criterion) {
        return values.stream()
                .map(value -> new Choice(words.apply(value), criterion.apply(value)))
                .toList();
    }

    private MenuButton period() {
        MenuButton chip = chip();
        for (ReviewViewModel.Period one : ReviewViewModel.Period.values()) {
            MenuItem item = new MenuItem(period(one));
            item.setOnAction(choice -> {
                model.filter().set(model.filter().get().without(SessionFilter.Begun.class));
                model.period().set(one);
            });
            chip.getItems().add(item);
        }
        MenuItem days = new MenuItem(I18n.text("review.period-days"));
        days.setOnAction(choice -> {
            DaysRow row = new DaysRow(model, drawer);
            drawer.open(row, row.first());
        });
        chip.getItems().addAll(new SeparatorMenuItem(), days);
        model.period().subscribe(now -> chip.setText(time(model)));
        model.filter().subscribe(now -> chip.setText(time(model)));
        return chip;
    }

    /** The time that is looked at: how far back, or from one day to another. */
    static String time(ReviewViewModel model) {
        return model.filter()
                .get()
                .get(SessionFilter.Begun.class)
                .map(days -> I18n.text(
                        "review.period-between",
                        ReviewWords.day(days.time().from()),
                        ReviewWords.day(days.time().until().minusMillis(1))))
                .orElseGet(() -> period(model.period().get()));
    }

    private static String came(Mood mood) {
        return I18n.text("review.came", ReviewWords.mood(mood).toLowerCase(Locale.getDefault()));
    }

    private static String period(ReviewViewModel.Period period) {
        return I18n.text(
                switch (period) {
                    case WEEK -> "review.period-week";
                    case MONTH -> "review.period-month";
                    case QUARTER -> "review.period-quarter";
                    case ALL -> "review.period-all";
                });
    }

    private void add(String key, Class<? extends Criterion> kind, List<Choice> choices) {
        add(key, List.of(kind), choices);
    }

    /** @param kinds one of each may be chosen at once */
    private void add(String key, List<Class<? extends Criterion>> kinds, List<Choice> choices) {
        MenuButton chip = chip();
        String name = I18n.text(key);
        String any = I18n.text("review.any");
        MenuItem none = item(any, () -> {
            SessionFilter rest = model.filter().get();
            for (Class<? extends Criterion> kind : kinds) {
                rest = rest.without(kind);
            }
            model.filter().set(rest);
        });
        chip.getItems().add(none);
        Class<?> section = kinds.getFirst();
        for (Choice choice : choices) {
            if (choice.criterion().getClass() != section) {
                section = choice.criterion().getClass();
                chip.getItems().add(new SeparatorMenuItem());
            }
            chip.getItems()
                    .add(item(
                            choice.words(),
                            () -> model.filter().set(model.filter().get().with(choice.criterion()))));
        }
        model.filter().subscribe(now -> {
            boolean chosen = kinds.stream().anyMatch(kind -> now.get(kind).isPresent());
            String value = choices.stream()
                    .filter(choice -> now.criteria().contains(choice.criterion()))
                    .map(Choice::words)
                    .collect(Collectors.joining(", "));
            chip.setText(name + ": " + (value.isEmpty() ? any : value).toLowerCase(Locale.getDefault()));
            chip.pseudoClassStateChanged(CHOSEN, chosen);
        });
        getChildren().add(chip);
    }

    private static MenuItem item(String words, Runnable deed) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(choice -> deed.run());
        return item;
    }

    private void sampleChip() {
        sample.getStyleClass().add("review-chip");
        MenuItem all = new MenuItem();
        all.setOnAction(choice -> model.filter().set(model.filter().get().without(SessionFilter.Among.class)));
        sample.getItems().add(all);
        sample.pseudoClassStateChanged(CHOSEN, true);
        model.filter().subscribe(now -> {
            SessionFilter.Among drawn = now.get(SessionFilter.Among.class).orElse(null);
            sample.setVisible(drawn != null);
            sample.setManaged(drawn != null);
            sample.setText(
                    drawn == null
                            ? ""
                            : I18n.text(
                                    model.picks().are(drawn) ? "review.picks-shown" : "review.sample-shown",
                                    drawn.ids().size()));
            all.setText(I18n.text(
                    drawn != null && model.picks().are(drawn) ? "review.picks-leave" : "review.sample-leave"));
        });
        getChildren().add(sample);
    }

    private static MenuButton chip() {
        MenuButton chip = new MenuButton();
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("review-chip");
        return chip;
    }
}
