package org.evenkeel.domain.tone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.domain.tone.Register.Directness;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.domain.tone.Register.Technicality;

/** How somebody writes, from all they wrote so far: counted signs, no training. */
public final class Registers {
    /** The latest messages of one person say enough. */
    private static final int MESSAGES = 20;
    /** Fewer words a message than this are short. */
    private static final double SHORT_BELOW = 9;

    private static final double FORMAL_FROM = 0.5;
    private static final double CASUAL_TO = -0.5;
    /** So many technical signs a message. */
    private static final double TECHNICAL_FROM = 0.5;

    private static final Set<String> FORMAL = Set.of(
            "dear",
            "regards",
            "sincerely",
            "kindly",
            "sir",
            "madam",
            "therefore",
            "however",
            "furthermore",
            "regarding",
            "concerning",
            "inquire",
            "enquire",
            "request",
            "require",
            "assistance",
            "receive",
            "received",
            "provide",
            "provided",
            "would",
            "may",
            "shall",
            "unfortunately",
            "additionally",
            "hereby",
            "purchase",
            "purchased",
            "obtain",
            "whether",
            "appreciate",
            "ensure",
            "according",
            "attached",
            "advise",
            "confirm",
            "cordially",
            "grateful",
            "respond",
            "previously",
            "further",
            "moreover");
    private static final Set<String> CASUAL = Set.of(
            "hey", "hiya", "yo", "yeah", "yep", "yup", "nope", "nah", "ok", "okay", "k", "kk", "cool", "awesome", "lol",
            "lmao", "haha", "hehe", "omg", "wtf", "btw", "idk", "imo", "tbh", "thx", "ty", "pls", "plz", "u", "ur", "r",
            "gonna", "wanna", "gotta", "kinda", "sorta", "dunno", "gimme", "lemme", "cuz", "cos", "coz", "bc", "cya",
            "bye", "guys", "dude", "bro", "man", "stuff", "crap", "damn", "sucks", "yay", "ugh", "hmm", "huh", "oops",
            "wow", "nice", "super", "totally", "asap", "ya", "im", "dont");
    private static final Set<String> TECHNICAL = Set.of(
            "api",
            "endpoint",
            "server",
            "client",
            "log",
            "logs",
            "error",
            "exception",
            "stack",
            "trace",
            "config",
            "configuration",
            "database",
            "query",
            "sql",
            "json",
            "xml",
            "http",
            "https",
            "ssl",
            "tls",
            "dns",
            "ip",
            "port",
            "proxy",
            "firewall",
            "router",
            "driver",
            "kernel",
            "package",
            "repo",
            "repository",
            "branch",
            "commit",
            "build",
            "deploy",
            "deployment",
            "webhook",
            "webhooks",
            "token",
            "header",
            "payload",
            "timeout",
            "latency",
            "cache",
            "script",
            "terminal",
            "shell",
            "command",
            "cli",
            "sdk",
            "version",
            "firmware",
            "partition",
            "boot",
            "mount",
            "usb",
            "gpu",
            "cpu",
            "ram",
            "linux",
            "ubuntu",
            "docker",
            "function",
            "parameter",
            "method",
            "library",
            "plugin",
            "javascript",
            "php",
            "python",
            "java",
            "regex",
            "callback",
            "backend",
            "frontend",
            "sandbox",
            "credentials",
            "oauth",
            "certificate",
            "localhost",
            "debug",
            "variable",
            "string");
    /** Paths, versions, codes and names as engineers write them. */
    private static final Pattern CODE = Pattern.compile(
            "\\b[a-z]+_[a-z_]+\\b|\\b[a-z]+[A-Z][a-zA-Z]+\\b|\\b\\w+\\(\\)|(?<!\\S)[~/][\\w.-]+/[\\w./-]+|\\bv?\\d+\\.\\d+\\.\\d+\\b"
                    + "|\\b[45]\\d\\d(?:s| error| response)\\b|\\b0x[0-9a-fA-F]+\\b|--[a-z][a-z-]+|\\b[A-Z][A-Z_]{3,}_[A-Z_]+\\b");

    private static final List<String> INDIRECT = List.of(
            "would it be possible",
            "is it possible",
            "i was wondering",
            "i wonder",
            "would you mind",
            "could you",
            "would you",
            "if possible",
            "perhaps",
            "maybe",
            "may i",
            "might",
            "i think",
            "it seems",
            "sorry to bother",
            "i hope",
            "would like",
            "when you have time",
            "not sure if",
            "do you think");
    private static final Set<String> ORDERS = Set.of(
            "send", "fix", "give", "tell", "check", "cancel", "refund", "change", "book", "show", "help", "remove",
            "close", "update", "explain", "stop", "make", "get", "find", "need", "want", "block", "replace", "do",
            "call", "let");

    private Registers() {}

    /**
     * @param messages what one customer wrote, oldest first; may be empty
     * @param language what tells the language of it all
     */
    public static Register of(List<String> messages, LanguageGuess language) {
        List<String> latest = messages.subList(Math.max(0, messages.size() - MESSAGES), messages.size());
        if (latest.stream().allMatch(String::isBlank)) {
            return Register.UNKNOWN;
        }
        Count count = new Count();
        latest.forEach(count::add);
        return new Register(
                count.formality(),
                count.words < SHORT_BELOW * count.messages ? Length.SHORT : Length.FULL,
                count.technical >= TECHNICAL_FROM * count.messages ? Technicality.TECHNICAL : Technicality.PLAIN,
                count.faces > 0,
                count.directness(),
                language.of(String.join("\n", latest)).orElse(null));
    }

    private static final class Count {
        int messages;
        int words;
        int faces;
        double technical;
        double formal;
        int indirect;
        int orders;

        void add(String message) {
            if (message.isBlank()) {
                return;
            }
            messages++;
            List<Token> tokens = Tokens.of(message);
            boolean first = true;
            for (Token token : tokens) {
                if (token.word()) {
                    word(token, first);
                    first = false;
                } else if (token.kind() == Token.Kind.FACE) {
                    faces++;
                    formal -= 1;
                }
            }
            technical += CODE.matcher(message).results().limit(3).count();
            String lower = message.toLowerCase(Locale.ROOT);
            indirect += INDIRECT.stream().anyMatch(lower::contains) ? 1 : 0;
            formal += written(message.strip());
        }

        private void word(Token token, boolean first) {
            String norm = token.norm();
            words++;
            formal += FORMAL.contains(norm) ? 0.5 : 0;
            formal -= CASUAL.contains(norm) ? 0.7 : 0;
            formal -= token.drawn() ? 0.7 : 0;
            formal -= token.surface().indexOf('\'') > 0 ? 0.2 : 0;
            formal -= token.surface().equals("i") ? 0.5 : 0;
            formal += norm.length() >= 9 ? 0.15 : 0;
            technical += TECHNICAL.contains(norm) ? 0.5 : 0;
            orders += first && ORDERS.contains(norm) ? 1 : 0;
        }

        /** A sentence that begins with a capital and ends with a full stop is written with care; several signs at its end are not. */
        private static double written(String message) {
            int start = message.codePointAt(0);
            int last = message.charAt(message.length() - 1);
            double care = Character.isLowerCase(start) ? -0.5 : 0.2;
            care += last == '.' ? 0.2 : Character.isLetterOrDigit(last) ? -0.2 : 0;
            care -= message.contains("!!") || message.contains("??") || message.contains("..") ? 0.5 : 0;
            return care;
        }

        Formality formality() {
            double mean = formal / messages;
            return mean >= FORMAL_FROM ? Formality.FORMAL : mean <= CASUAL_TO ? Formality.CASUAL : Formality.NEUTRAL;
        }

        Directness directness() {
            if (3 * indirect >= messages && indirect >= orders) {
                return Directness.INDIRECT;
            }
            boolean terse = words < 5 * messages;
            return 3 * orders >= messages && orders > 0 || terse ? Directness.DIRECT : Directness.BALANCED;
        }
    }
}
