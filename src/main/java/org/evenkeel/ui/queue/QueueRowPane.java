package org.evenkeel.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a conversation looks in the queue: built once for a cell, shown for many. */
final class QueueRowPane extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass RESOLVED = PseudoClass.getPseudoClass("resolved");
    private static final int MOST_LABELS = 2;

    private final Avatar avatar = new Avatar(32);
    private final Label name = new Label();
    private final Label unread = new Label();
    private final ClockChip clock = new ClockChip();
    private final Chip state = new Chip();
    private final Label quiet = new Label();
    private final Label lastLine = new Label();
    private final ChipLine chips = new ChipLine();
    private @Nullable QueueRow row;

    QueueRowPane() {
        getStyleClass().add("queue-row");
        name.getStyleClass().add("queue-name");
        unread.getStyleClass().add("unread-badge");
        unread.setMinWidth(USE_PREF_SIZE);
        quiet.getStyleClass().add("queue-quiet");
        quiet.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
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

    void show(QueueRow now, WaitTargets targets, Instant time) {
        row = now;
        avatar.show(now.conversation().contactId(), now.customerName(), now.channelType());
        name.setText(now.customerName());
        int count = now.conversation().unreadCount();
        unread.setText(count > 9 ? "9+" : String.valueOf(count));
        present(unread, count > 0);
        lastLine.setText(now.lastLineOurs() ? I18n.text("queue.you", now.lastLine()) : now.lastLine());
        pseudoClassStateChanged(UNREAD, count > 0);
        pseudoClassStateChanged(RESOLVED, now.conversation().status() == ConversationStatus.RESOLVED);
        showChips(now);
        tick(targets, time);
    }

    /** The conversation that has the keyboard in the panes. */
    void current(boolean is) {
        pseudoClassStateChanged(CURRENT, is);
    }

    /** Only the clock moves. */
    void tick(WaitTargets targets, Instant time) {
        QueueRow shown = row;
        if (shown == null) {
            return;
        }
        Wait wait = Wait.of(shown.conversation(), time, targets);
        switch (wait.kind()) {
            case FIRST_REPLY, NEXT_REPLY ->
                clock.show(
                        wait.waited(),
                        wait.level().name(),
                        I18n.text(spoken(wait.level()), ClockChip.format(wait.waited())));
            case ANSWERED, SNOOZED, RESOLVED -> clock.hide();
        }
        present(quiet, wait.kind() == Wait.Kind.ANSWERED);
        present(state, wait.kind() == Wait.Kind.SNOOZED || wait.kind() == Wait.Kind.RESOLVED);
        switch (wait.kind()) {
            case ANSWERED -> quiet.setText(ago(shown.conversation().lastActivityAt(), time));
            case SNOOZED -> state(I18n.text("queue.snoozed"), Tone.NEUTRAL);
            case RESOLVED -> state(I18n.text("queue.resolved"), Tone.OK);
            case FIRST_REPLY, NEXT_REPLY -> {}
        }
        HoldStanding hold = shown.hold();
        if (hold != null) {
            clock.hide();
            present(quiet, false);
            present(state, true);
            boolean overdue = hold.at(time).state() == HoldStanding.State.OVERDUE;
            state.setText(words(hold.at(time), time));
            state.tone(overdue ? Tone.LATE : Tone.HOLD);
            state.icon(overdue ? Feather.ALERT_CIRCLE : Feather.PAUSE);
        }
    }

    private static String words(HoldStanding hold, Instant now) {
        Instant until = hold.promisedUntil();
        return switch (hold.state()) {
            case ASKING -> I18n.text("hold.chip.asking");
            case HOLDING ->
                I18n.text(
                        "hold.chip.holding",
                        ClockChip.format(
                                until == null
                                        ? Duration.ZERO
                                        : Duration.between(now, until).plusMillis(999)));
            case OVERDUE -> I18n.text("hold.chip.overdue", ClockChip.format(Duration.between(hold.since(), now)));
        };
    }

    /** What a screen reader says of the whole row. */
    String spoken(WaitTargets targets, Instant time) {
        QueueRow shown = row;
        if (shown == null) {
            return "";
        }
        Wait wait = Wait.of(shown.conversation(), time, targets);
        String clockWords =
                switch (wait.kind()) {
                    case FIRST_REPLY, NEXT_REPLY -> I18n.text(spoken(wait.level()), ClockChip.format(wait.waited()));
                    case ANSWERED -> I18n.text("queue.answered");
                    case SNOOZED -> I18n.text("queue.snoozed");
                    case RESOLVED -> I18n.text("queue.resolved");
                };
        HoldStanding hold = shown.hold();
        return I18n.text(
                "queue.spoken",
                shown.customerName(),
                hold == null ? clockWords : words(hold.at(time), time),
                shown.conversation().unreadCount(),
                lastLine.getText());
    }

    private static String spoken(Wait.Level level) {
        return switch (level) {
            case NONE, GREEN -> "queue.waits";
            case AMBER -> "queue.waits-amber";
            case RED -> "queue.waits-red";
            case ALARM -> "queue.waits-alarm";
        };
    }

    private static String ago(Instant then, Instant now) {
        Duration ago = then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
        if (ago.toMinutes() < 1) {
            return I18n.text("queue.just-now");
        }
        if (ago.toHours() < 1) {
            return I18n.text("queue.minutes", ago.toMinutes());
        }
        return ago.toDays() < 1 ? I18n.text("queue.hours", ago.toHours()) : I18n.text("queue.days", ago.toDays());
    }

    private void state(String text, Tone tone) {
        state.setText(text);
        state.tone(tone);
        state.icon(tone == Tone.OK ? Feather.CHECK : null);
    }

    private void showChips(QueueRow now) {
        int used = 0;
        if (now.waitingToSend() > 0) {
            chip(used++, I18n.text("queue.waiting-to-send", now.waitingToSend()), Tone.WARN, Feather.UPLOAD_CLOUD);
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
