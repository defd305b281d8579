package org.evenkeel.domain.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.search.Words;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * Which templates to offer, best first. Points, added up:
 *
 * <ul>
 *   <li>mood: upset 200 for de-escalation, worried 80 for reassurance, confused 80 for one step; 15 for a wording made for that
 *       feeling
 *   <li>baiting: 150 for a short answer to it
 *   <li>a hold: 100 for its update, 90 for the return; once it lapsed 100 for extending
 *   <li>the last message's intent: 60, 50, 40 for what usually answers it; 45 for asking for a hold when it needs a look
 *   <li>the first reply: 35 for a first contact, 30 for a greeting
 *   <li>habit: up to 40 for what this agent uses for that intent
 *   <li>words: up to 45 for sharing words with the last message, when nobody said what the template is for
 *   <li>kind: 5 for the conversation's own, minus 40 for the other; origin: 3 for personal, 2 for shared
 * </ul>
 *
 * For an upset customer de-escalation comes first whatever the points say, and cheer, surveys and closing are left out. One
 * template per purpose. Nothing is offered while we wrote last and no hold runs.
 */
public final class Suggestions {
    private static final int MOST = 3;
    private static final double LEAST = 25;
    private static final int SHORTEST_WORD = 4;
    private static final Set<Purpose> NOT_WHEN_UPSET =
            EnumSet.of(Purpose.SURVEY, Purpose.CLOSING, Purpose.GREETING, Purpose.PROACTIVE);

    /** Of no use once somebody has answered. */
    private static final Set<Purpose> FIRST_WORDS = EnumSet.of(Purpose.FIRST_CONTACT, Purpose.GREETING);

    private static final Set<String> COMMON = Set.of(
            "this", "that", "with", "have", "from", "your", "please", "what", "when", "would", "could", "there",
            "about", "just", "like", "want", "need", "help", "they", "them", "then", "been", "will", "here", "some",
            "thank", "thanks", "hello", "does", "know", "tell", "said", "very", "much", "also", "contact", "name",
            "first", "agent", "again", "still", "more", "only", "into", "were", "which", "their", "because");

    /** One offer. */
    public record Suggestion(Template template, Reason reason) {}

    private record Wish(double points, Reason reason) {}

    private record Rated(Suggestion suggestion, double points) {}

    private Suggestions() {}

    /** @return at most three */
    public static List<Suggestion> rank(List<Template> templates, Situation situation) {
        if (situation.lastWords() == null && situation.hold().isEmpty()) {
            return List.of();
        }
        Map<Purpose, Wish> wishes = wishes(situation);
        Set<String> said = words(situation.lastWords());
        List<Rated> rated = new ArrayList<>();
        for (Template template : templates) {
            Rated one = rate(template, situation, wishes, said);
            if (one != null) {
                rated.add(one);
            }
        }
        rated.sort(Comparator.comparing((Rated one) -> !calms(one, situation))
                .thenComparing(Comparator.comparingDouble(Rated::points).reversed())
                .thenComparing(one -> one.suggestion().template().id()));
        List<Suggestion> best = new ArrayList<>();
        Set<Purpose> covered = new HashSet<>();
        for (Rated one : rated) {
            Purpose purpose = one.suggestion().template().purpose();
            if (best.size() < MOST && (purpose == null || covered.add(purpose))) {
                best.add(one.suggestion());
            }
        }
        return best;
    }

    private static boolean calms(Rated rated, Situation situation) {
        return situation.mood().upset() && rated.suggestion().template().purpose() == Purpose.DE_ESCALATE;
    }

    private static Map<Purpose, Wish> wishes(Situation situation) {
        Map<Purpose, Wish> wishes = new EnumMap<>(Purpose.class);
        HoldStanding.State hold = situation.hold().orElse(null);
        if (hold == HoldStanding.State.HOLDING) {
            wish(wishes, Purpose.HOLD_UPDATE, 100, Reason.HOLD);
            wish(wishes, Purpose.HOLD_RETURN, 90, Reason.HOLD);
        } else if (hold == HoldStanding.State.OVERDUE) {
            wish(wishes, Purpose.HOLD_EXTEND, 100, Reason.HOLD);
            wish(wishes, Purpose.HOLD_RETURN, 90, Reason.HOLD);
        }
        if (situation.lastWords() == null) {
            return wishes;
        }
        Mood mood = situation.mood();
        if (mood.upset()) {
            wish(wishes, Purpose.DE_ESCALATE, 200, Reason.UPSET);
        } else if (mood == Mood.WORRIED) {
            wish(wishes, Purpose.REASSURE, 80, Reason.WORRIED);
        } else if (mood == Mood.CONFUSED) {
            wish(wishes, Purpose.ONE_STEP, 80, Reason.CONFUSED);
        }
        if (situation.baiting()) {
            wish(wishes, Purpose.BAITING, 150, Reason.BAITING);
        }
        Intent intent = situation.intent();
        double points = intent == Intent.OTHER ? 30 : 60;
        for (Purpose answer : intent.answers()) {
            wish(wishes, answer, points, intent == Intent.OTHER ? Reason.FIRST_REPLY : Reason.INTENT);
            points -= 10;
        }
        if (hold == null && intent.needsALook()) {
            wish(wishes, Purpose.HOLD_ASK, 45, Reason.CHECK);
        }
        if (situation.answered()) {
            wishes.keySet().removeAll(FIRST_WORDS);
        } else {
            wish(wishes, Purpose.FIRST_CONTACT, 35, Reason.FIRST_REPLY);
            wish(wishes, Purpose.GREETING, 30, Reason.FIRST_REPLY);
        }
        if (mood.upset()) {
            wishes.keySet().removeAll(NOT_WHEN_UPSET);
        }
        return wishes;
    }

    private static void wish(Map<Purpose, Wish> wishes, Purpose purpose, double points, Reason reason) {
        wishes.merge(purpose, new Wish(points, reason), (had, more) -> had.points() >= more.points() ? had : more);
    }

    private static @Nullable Rated rate(
            Template template, Situation situation, Map<Purpose, Wish> wishes, Set<String> said) {
        Purpose purpose = template.purpose();
        if (situation.mood().upset() && purpose != null && NOT_WHEN_UPSET.contains(purpose)) {
            return null;
        }
        Wish wish = purpose == null ? null : wishes.get(purpose);
        double points = wish == null ? 0 : wish.points();
        Reason reason = wish == null ? Reason.INTENT : wish.reason();
        double habit = 40 * situation.habits().getOrDefault(template.id(), 0.0);
        if (habit > points) {
            reason = Reason.HABIT;
        }
        points += habit;
        if (purpose == null) {
            double shared = 45 * shared(template, said);
            if (shared > points) {
                reason = Reason.WORDS;
            }
            points += shared;
        }
        if (points < LEAST) {
            return null;
        }
        Feeling feeling = situation.voice().feeling();
        if (feeling != Feeling.NEUTRAL && template.speaksTo(feeling)) {
            points += 15;
        }
        if (template.kind() != null && situation.kind() != null) {
            points += template.kind() == situation.kind() ? 5 : -40;
        }
        points += switch (template.origin()) {
            case PERSONAL -> 3;
            case SHARED -> 2;
            case READY -> 0;
        };
        return points < LEAST ? null : new Rated(new Suggestion(template, reason), points);
    }

    /** Which share of the message's words the template has; 0 unless it has two of them. */
    private static double shared(Template template, Set<String> said) {
        if (said.size() < 2) {
            return 0;
        }
        Set<String> has =
                words(template.title() + " " + template.variants().getFirst().text());
        long both = said.stream().filter(has::contains).count();
        return both < 2 ? 0 : Math.min(1, 0.4 + (double) both / said.size());
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            Words.folded(text).stream()
                    .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
                    .forEach(words::add);
        }
        return words;
    }
}
