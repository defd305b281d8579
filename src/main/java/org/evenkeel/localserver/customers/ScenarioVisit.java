package org.evenkeel.localserver.customers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.scenario.Answer;
import org.evenkeel.localserver.customers.scenario.Scenario;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.ScenarioMind;
import org.jspecify.annotations.Nullable;

/**
 * A scenario, played by a person.
 *
 * @param words the source of every choice of words
 * @param tempo the source of every delay
 */
record ScenarioVisit(Scenario scenario, Person person, RandomGenerator words, RandomGenerator tempo) implements Visit {
    private static final Duration SURVEY_WITHIN = Duration.ofMinutes(10);
    private static final int ASYNC_SLOWNESS = 3;

    @Override
    public void play(Premises premises, Runnable finished) throws IOException, InterruptedException {
        ScenarioMind mind = new ScenarioMind(scenario, person, words);
        Map<String, String> attributes = Map.of(
                "kind", scenario.kind().name().toLowerCase(Locale.ROOT),
                "mode", scenario.mode().name().toLowerCase(Locale.ROOT));
        try (Chat chat = premises.enter(person, attributes, scenario.persona().wordsPerMinute(), tempo)) {
            List<String> opening = mind.open();
            chat.write(opening.getFirst(), Duration.ZERO); // typed before the door opened
            chat.pause(chat.pace().breath());
            speak(chat, opening.subList(1, opening.size()));
            Duration waits = null;
            while (!mind.over()) {
                waits = turn(chat, mind, waits);
            }
            finished.run();
            Long survey = chat.awaitSurvey(SURVEY_WITHIN);
            if (survey != null && scenario.stopsAfter() == null) {
                chat.pause(chat.pace().thinking());
                chat.markRead();
                chat.answerSurvey(survey, mind.rating(), mind.verdict());
            }
        }
    }

    /** Waits for the agent and answers; returns how long a hold was agreed to, null for none. */
    private @Nullable Duration turn(Chat chat, ScenarioMind mind, @Nullable Duration waits)
            throws IOException, InterruptedException {
        boolean came = chat.awaitUnreadOrClose(waits != null ? waits : mind.patience());
        if (came) {
            read(chat);
        }
        if (chat.resolved()) {
            mind.closed();
            return null;
        }
        Answer answer = came ? mind.hear(chat.takeUnread()) : mind.neglected();
        speak(chat, answer.says());
        return answer.waits();
    }

    private void read(Chat chat) throws InterruptedException {
        Duration thinking = chat.pace().thinking();
        Duration whole = scenario.mode() == Mode.ASYNC ? thinking.multipliedBy(ASYNC_SLOWNESS) : thinking;
        Duration reading = whole.dividedBy(3);
        chat.pause(reading);
        chat.markRead();
        chat.pause(whole.minus(reading));
    }

    private static void speak(Chat chat, List<String> messages) throws IOException, InterruptedException {
        for (int i = 0; i < messages.size(); i++) {
            if (i > 0) {
                chat.pause(chat.pace().breath());
            }
            chat.write(messages.get(i));
        }
    }

    @Override
    public String label() {
        return scenario.id();
    }
}
