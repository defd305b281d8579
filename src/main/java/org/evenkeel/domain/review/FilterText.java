package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.SessionFilter.Criterion;
import org.evenkeel.domain.tone.Mood;

/**
 * A filter as text that is kept: one criterion a line, its name, a blank, and its values parted by blanks. What a line says that
 * this program does not know is passed over, so that a view kept by a newer one still opens.
 */
public final class FilterText {
    private FilterText() {}

    public static String write(SessionFilter filter) {
        List<String> lines = new ArrayList<>();
        if (!filter.words().isBlank()) {
            lines.add("words " + oneLine(filter.words()));
        }
        filter.criteria().forEach(one -> lines.add(line(one)));
        return String.join("\n", lines);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    private static String line(Criterion criterion) {
        return switch (criterion) {
            case SessionFilter.ByAgent(long id) -> "agent " + id;
            case SessionFilter.OfKind(ConversationKind kind) -> "kind " + kind.name();
            case SessionFilter.InChannel(long id) -> "channel " + id;
            case SessionFilter.Labelled(String title) -> "label " + oneLine(title);
            case SessionFilter.Begun(Span time) ->
                "begun " + time.from().toEpochMilli() + " " + time.until().toEpochMilli();
            case SessionFilter.WithTone(TonePath.Shape shape) -> "tone " + shape.name();
            case SessionFilter.Came(Mood mood) -> "came " + mood.name();
            case SessionFilter.MoodOverruled() -> "overruled";
            case SessionFilter.WithHolds(boolean broken) -> "holds " + (broken ? "broken" : "any");
            case SessionFilter.Rated(int from, int to) -> "rated " + from + " " + to;
            case SessionFilter.WaitedOver(Duration target) -> "waited " + target.toMillis();
            case SessionFilter.ScoredBelow(int total) -> "below " + total;
            case SessionFilter.Among(List<Long> ids) ->
                "among " + ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case SessionFilter.LeftOut(Exclusion reason) -> "leftout " + reason.name();
            case SessionFilter.NotReviewed() -> "unreviewed";
        };
    }

    public static SessionFilter read(String text) {
        SessionFilter filter = SessionFilter.ALL;
        for (String line : text.lines().toList()) {
            int blank = line.indexOf(' ');
            String name = blank < 0 ? line : line.substring(0, blank);
            String rest = blank < 0 ? "" : line.substring(blank + 1);
            if (name.equals("words")) {
                filter = filter.saying(rest);
            } else {
                Optional<Criterion> one = understood(name, rest);
                filter = one.isPresent() ? filter.with(one.get()) : filter;
            }
        }
        return filter;
    }

    private static Optional<Criterion> understood(String name, String rest) {
        try {
            return criterion(name, rest);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Criterion> criterion(String name, String rest) {
        return switch (name) {
            case "agent" -> Optional.of(new SessionFilter.ByAgent(Long.parseLong(rest)));
            case "kind" -> Optional.of(new SessionFilter.OfKind(ConversationKind.valueOf(rest)));
            case "channel" -> Optional.of(new SessionFilter.InChannel(Long.parseLong(rest)));
            case "label" -> Optional.of(new SessionFilter.Labelled(rest));
            case "begun" -> {
                String[] ends = rest.split(" ", -1);
                yield Optional.of(SessionFilter.Begun.between(
                        Instant.ofEpochMilli(Long.parseLong(ends[0])), Instant.ofEpochMilli(Long.parseLong(ends[1]))));
            }
            case "tone" -> Optional.of(new SessionFilter.WithTone(TonePath.Shape.valueOf(rest)));
            case "came" -> Optional.of(new SessionFilter.Came(Mood.valueOf(rest)));
            case "overruled" -> Optional.of(new SessionFilter.MoodOverruled());
            case "holds" -> Optional.of(new SessionFilter.WithHolds(rest.equals("broken")));
            case "rated" -> {
                String[] ends = rest.split(" ", -1);
                yield Optional.of(new SessionFilter.Rated(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
            case "waited" -> Optional.of(new SessionFilter.WaitedOver(Duration.ofMillis(Long.parseLong(rest))));
            case "below" -> Optional.of(new SessionFilter.ScoredBelow(Integer.parseInt(rest)));
            case "among" ->
                Optional.of(new SessionFilter.Among(
                        Arrays.stream(rest.split(" ", -1)).map(Long::valueOf).toList()));
            case "leftout" -> Optional.of(new SessionFilter.LeftOut(Exclusion.valueOf(rest)));
            case "unreviewed" -> Optional.of(new SessionFilter.NotReviewed());
            default -> Optional.empty();
        };
    }
}
