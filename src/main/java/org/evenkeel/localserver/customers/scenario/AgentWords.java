package org.evenkeel.localserver.customers.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer takes from an agent's words: coarse, by patterns, in the languages customers write.
 *
 * @param holdAsked the customer is to wait
 * @param promised for how long; two minutes when nothing was said
 * @param still the agent is not done yet and says so
 */
record AgentWords(
        String text,
        List<String> requests,
        boolean holdAsked,
        Duration promised,
        boolean still,
        boolean back,
        boolean apology,
        boolean ownership,
        boolean brushOff,
        boolean done) {

    private static final Duration USUAL_HOLD = Duration.ofMinutes(2);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(30);

    private static final Pattern REQUEST = words(
            "please|could you|can you|may i|tell me|give me|send|share|provide|confirm|let me know|i('ll| will)? need"
                    + "|bitte|können sie|könnten sie|brauche|nennen"
                    + "|pouvez-vous|pourriez-vous|s'il vous plaît|j'ai besoin|indiquez"
                    + "|puede|podría|por favor|necesito|dígame|me das|me dice");
    private static final Pattern HOLD = words(
            "(put|place|pop) you on (a )?(brief |short |quick )?hold|hold on|on hold (for|while)|bear with me"
                    + "|(just )?(a|one) (moment|minute|second) please|(can|could|would|will|may|do) (you|i|we) .{0,30}(wait|hold)(ing)?\\b"
                    + "|give me (a|one|two|three|five|\\d+|a couple( of)?|a few) (moments?|minutes?|mins?|seconds?)"
                    + "|(kurz|einen moment|einen augenblick|minuten?) (warten|geduld)|warteschleife|einen (kleinen )?moment,? bitte"
                    + "|(un|deux|quelques) (instants?|moments?|minutes?).{0,20}(s'il|patienter)|patienter|mettre en attente"
                    + "|(un|dos|unos) (momento|minutos?|segundos?).{0,12}por favor|(puede|podría|puedes|le importa) esperar|en espera");
    private static final Pattern STILL = words("(short|quick|brief) update|still (working|looking|checking|waiting)"
            + "|noch (dran|dabei)|toujours (dessus|en train)|sigo (con|mirando|revisando)");
    private static final Pattern BACK =
            words("thank(s| you) for (waiting|holding|your patience|bearing)|i'?m back|sorry (for|about) the wait"
                    + "|danke (fürs|für das|für ihre?) (warten|geduld)|merci (d'avoir patienté|pour votre patience|de votre patience)"
                    + "|gracias por (esperar|su paciencia|la espera)");
    private static final Pattern APOLOGY = words(
            "sorry|apolog(y|ise|ize|ies)|entschuldig\\w*|tut mir( sehr)? leid|désolée?|excus\\w+|navrée?|lo siento|disculp\\w+|perdón\\w*");
    private static final Pattern OWNERSHIP = words(
            "i('ll| will| am going to|'m going to) (look|check|take|make sure|sort|find|fix|get|arrange|send|ask|call)"
                    + "|let me (look|check|see|find|sort|fix)|leave (it|this) with me|i('ve| have) (checked|sent|arranged|booked|fixed|refunded|changed|found|passed|ordered|asked|updated|cancelled|reset)"
                    + "|ich (schaue|prüfe|kümmere|kläre|habe)|je (vérifie|regarde|m'en occupe|m'occupe|vais)|(me encargo|voy a|lo reviso|ahora mismo)");
    private static final Pattern BRUSH_OFF = words(
            "calm down|(as|like) i (already )?(said|told you)|that'?s (not my|your) (job|problem|fault|mistake)|you should have|read the (manual|faq|terms)"
                    + "|not my department|nothing (i|we) can do|beruhigen sie sich|calmez-vous|cálmese");
    private static final Pattern DONE = words(
            "anything else|(i|we)('ve| have) (now |just )?(sorted|fixed|solved|resolved|refunded)|(is|are|has been|have been|it's|that's|now|all) (now )?(been )?(all )?(done|fixed|sorted|resolved|refunded|cancelled|set up|all set|taken care of|solved|restored|working again)"
                    + "|all set|you should (now )?(be able|receive|have|get|see)|have a (great|nice|good|lovely) (day|evening|weekend|one)"
                    + "|(sonst )?noch etwas|erledigt|behoben|gelöst|schönen tag|autre chose|c'est (fait|réglé|corrigé)|bonne journée"
                    + "|algo más|(ya )?(está|queda) (hecho|listo|resuelto|arreglado|solucionado)|buen día|que tenga");
    private static final Pattern MINUTES =
            words("(\\d{1,2}|an?|one|two|three|five|ten|(a )?couple( of)?|a few|zwei|drei|fünf|eine?"
                    + "|une|deux|trois|cinq|uno?|dos|tres|cinco)[ -]?(more )?(minutes?|minuten?|mins?|minutos?)");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("zwei", 2),
            Map.entry("deux", 2),
            Map.entry("dos", 2),
            Map.entry("couple", 2),
            Map.entry("a couple", 2),
            Map.entry("couple of", 2),
            Map.entry("a couple of", 2),
            Map.entry("three", 3),
            Map.entry("drei", 3),
            Map.entry("trois", 3),
            Map.entry("tres", 3),
            Map.entry("a few", 3),
            Map.entry("five", 5),
            Map.entry("fünf", 5),
            Map.entry("cinq", 5),
            Map.entry("cinco", 5),
            Map.entry("ten", 10));

    /** Reads what an agent wrote; several messages joined by line breaks. */
    static AgentWords of(String text) {
        List<String> requests = Pattern.compile("(?<=[.?!])\\s+|\\R")
                .splitAsStream(text)
                .filter(sentence ->
                        sentence.contains("?") || REQUEST.matcher(sentence).find())
                .toList();
        boolean back = BACK.matcher(text).find();
        return new AgentWords(
                text,
                requests,
                !back && HOLD.matcher(text).find(),
                promise(text),
                !back && STILL.matcher(text).find(),
                back,
                APOLOGY.matcher(text).find(),
                OWNERSHIP.matcher(text).find(),
                BRUSH_OFF.matcher(text).find(),
                DONE.matcher(text).find());
    }

    /** Whether the agent wants to know something. */
    boolean asks() {
        return text.contains("?");
    }

    private static Duration promise(String text) {
        Matcher minutes = MINUTES.matcher(text);
        return minutes.results()
                .map(AgentWords::minutes)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .map(longest -> longest.compareTo(LONGEST_HOLD) < 0 ? longest : LONGEST_HOLD)
                .orElse(USUAL_HOLD);
    }

    private static Duration minutes(MatchResult found) {
        String word = found.group(1).toLowerCase(Locale.ROOT);
        int count = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 1);
        return Duration.ofMinutes(Math.max(count, 1));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
