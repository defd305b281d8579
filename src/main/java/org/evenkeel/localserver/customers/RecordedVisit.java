package org.evenkeel.localserver.customers;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue.Turn;

/**
 * A recorded dialogue: the customer's turns word for word and in order, each after the agent has answered where the
 * recording has an agent's turn. An agent who writes while the customer types interrupts nobody.
 *
 * @param tempo the source of every delay that the recording does not give
 */
record RecordedVisit(RecordedDialogue dialogue, Person person, RandomGenerator tempo) implements Visit {
    private static final int WORDS_PER_MINUTE = 45;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SURVEY_WITHIN = Duration.ofMinutes(10);

    @Override
    public void play(Premises premises, Runnable finished) throws IOException, InterruptedException {
        int neglected = 0;
        try (Chat chat = premises.enter(person, Map.of(), WORDS_PER_MINUTE, tempo)) {
            chat.write(dialogue.turns().getFirst().text(), Duration.ZERO); // typed before the door opened
            for (Turn turn : dialogue.turns().subList(1, dialogue.turns().size())) {
                if (turn.afterAgent() && !chat.awaitAgent(PATIENCE)) {
                    neglected++;
                }
                say(chat, turn);
            }
            finished.run();
            Long survey = chat.awaitSurvey(SURVEY_WITHIN);
            if (survey != null) {
                chat.pause(chat.pace().thinking());
                chat.markRead();
                chat.answerSurvey(survey, rating(neglected), "");
            }
        }
    }

    private static void say(Chat chat, Turn turn) throws IOException, InterruptedException {
        Duration recorded = turn.gap();
        Duration own = chat.pace().answering();
        Duration gap = recorded != null ? recorded : own;
        Duration needed = chat.typing(turn.text());
        Duration typing = needed.compareTo(gap) < 0 ? needed : gap;
        chat.pause(gap.minus(typing));
        if (turn.afterAgent()) {
            chat.markRead();
        }
        chat.write(turn.text(), typing);
    }

    private int rating(int neglected) {
        int best = Boolean.FALSE.equals(dialogue.pleased()) ? 2 : 5;
        return Math.max(best - neglected, 1);
    }

    @Override
    public String label() {
        return dialogue.id();
    }
}
