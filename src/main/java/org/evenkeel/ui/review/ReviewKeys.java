package org.evenkeel.ui.review;

import java.util.List;
import org.evenkeel.ui.controls.Keys;

/** The keys of the review desk, for the page that shows every key. They are listened to where they do something. */
public final class ReviewKeys {
    /**
     * @param text the key of its words
     * @param hints what is pressed, each by itself
     */
    public record Line(String text, List<String> hints) {}

    private ReviewKeys() {}

    /** In the order of a review: look, replay, judge, hand over. */
    public static List<Line> lines() {
        return List.of(
                new Line("review.key-replay", List.of(Keys.name(ReplayBar.PLAY))),
                new Line("review.key-step", List.of(",", ".")),
                new Line("review.key-speed", List.of(ReplayBar.FASTER)),
                new Line("review.key-gaps", List.of(ReplayBar.GAPS)),
                new Line("review.key-all", List.of(Keys.name(ReplayBar.STOP))),
                new Line("review.key-zoom", List.of("+", "−", "0")),
                new Line("review.key-sessions", List.of(SessionLinks.EARLIER_KEY, SessionLinks.LATER_KEY)),
                new Line("review.key-mark", List.of("1", "5", "0")),
                new Line("review.key-comment", List.of("C")),
                new Line("review.key-message", List.of("M")),
                new Line("review.key-pick", List.of(ReviewView.PICK)),
                new Line("review.key-hand-over", List.of(Keys.name(ArchiveView.HAND_OVER))),
                new Line("review.key-open", List.of(Keys.name(ArchiveView.OPEN))));
    }
}
