package org.evenkeel.desk.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.jspecify.annotations.Nullable;

/** The reviews of a session as an entry of an archive. */
final class ReviewJson {
    private static final int LONGEST = 1 << 20;
    private static final int WORD = 200;

    private ReviewJson() {}

    /**
     * @param reviews their comments on messages meaning −1, −2, …
     * @param cards those they were scored with, but for the shipped one, which everybody has
     */
    static String write(List<Review> reviews, List<Scorecard> cards) {
        return new JsonLine()
                .list(
                        "reviews",
                        reviews,
                        review -> new JsonLine()
                                .text("id", review.id())
                                .number("reviewer", review.reviewerId())
                                .text("scorecard", review.scorecard())
                                .number("version", review.version())
                                .word("answer", review.answer())
                                .text("state", review.state().name())
                                .flag("breach", review.breach())
                                .word("comment", review.comment())
                                .number("total", review.total())
                                .time("changed", review.changed())
                                .list("marks", List.copyOf(review.marks().entrySet()), mark -> {
                                    Scorecard.Mark given = mark.getValue().mark();
                                    Long message = mark.getValue().messageId();
                                    return new JsonLine()
                                            .text("point", mark.getKey())
                                            .word("mark", given == null ? "" : given.name())
                                            .word("comment", mark.getValue().comment())
                                            .count("message", message == null ? 0 : -message)
                                            .toString();
                                })
                                .toString())
                .list("cards", cards, ReviewJson::card)
                .toString();
    }

    static String card(Scorecard card) {
        return new JsonLine()
                .text("id", card.id())
                .number("version", card.version())
                .text("name", card.name())
                .number("cap", card.cap())
                .flag("retired", card.retired())
                .list(
                        "points",
                        card.points(),
                        point -> new JsonLine()
                                .text("key", point.key())
                                .text("name", point.name())
                                .number("weight", point.weight())
                                .flag("autoFail", point.autoFail())
                                .toString())
                .toString();
    }

    /** @throws IllegalArgumentException when they are no cards */
    static List<Scorecard> cards(Fields fields) {
        return fields.list("cards", 1_000).stream()
                .map(one -> new Scorecard(
                        one.text("id", WORD),
                        one.count("version", 1, 1_000_000),
                        one.text("name", WORD),
                        one.list("points", Scorecard.MOST_POINTS).stream()
                                .map(point -> new Scorecard.Point(
                                        point.text("key", WORD),
                                        point.text("name", WORD),
                                        point.count("weight", 0, 100),
                                        point.flag("autoFail")))
                                .toList(),
                        one.count("cap", 0, 99),
                        one.flag("retired")))
                .filter(card -> !card.shipped())
                .toList();
    }

    /**
     * Of a session whose row is not known yet.
     *
     * @throws IllegalArgumentException when they are no reviews; drafts never leave their reviewer
     */
    static List<Review> read(Fields fields, Ids ids, int messages) {
        return fields.list("reviews", 1_000).stream()
                .map(one -> {
                    Map<String, Review.Point> marks = new HashMap<>();
                    for (Fields mark : one.list("marks", 500)) {
                        marks.put(mark.text("point", WORD), point(mark, messages));
                    }
                    Review.State state = Review.State.valueOf(one.text("state", 40));
                    if (state == Review.State.DRAFT) {
                        throw new IllegalArgumentException("A draft");
                    }
                    return new Review(
                            one.text("id", WORD),
                            0,
                            ids.agent(one.number("reviewer")),
                            one.text("scorecard", WORD),
                            one.count("version", 1, 1_000_000),
                            state,
                            marks,
                            one.flag("breach"),
                            one.word("comment", LONGEST),
                            one.count("total", -1, 100),
                            one.word("answer", LONGEST),
                            one.time("changed"));
                })
                .toList();
    }

    private static Review.Point point(Fields mark, int messages) {
        String given = mark.word("mark", 40);
        return new Review.Point(
                given.isEmpty() ? null : Scorecard.Mark.valueOf(given),
                mark.word("comment", LONGEST),
                place(mark.count("message", 0, messages)));
    }

    static @Nullable Long place(int message) {
        return message == 0 ? null : Long.valueOf(-message);
    }
}
