package org.evenkeel.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.desk.Tones.Moment;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.ui.controls.MoodWords;
import org.evenkeel.ui.fx.I18n;

/** What an agent is told of a tone: how to meet the mood, how to mirror the register, and why. */
final class ToneCues {
    /** @param mood whose colour it has, or empty for the register's */
    record Cue(String sentence, String mood) {}

    private ToneCues() {}

    static List<Cue> of(Tone tone) {
        List<Cue> cues = new ArrayList<>();
        if (tone.moments().isEmpty()) {
            return cues;
        }
        tone.baiting().ifPresent(word -> cues.add(new Cue(I18n.text("tone.baiting-cue", word), "")));
        Mood mood = tone.curve().current();
        String cue = cue(mood);
        if (!cue.isEmpty()) {
            cues.add(new Cue(I18n.text(cue), mood.name().toLowerCase(Locale.ROOT)));
        }
        cues.add(new Cue(register(tone.register()), ""));
        return cues;
    }

    /** "Writes formally, in full sentences: mirror that." */
    static String register(Register register) {
        List<String> ways = new ArrayList<>();
        switch (register.formality()) {
            case FORMAL -> ways.add(I18n.text("tone.writes-formal"));
            case CASUAL -> ways.add(I18n.text("tone.writes-casual"));
            case NEUTRAL -> {}
        }
        ways.add(I18n.text(register.length() == Register.Length.SHORT ? "tone.writes-short" : "tone.writes-full"));
        if (register.technicality() == Register.Technicality.TECHNICAL) {
            ways.add(I18n.text("tone.writes-technical"));
        }
        switch (register.directness()) {
            case DIRECT -> ways.add(I18n.text("tone.writes-direct"));
            case INDIRECT -> ways.add(I18n.text("tone.writes-indirect"));
            case BALANCED -> {}
        }
        if (register.emoji()) {
            ways.add(I18n.text("tone.writes-emoji"));
        }
        String language = register.language();
        if (language != null && !language.equals("en")) {
            ways.add(I18n.text("tone.writes-language", Locale.of(language).getDisplayLanguage(Locale.ENGLISH)));
        }
        return I18n.text("tone.writes", String.join(", ", ways));
    }

    static String name(Mood mood) {
        return I18n.text(MoodWords.key(mood.name()));
    }

    /** Why the newest message reads as it does: the words, or who said so. */
    static String reason(Moment moment) {
        if (moment.saidBy() != null) {
            return I18n.text("tone.said-by", moment.saidBy(), name(moment.readAs()));
        }
        int percent = (int) Math.round(100 * moment.reading().confidence());
        return moment.reading().because().isEmpty()
                ? I18n.text("tone.reason-none", name(moment.readAs()), percent)
                : I18n.text(
                        "tone.reason",
                        name(moment.readAs()),
                        percent,
                        String.join(", ", moment.reading().because()));
    }

    /** The key of how to meet a mood, or empty where there is nothing to say. */
    private static String cue(Mood mood) {
        return switch (mood) {
            case ANGRY -> "tone.cue-angry";
            case FRUSTRATED -> "tone.cue-frustrated";
            case WORRIED -> "tone.cue-worried";
            case CONFUSED -> "tone.cue-confused";
            case SATISFIED -> "tone.cue-satisfied";
            case HAPPY -> "tone.cue-happy";
            case NEUTRAL, UNSURE -> "";
        };
    }
}
