package org.evenkeel.ui.conversation;

import javafx.scene.Node;
import org.evenkeel.desk.Tones;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.ui.controls.MoodChip;
import org.evenkeel.ui.controls.MoodWords;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;

/** The mood of one conversation in a word, and how its customer writes, kept up to date. Calm needs no word. FX thread only. */
public final class ToneSign implements AutoCloseable {
    private final long conversationId;
    private final Tones tones;
    private final FxThread.Lane lane;
    private final Subscriptions subscriptions = new Subscriptions();
    private final MoodChip chip = new MoodChip();
    private Formality formality = Register.UNKNOWN.formality();

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
        lane.ask(() -> tones.of(conversationId), this::show);
    }

    /** How formally the customer writes, as far as that is known by now. */
    public Formality formality() {
        return formality;
    }

    private void show(Tone tone) {
        formality = tone.register().formality();
        Mood mood = tone.curve().current();
        if (tone.baiting().isPresent()) {
            chip.show(I18n.text("tone.baiting"), "");
        } else if (mood == Mood.NEUTRAL || mood == Mood.UNSURE) {
            chip.hide();
        } else {
            chip.show(I18n.text(MoodWords.key(mood.name())), mood.name());
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
