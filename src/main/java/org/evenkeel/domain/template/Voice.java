package org.evenkeel.domain.template;

import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;

/** What a text is wanted for: how the customer feels, and how they write. The writing is mirrored, the feeling never is. */
public record Voice(Feeling feeling, Register.Formality formality, Register.Length length) {
    /** For somebody of whom nothing is known. */
    public static final Voice PLAIN = of(Mood.NEUTRAL, Register.UNKNOWN);

    public static Voice of(Mood mood, Register register) {
        return new Voice(Feeling.of(mood), register.formality(), register.length());
    }
}
