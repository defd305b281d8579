package org.evenkeel.domain.template;

import static org.evenkeel.domain.chat.ConversationKind.SERVICE;
import static org.evenkeel.domain.chat.ConversationKind.SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's message seems to want, told by a few plain English words. Deliberately small: it orders suggestions, it
 * decides nothing. In another language, or when no cue is there, it is OTHER. The order is that of precedence.
 */
public enum Intent {
    OUTAGE(
            SUPPORT,
            "outage|(server|site|website|service|system|app|api|everything|it)('s| is| are| seems?| went)? (down|offline)"
                    + "|(50[0234]|429)s?( error)?|is it just me|status page",
            Purpose.OUTAGE,
            Purpose.ACKNOWLEDGE,
            Purpose.ASK_FACTS),
    PERSON(
            null,
            "(speak|talk|chat) (to|with) (a|your|the|some)? ?(real |actual )?(manager|supervisor|person|human|someone|somebody|boss|lead)"
                    + "|supervisor|real person|escalate",
            Purpose.TRANSFER,
            Purpose.ACKNOWLEDGE),
    REFUND(
            SERVICE,
            "refund\\w*|money back|reimburs\\w*|charge ?back|(charged|billed|paid|debited) (me )?(twice|double|two times|again)"
                    + "|double charge\\w*|overcharged?|wrong (amount|price)|disput\\w+",
            Purpose.REFUND,
            Purpose.EXPLAIN_WHY,
            Purpose.ASK_FACTS),
    WAITING(
            null,
            "(still|been) waiting|any ?(body|one) there|are you (still )?there|u there|hello\\?+|any (update|news)|how (much )?long(er)?"
                    + "|when will (i|you|this|it)|no (reply|answer|response)",
            Purpose.APOLOGY,
            Purpose.DELAY,
            Purpose.THIRD_PARTY),
    DELIVERY(
            SERVICE,
            "where('s| is| are)? (is )?my|track(ing)?|deliver(y|ed|ies)|parcel|package|shipp(ed|ing|ment)|has(n't| not) (arrived|come)"
                    + "|not (arrived|received|here yet)|never (arrived|came)|order status|status of my",
            Purpose.DELAY,
            Purpose.ASK_FACTS,
            Purpose.THIRD_PARTY),
    FEATURE(
            SERVICE,
            "feature|would be (nice|great|good|helpful) (if|to)|(can|could|please|will) (you|we)? ?(add|support)\\b|suggestion|roadmap"
                    + "|wish (it|you|there)",
            Purpose.FEATURE_REQUEST,
            Purpose.REFUSAL),
    CANCEL(
            SERVICE,
            "cancel\\w*|close (my )?account|unsubscribe|end my (plan|contract|subscription)|return (it|this|the|my)",
            Purpose.REFUSAL,
            Purpose.ASK_FACTS,
            Purpose.EXPLAIN_WHY),
    PROBLEM(
            SUPPORT,
            "(is|are|was|does|do|did)(n't| ?nt| not) (work|load|open|start|connect|respond|let|show|turn|sync|charg)\\w*|not work\\w*"
                    + "|stopp?ed working|broken?|error|crash\\w*|bugs?|fails?|failed|failing|freez\\w*|frozen|stuck|glitch"
                    + "|(can't|cant|cannot|can not|unable to|couldn't) (log|sign|open|access|connect|reset|install|update|upload|print|pay|find)\\w*"
                    + "|won't|locked out|password|no (signal|internet|sound)|too slow|fix\\b",
            Purpose.ASK_FACTS,
            Purpose.STEP_BY_STEP,
            Purpose.ACKNOWLEDGE),
    HOW_TO(
            SUPPORT,
            "how (do|can|to|would|should) (i|we|you)?|where (do|can) i (find|see|change|set|get)|steps? (to|for)|set ?up|configur\\w*|install\\w*"
                    + "|instructions|walk me through",
            Purpose.STEP_BY_STEP,
            Purpose.ONE_STEP),
    WHY(null, "why|how come|what is the reason|explain", Purpose.EXPLAIN_WHY),
    PRE_SALE(
            SERVICE,
            "(how much|what) (is|does|do|are|would).{0,30}(cost|price|charge)|price|pricing|quote|discount|promo\\w*|in stock|available"
                    + "|do you (have|sell|offer|ship)|come in|which (one|plan|model|size)|difference between|compare|recommend"
                    + "|before i (buy|order|sign)|(want|like|looking|need) to (buy|order|purchase|book|upgrade)|warranty",
            Purpose.PRE_SALE,
            Purpose.ASK_FACTS),
    /** About an order, a booking or an account, or a plain wish for something. */
    REQUEST(
            SERVICE,
            "orders?|booking|reservation|appointment|account|balance|bills?|invoice|statement|address|policy|claim|seats?"
                    + "|boarding pass|subscription|membership|plan|credit card|debit card"
                    + "|(want|need|like|wanna) (a|an|some|one|two|three|\\d+|to (have|get|change|update|open|add|make|check|know))",
            Purpose.ASK_FACTS,
            Purpose.FIRST_CONTACT,
            Purpose.ACKNOWLEDGE),
    THANKS(
            null,
            "thanks?|thank ?you|thank u|thx|cheers|appreciate\\w*|(that|it|this) (worked|works|helped)|perfect",
            Purpose.CLOSING,
            Purpose.SURVEY),
    GOODBYE(
            null,
            "bye|good ?bye|that('s| is|s)? all|nothing else|no(thing)? more|have a (nice|good|great)",
            Purpose.CLOSING,
            Purpose.SURVEY),
    GREETING(
            null,
            "^(hi+|hello+|hey+|hai|good (morning|afternoon|evening)|greetings|dear \\w+)\\b.{0,25}",
            Purpose.GREETING,
            Purpose.FIRST_CONTACT),
    OTHER(null, "", Purpose.FIRST_CONTACT, Purpose.ACKNOWLEDGE, Purpose.ASK_FACTS);

    private final @Nullable ConversationKind kind;
    private final Pattern cues;
    private final List<Purpose> answers;

    Intent(@Nullable ConversationKind kind, String cues, Purpose... answers) {
        this.kind = kind;
        this.cues = Pattern.compile(
                cues.startsWith("^") ? cues + "$" : "(?<![\\p{L}\\p{N}])(" + cues + ")(?![\\p{L}\\p{N}])");
        this.answers = List.of(answers);
    }

    /** The kind of conversation that such a message belongs to; null when it does not tell. */
    public @Nullable ConversationKind kind() {
        return kind;
    }

    /** What usually answers it, best first. */
    List<Purpose> answers() {
        return answers;
    }

    /** True when a look into something is likely to be needed, so that a short hold is worth asking for. */
    boolean needsALook() {
        return this == REFUND || this == DELIVERY || this == PROBLEM || this == OUTAGE || this == CANCEL;
    }

    /** What a message wants. */
    public static Intent of(String message) {
        String text = plain(message);
        for (Intent intent : values()) {
            if (intent != OTHER && intent.cues.matcher(text).find()) {
                return intent;
            }
        }
        return OTHER;
    }

    /** What a conversation is about, by what the customer has written so far, oldest first; null when nothing tells. */
    public static @Nullable ConversationKind kindOf(List<String> messages) {
        List<ConversationKind> told = new ArrayList<>();
        for (String message : messages) {
            ConversationKind kind = of(message).kind;
            if (kind != null) {
                told.add(kind);
            }
        }
        long support = told.stream().filter(kind -> kind == SUPPORT).count();
        long service = told.size() - support;
        if (told.isEmpty()) {
            return null;
        }
        return support == service ? told.getFirst() : support > service ? SUPPORT : SERVICE;
    }

    private static String plain(String message) {
        String start = message.length() > 1_000 ? message.substring(0, 1_000) : message;
        return start.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    }
}
