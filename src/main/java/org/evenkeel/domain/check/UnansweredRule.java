package org.evenkeel.domain.check;

import java.util.List;

/** A question of the customer that the draft leaves aside. Says nothing before the draft looks whole. */
final class UnansweredRule implements Rule {
    private static final int FEWEST_WORDS = 4;

    @Override
    public String id() {
        return "unanswered-question";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note() || draft.words().size() < FEWEST_WORDS || !whole(draft)) {
            return List.of();
        }
        int end = draft.text().length();
        return Answers.leftAside(draft, situation).stream()
                .map(question -> new Finding(
                        id(),
                        Severity.HINT,
                        end,
                        end,
                        "Not answered yet: “" + Wording.shown(question.text()) + "”",
                        null))
                .toList();
    }

    private static boolean whole(Draft draft) {
        String text = draft.text().stripTrailing();
        return draft.finished() || text.endsWith(".") || text.endsWith("!") || text.endsWith(":)");
    }
}
