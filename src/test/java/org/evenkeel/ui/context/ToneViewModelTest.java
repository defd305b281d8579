package org.evenkeel.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.desk.Tones.Moment;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.domain.tone.ToneCurve;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneViewModelTest {
    private static final Register TERSE = new Register(
            Register.Formality.CASUAL,
            Register.Length.SHORT,
            Register.Technicality.TECHNICAL,
            true,
            Register.Directness.DIRECT,
            "de");

    private final List<String> told = new ArrayList<>();
    private final ToneViewModel model = new ToneViewModel(
            new ToneViewModel.Desk() {
                @Override
                public Tone of(long conversationId) {
                    return conversationId == 1 ? tone(Mood.FRUSTRATED, null) : Tone.NONE;
                }

                @Override
                public void overrule(long messageId, Mood mood) {
                    told.add(messageId + " " + mood);
                }

                @Override
                public void withdraw(long messageId) {
                    told.add(messageId + " as read");
                }
            },
            FxThread.immediate(),
            null);

    private static Tone tone(Mood mood, @org.jspecify.annotations.Nullable String saidBy) {
        ToneReading reading = new ToneReading(mood, 0.81, Map.of(mood, 1.0), List.of("third", "again"));
        Moment moment = new Moment(7, reading, saidBy, null, Mood.FRUSTRATED);
        return new Tone(ToneCurve.of(List.of(reading)), List.of(moment), TERSE, Optional.empty());
    }

    @Test
    void showsTheToneOfTheChosenConversation() {
        assertThat(model.toneProperty().get()).isEqualTo(Tone.NONE);
        model.show(Optional.of(1L));
        assertThat(model.toneProperty().get().curve().current()).isEqualTo(Mood.FRUSTRATED);
        model.show(Optional.of(2L));
        assertThat(model.toneProperty().get()).isEqualTo(Tone.NONE);
        model.show(Optional.empty());
        assertThat(model.toneProperty().get()).isEqualTo(Tone.NONE);
    }

    @Test
    void handsTheAgentsWordToTheDesk() {
        model.overrule(Mood.ANGRY);
        model.show(Optional.of(1L));
        model.overrule(Mood.CONFUSED);
        model.withdraw();

        assertThat(told).containsExactly("7 CONFUSED", "7 as read");
    }

    @Test
    void namesItsReason() {
        Moment read = tone(Mood.FRUSTRATED, null).moments().getFirst();
        Moment said = tone(Mood.HAPPY, "Ana").moments().getFirst();

        assertThat(ToneCues.reason(read)).contains("Frustrated", "81", "third, again");
        assertThat(ToneCues.reason(said)).contains("Ana", "Frustrated");
    }

    @Test
    void saysHowTheyWrite() {
        assertThat(ToneCues.register(TERSE))
                .contains("casually", "short", "technical", "straight", "emoji", "German")
                .endsWith("mirror that.");
        assertThat(ToneCues.register(Register.UNKNOWN)).isEqualTo("Writes in full sentences: mirror that.");
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void hasAWordForEveryMood(Mood mood) {
        assertThat(ToneCues.name(mood)).isNotEmpty();
        assertThat(ToneCues.of(tone(mood, null))).isNotEmpty();
    }

    @Test
    void saysThatAReplyIsOptional() {
        Tone bait = new Tone(ToneCurve.EMPTY, tone(Mood.NEUTRAL, null).moments(), TERSE, Optional.of("lol"));

        assertThat(ToneCues.of(bait).getFirst().sentence()).contains("lol", "optional");
    }
}
