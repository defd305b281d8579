package org.evenkeel.desk.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Scorecard;

/** What is said about a session beside its reviews, as an entry of an archive. */
final class JudgingJson {
    private static final int LONGEST = 10_000;
    private static final int WORD = 200;
    private static final int MOST = 100;

    private JudgingJson() {}

    static String write(Judging judging) {
        return new JsonLine()
                .list(
                        "notes",
                        judging.notes(),
                        note -> new JsonLine()
                                .text("id", note.id())
                                .number("agent", note.agentId())
                                .number("author", note.authorId())
                                .time("written", note.written())
                                .text("text", note.text())
                                .list("links", note.links(), link -> {
                                    Long message = link.messageId();
                                    return new JsonLine()
                                            .count("message", message == null ? 0 : -message)
                                            .toString();
                                })
                                .toString())
                .list("calibrations", judging.calibrations(), JudgingJson::calibration)
                .list("cards", judging.cards(), ReviewJson::card)
                .toString();
    }

    private static String calibration(Calibration one) {
        return new JsonLine()
                .text("id", one.id())
                .text("name", one.name())
                .text("scorecard", one.scorecard())
                .number("version", one.version())
                .time("opened", one.opened())
                .list("reviewers", one.reviewers().stream().sorted().toList(), String::valueOf)
                .list(
                        "handedIn",
                        List.copyOf(one.handedIn()
                                .getOrDefault(Judging.IT, Map.of())
                                .entrySet()),
                        given -> new JsonLine()
                                .number("reviewer", given.getKey())
                                .list(
                                        "marks",
                                        List.copyOf(given.getValue().entrySet()),
                                        mark -> new JsonLine()
                                                .text("point", mark.getKey())
                                                .text("mark", mark.getValue().name())
                                                .toString())
                                .toString())
                .toString();
    }

    /** @throws IllegalArgumentException when it is none of that */
    static Judging read(Fields fields, Ids ids, int messages) {
        return new Judging(
                fields.list("notes", MOST).stream()
                        .map(one -> new CoachingNote(
                                one.text("id", WORD),
                                ids.agent(one.number("agent")),
                                ids.agent(one.number("author")),
                                one.time("written"),
                                one.text("text", LONGEST),
                                true,
                                one.list("links", MOST).stream()
                                        .map(link -> new CoachingNote.Link(
                                                Judging.IT, ReviewJson.place(link.count("message", 0, messages))))
                                        .toList()))
                        .toList(),
                fields.list("calibrations", MOST).stream()
                        .map(one -> calibration(one, ids))
                        .toList(),
                ReviewJson.cards(fields));
    }

    private static Calibration calibration(Fields one, Ids ids) {
        Set<Long> reviewers = new HashSet<>();
        one.words("reviewers", MOST, 20).forEach(id -> reviewers.add(ids.agent(Long.parseLong(id))));
        Map<Long, Map<String, Scorecard.Mark>> handedIn = new HashMap<>();
        for (Fields given : one.list("handedIn", MOST)) {
            Map<String, Scorecard.Mark> marks = new HashMap<>();
            for (Fields mark : given.list("marks", Scorecard.MOST_POINTS)) {
                marks.put(mark.text("point", WORD), Scorecard.Mark.valueOf(mark.text("mark", 40)));
            }
            handedIn.put(ids.agent(given.number("reviewer")), marks);
        }
        if (reviewers.size() < 2) {
            throw new IllegalArgumentException("A calibration has two reviewers");
        }
        return new Calibration(
                one.text("id", WORD),
                one.text("name", WORD),
                one.text("scorecard", WORD),
                one.count("version", 1, 1_000_000),
                one.time("opened"),
                reviewers,
                List.of(Judging.IT),
                Map.of(Judging.IT, handedIn));
    }
}
