package org.evenkeel.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Tones.Standing;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.clock.Reading;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.ChipLine;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.MoodChip;
import org.evenkeel.ui.controls.MoodWords;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Lengths;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a conversation looks in the queue: built once for a cell, shown for many. */
final class QueueRowPane extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass RESOLVED = PseudoClass.getPseudoClass("resolved");
    private static final int MOST_LABELS = 2;
    /** The chips that every row has, shown or not: the mood's and the promise's. */
    private static final int FIXED = 2;

    private final Avatar avatar = new Avatar(32);
    private final Label name = new Label();
    private final Label unread = new Label();
    private final ClockChip clock = new ClockChip();
    private final Chip state = new Chip();
    private final Label quiet = new Label();
    private final Label lastLine = new Label();
    private final Chip promise = new Chip();
    private final ChipLine chips = new ChipLine();
    private final MoodChip mood = new MoodChip();

    private @Nullable QueueRow row;

    QueueRowPane() {
        chips.getStyleClass().add("queue-chips");
        chips.getChildren().addAll(mood, promise);
        getStyleClass().add("queue-row");
        name.getStyleClass().add("queue-name");
        unread.getStyleClass().add("unread-badge");
        unread.setMinWidth(USE_PREF_SIZE);
        quiet.getStyleClass().add("queue-quiet");
        quiet.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        promise.icon(Feather.FLAG);
        lastLine.getStyleClass().add("queue-last-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(name, unread, gap, clock, state, quiet);
        first.getStyleClass().add("queue-first-line");
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(first, lastLine, chips);
        words.getStyleClass().add("queue-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(avatar, words);
    }

    void show(QueueRow now, Optional<Standing> tone, ClockRules rules, Instant time) {
        row = now;
        avatar.show(now.conversation().contactId(), now.customerName(), now.channelType());
        name.setText(now.customerName());
        int count = now.conversation().unreadCount();
        unread.setText(count > 9 ? "9+" : String.valueOf(count));
        present(unread, count > 0);
        lastLine.setText(now.lastLineOurs() ? I18n.text("queue.you", now.lastLine()) : now.lastLine());
        pseudoClassStateChanged(UNREAD, count > 0);
        pseudoClassStateChanged(RESOLVED, now.conversation().status() == ConversationStatus.RESOLVED);
        showTone(tone);
        showChips(now);
        tick(rules, time);
    }

    /** The conversation that has the keyboard in the panes. */
    void current(boolean is) {
        pseudoClassStateChanged(CURRENT, is);
    }

    /** Only the clock moves. */
    void tick(ClockRules rules, Instant time) {
        QueueRow shown = row;
        if (shown == null) {
            return;
        }
        Reading reading = Reading.of(shown.course(), time, rules);
        if (reading.kind() == Reading.Kind.FIRST_REPLY || reading.kind() == Reading.Kind.NEXT_REPLY) {
            clock.show(reading.time(), reading.level().name(), () -> words(reading));
        } else {
            clock.hide();
        }
        boolean answered = reading.kind() == Reading.Kind.ANSWERED;
        present(quiet, answered);
        present(state, !answered && !clock.isVisible());
        switch (reading.kind()) {
            case ANSWERED -> quiet.setText(Lengths.ago(reading.time()));
            case ASYNC -> state(words(reading), Tone.NEUTRAL, null);
            case HOLD_ASKED, ON_HOLD -> state(words(reading), Tone.HOLD, Feather.PAUSE);
            case HOLD_OVERDUE -> state(words(reading), Tone.LATE, Feather.ALERT_CIRCLE);
            case SNOOZED -> state(words(reading), Tone.NEUTRAL, null);
            case RESOLVED -> state(words(reading), Tone.OK, Feather.CHECK);
            case FIRST_REPLY, NEXT_REPLY -> {}
        }
        promised(shown, rules, time);
    }

    /** What a screen reader says of the whole row. */
    String spoken(ClockRules rules, Instant time) {
        QueueRow shown = row;
        return shown == null
                ? ""
                : I18n.text(
                        "queue.spoken",
                        shown.customerName(),
                        words(Reading.of(shown.course(), time, rules)),
                        shown.conversation().unreadCount(),
                        mood.isVisible() ? mood.getText() + ". " + lastLine.getText() : lastLine.getText());
    }

    private static String words(Reading reading) {
        String time = ClockChip.format(reading.time());
        return switch (reading.kind()) {
            case FIRST_REPLY, NEXT_REPLY -> I18n.text(spoken(reading.level()), time);
            case HOLD_ASKED -> I18n.text("hold.chip.asking");
            case ON_HOLD ->
                I18n.text("hold.chip.holding", ClockChip.format(reading.time().plusMillis(999)));
            case HOLD_OVERDUE -> I18n.text("hold.chip.overdue", time);
            case ANSWERED -> I18n.text("queue.answered");
            case ASYNC -> I18n.text("queue.async", Lengths.ago(reading.time()));
            case SNOOZED -> I18n.text("queue.snoozed");
            case RESOLVED -> I18n.text("queue.resolved");
        };
    }

    /** The next promise, once it asks for attention. */
    private void promised(QueueRow shown, ClockRules rules, Instant time) {
        Promise.Standing standing = shown.moments().promises().stream()
                .findFirst()
                .map(promise -> promise.standing(time, rules.promiseSoon()))
                .orElse(Promise.Standing.AHEAD);
        boolean late = standing == Promise.Standing.OVERDUE;
        present(promise, late || standing == Promise.Standing.DUE);
        if (promise.isManaged()) {
            Instant due = shown.moments().promises().getFirst().dueAt();
            promise.setText(I18n.text(
                    late ? "queue.promise-late" : "queue.promise-due",
                    ClockChip.format(Duration.between(time, due).abs())));
            promise.tone(late ? Tone.LATE : Tone.WARN);
        }
    }

    private static String spoken(Wait.Level level) {
        return switch (level) {
            case NONE, GREEN -> "queue.waits";
            case AMBER -> "queue.waits-amber";
            case RED -> "queue.waits-red";
            case ALARM -> "queue.waits-alarm";
        };
    }

    private void state(String text, Tone tone, @Nullable Feather icon) {
        state.setText(text);
        state.tone(tone);
        state.icon(icon);
    }

    /** Calm needs no word. */
    private void showTone(Optional<Standing> tone) {
        Mood now = tone.map(Standing::mood).orElse(Mood.NEUTRAL);
        if (tone.filter(Standing::baiting).isPresent()) {
            mood.show(I18n.text("tone.baiting"), "");
        } else if (now == Mood.NEUTRAL || now == Mood.UNSURE) {
            mood.hide();
        } else {
            mood.show(I18n.text(MoodWords.key(now.name())), now.name());
        }
    }

    private void showChips(QueueRow now) {
        int used = FIXED;
        if (now.waitingToSend() > 0) {
            chip(used++, I18n.text("queue.not-sent", now.waitingToSend()), Tone.WARN, Feather.UPLOAD_CLOUD);
        }
        ConversationKind kind = now.kind();
        if (kind != null) {
            chip(used++, kindWords(kind), Tone.NEUTRAL, null);
        }
        if (!now.mine() && now.assigneeName() != null) {
            chip(used++, now.assigneeName(), Tone.NEUTRAL, Feather.USER);
        }
        List<String> labels = now.conversation().labels();
        for (String label : labels.subList(0, Math.min(MOST_LABELS, labels.size()))) {
            chip(used++, label, Tone.NEUTRAL, null);
        }
        if (!now.inboxName().isEmpty()) {
            chip(used++, now.inboxName(), Tone.NEUTRAL, null);
        }
        // What had no room before may have some now, and the other way round.
        for (int i = used; i < chips.getChildren().size(); i++) {
            present((Region) chips.getChildren().get(i), false);
        }
    }

    private static String kindWords(ConversationKind kind) {
        return I18n.text(
                switch (kind) {
                    case SERVICE -> "queue.kind-service";
                    case SUPPORT -> "queue.kind-support";
                });
    }

    private void chip(int place, String text, Tone tone, @Nullable Feather icon) {
        if (place == chips.getChildren().size()) {
            chips.getChildren().add(new Chip());
        }
        Chip chip = (Chip) chips.getChildren().get(place);
        chip.setText(text);
        chip.tone(tone);
        chip.icon(icon);
        present(chip, true);
    }

    private static void present(Region node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
