package org.evenkeel.ui.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.evenkeel.desk.Tones;
import org.evenkeel.desk.Tones.Standing;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.controls.MoodChip;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;

/** The mood of one conversation in a word, kept up to date. Calm needs no word. FX thread only. */
public final class ToneSign implements AutoCloseable {
    private final long conversationId;
    private final Tones tones;
    private final FxThread.Lane lane;
    private final Subscriptions subscriptions = new Subscriptions();
    private final MoodChip chip = new MoodChip();

    public ToneSign(long conversationId, Tones tones, FxThread fx, ChangeBridge changes) {
        this.conversationId = conversationId;
        this.tones = tones;
        this.lane = fx.lane();
        subscriptions.add(changes.listen(batch -> {
            if (batch.conversations().contains(conversationId)) {
                reload();
            }
        }));
        reload();
    }

    Node node() {
        return chip;
    }

    private void reload() {
        lane.ask(
                () -> Optional.ofNullable(
                        tones.standings(List.of(conversationId)).get(conversationId)),
                this::show);
    }

    private void show(Optional<Standing> standing) {
        Mood mood = standing.map(Standing::mood).orElse(Mood.NEUTRAL);
        if (standing.filter(Standing::baiting).isPresent()) {
            chip.show(I18n.text("tone.baiting"), "");
        } else if (mood == Mood.NEUTRAL || mood == Mood.UNSURE) {
            chip.hide();
        } else {
            chip.show(I18n.text("tone." + mood.name().toLowerCase(Locale.ROOT)), mood.name());
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
