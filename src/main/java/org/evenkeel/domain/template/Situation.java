package org.evenkeel.domain.template;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.jspecify.annotations.Nullable;

/**
 * What suggestions are made from.
 *
 * @param mood of the customer now
 * @param register how the customer writes
 * @param kind null while it is not known
 * @param lastWords the customer's newest message; null when we wrote last, so that nothing waits for an answer
 * @param intent what they want; OTHER when we wrote last
 * @param answered true once an agent has written to this customer here
 * @param hold empty when there is none
 * @param baiting true when the last message taunts in public and asks nothing
 * @param habits by template id, how much this agent uses it for this intent: 0 never to 1 most
 */
public record Situation(
        Mood mood,
        Register register,
        @Nullable ConversationKind kind,
        @Nullable String lastWords,
        Intent intent,
        boolean answered,
        Optional<HoldStanding.State> hold,
        boolean baiting,
        Map<String, Double> habits) {
    public Situation {
        habits = Map.copyOf(habits);
    }

    /** With the intent that the cue words tell. */
    public Situation(
            Mood mood,
            Register register,
            @Nullable ConversationKind kind,
            @Nullable String lastWords,
            boolean answered,
            Optional<HoldStanding.State> hold,
            boolean baiting,
            Map<String, Double> habits) {
        this(
                mood,
                register,
                kind,
                lastWords,
                lastWords == null ? Intent.OTHER : Intent.of(lastWords),
                answered,
                hold,
                baiting,
                habits);
    }

    public Voice voice() {
        return Voice.of(mood, register);
    }
}
