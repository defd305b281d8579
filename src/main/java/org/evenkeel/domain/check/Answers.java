package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Question.Kind;

/**
 * Whether what was said may answer what was asked. Asked for a time or an amount, only one will do; for the rest it errs on the
 * side of yes: a shared word is enough, so is the kind of word that such a question asks for.
 */
public final class Answers {
    private static final Pattern TIME = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|today|tonight|tomorrow|yesterday|now|soon|shortly|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
                    + "minutes?|hours?|days?|weeks?|months?|moment|immediately|morning|afternoon|evening|night|noon|always|never|"
                    + "whenever|already|until|heute|morgen|tage|stunden|demain|jours|mañana|días)\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "\\d|\\b(?:free|price|prices|cost|costs|nothing|none|no charge|no|one|two|three|four|five|six|seven|eight|nine|ten|"
                    + "several|both|many|few|all|unlimited|kostenlos|gratuit|gratis)\\b");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:street|avenue|road|page|menu|settings|tab|click|here|there|behind|below|under|above|next to|opposite|near|floor|"
                    + "address|map|link|left|right|corner|top|bottom|screen|website|online|store|shop|office|desk)\\b|https?:|/");
    private static final Pattern WHETHER = Pattern.compile(
            "\\b(?:yes|yeah|yep|yup|no|nope|not|never|sure|absolutely|definitely|certainly|of course|correct|right|indeed|exactly|"
                    + "unfortunately|sorry|afraid|cannot|can't|won't|shouldn't|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|"
                    + "hasn't|probably|maybe|perhaps|possibly|likely|depends|think|believe|guess|happy to|gladly|ok|okay|fine|"
                    + "great|done|booked|all right|alright|ja|nein|leider|oui|non|malheureusement|sí|lamentablemente|usually|"
                    + "only|always|both|either|any|all|none)\\b");
    /** Puts the answer off, or says that it is being looked for. */
    private static final Pattern DEFERS = Pattern.compile(
            "\\b(?:let me|i'll|i will|i am|i'm|we'll|we will|we are|we're|allow me to|going to|just)\\s+(?:just |now |also |then )?"
                    + "(?:check(?:ing)?|look(?:ing)?|find(?:ing)? out|see(?:ing)?|ask(?:ing)?|verify(?:ing)?|pull(?:ing)?|search(?:ing)?|"
                    + "get(?:ting)? (?:back|that|this|it)|look(?:ing)? (?:into|up))\\b|"
                    + "\\b(?:one|a|just a|give me a|1) (?:moment|second|sec|minute|min|mo)\\b|\\bhold on\\b|\\bhang on\\b|\\bbear with\\b|"
                    + "\\bplease wait\\b|\\b(?:checking|looking) (?:now|into|it|this|that)\\b|\\bin a moment\\b");

    private static final Pattern UNKNOWING = Pattern.compile(
            "\\b(?:don't|do not|dont|doesn't|didn't|can't|cannot|couldn't|not) (?:know|sure|understand|tell|help|have|able|idea|aware|"
                    + "quite understand|support|see|offer|answer)|\\bno idea\\b|\\bonly able to\\b|\\bnever (?:heard|tried|used)\\b");

    private Answers() {}

    /** What the customer asked and nobody has answered, oldest first. */
    public static List<String> open(List<Turn> turns) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).byCustomer()) {
                for (Question question : Question.in(turns.get(i).text())) {
                    if (!answeredAfter(question, turns.subList(i + 1, turns.size()))) {
                        open.add(question.text());
                    }
                }
            }
        }
        return List.copyOf(open);
    }

    private static boolean answeredAfter(Question question, List<Turn> after) {
        int replies = 0;
        for (Turn turn : after) {
            if (turn.byCustomer()) {
                continue;
            }
            Draft reply = Draft.finished(turn.text());
            boolean puttingOff = DEFERS.matcher(reply.lower()).find() || asksBack(reply);
            if (!puttingOff && mayAnswer(question, reply) || !puttingOff && ++replies >= 2) {
                return true;
            }
        }
        return false;
    }

    /**
     * The questions of the customer's last burst that a draft leaves aside; none while it puts them off or asks back. Of an open
     * question that is said only when the draft takes up another one: alone, whatever is written may be its answer.
     */
    static List<Question> leftAside(Draft draft, Situation situation) {
        List<Question> asked = situation.lastAsked();
        if (asked.isEmpty()
                || DEFERS.matcher(draft.lower()).find()
                || UNKNOWING.matcher(draft.lower()).find()
                || asksBack(draft)) {
            return Collections.emptyList();
        }
        boolean some = asked.stream().anyMatch(question -> shares(question, draft));
        return asked.stream()
                .filter(question -> some || question.kind() == Kind.WHEN || question.kind() == Kind.AMOUNT)
                .filter(question -> !mayAnswer(question, draft))
                .toList();
    }

    private static boolean asksBack(Draft reply) {
        return reply.prose().contains("?");
    }

    private static boolean shares(Question question, Draft reply) {
        return !Collections.disjoint(question.stems(), Question.stems(reply.words()));
    }

    static boolean mayAnswer(Question question, Draft reply) {
        if (UNKNOWING.matcher(reply.lower()).find() || !reply.prose().equals(reply.text())) {
            return true;
        }
        return switch (question.kind()) {
            case WHEN -> TIME.matcher(reply.lower()).find();
            case AMOUNT -> AMOUNT.matcher(reply.lower()).find();
            case WHERE, WHETHER, WHO, OPEN -> shares(question, reply) || answersInKind(question, reply);
        };
    }

    private static boolean answersInKind(Question question, Draft reply) {
        return switch (question.kind()) {
            case WHERE -> PLACE.matcher(reply.lower()).find();
            case WHETHER -> WHETHER.matcher(reply.lower()).find();
            // A word of explanation for what only a person can judge.
            case WHO, OPEN, WHEN, AMOUNT -> reply.words().size() >= 12;
        };
    }
}
