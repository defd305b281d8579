package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds card numbers (by their check digit) and passwords in a text, and hides them. Masked text is what goes to indexes, logs
 * and exports.
 */
public final class Masking {
    public enum Kind {
        CARD,
        PASSWORD
    }

    /**
     * @param start where the secret itself begins
     * @param masked what is shown in its place: of a card the last four digits, of a password nothing
     */
    public record Secret(Kind kind, int start, int end, String masked) {}

    private static final String DOTS = "••••••";
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d#/=_.-])\\d(?:[ \\u00a0-]?\\d){12,18}(?![\\d/_]|-\\d|\\.[\\d\\p{L}]|\\p{L})");
    private static final Pattern SECURITY_CODE = Pattern.compile(
            "(?i)\\b(?:cvv2?|cvc2?|security code|prüfziffer)\\b\\W{0,3}(?:is|number|code|ist|est|es)?\\W{0,3}(\\d{3,4})\\b");

    private static final String NAMES =
            "pass ?words?|pass ?code|pass ?phrase|passwd|pwd|pass|passwort|kennwort|mot de passe|mdp|contraseña|clave";
    /** "password: x", "password = x", "password is: x", "password is "x"": whatever stands there is one. */
    private static final Pattern MARKED = Pattern.compile(
            "(?i)\\b(?:" + NAMES + ")\\b(?:\\s+(?:is|ist|est|es))?\\s*(?:[:=]\\s*[\"'“]?|[\"“'])([^\\s\"'“”]{4,64})");
    /** "password is x", "my password x": only what looks like none of the words that people write there. */
    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:pass ?words?|pass ?code|pass ?phrase|passwd|pwd|passwort|kennwort|mot de passe|mdp|contraseña)\\s+(?:(?:is|was|are|to|ist|est|es|should be|will be)\\s+(?:now\\s+|just\\s+)?)?([^\\s\"'“”]{4,64})");

    private static final Pattern PIN = Pattern.compile(
            "(?i)\\bpin(?: ?code| number| nummer)?\\b\\s*(?:is|was|ist|est|es|[:=])?\\s*[:=]?\\s*(\\d{4,8})\\b");
    private static final Pattern HINT = Pattern.compile(
            "(?i)\\d(?:[ \\u00a0-]?\\d){12}|pass|pwd|kennwort|mdp|contraseña|clave|\\bpin|cv[vc]|security code|prüfziffer");

    /** What people write behind "password:" that is none. */
    private static final Set<String> ORDINARY = WordSet.of(
            "reset the this that please click enter your must change forgot choose open type use with from here minimum should"
                    + " cannot none unknown wrong required optional incorrect invalid yes first then when what where same"
                    + " leave blank empty press select settings there have only just");

    private static final Pattern EDGES = Pattern.compile("[.,;:!?)»]+$");

    private Masking() {}

    /** The secrets of a text, in its order, none over another. */
    public static List<Secret> in(String text) {
        if (!HINT.matcher(text).find()) {
            return List.of();
        }
        List<Secret> found = new ArrayList<>();
        cards(text, found);
        group(SECURITY_CODE, text, Kind.CARD, found);
        group(PIN, text, Kind.PASSWORD, found);
        passwords(MARKED, text, false, found);
        passwords(TOLD, text, true, found);
        found.sort(Comparator.comparingInt(Secret::start));
        return List.copyOf(found);
    }

    /** The text with its secrets hidden; the same object when it has none. */
    public static String mask(String text) {
        List<Secret> secrets = in(text);
        if (secrets.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Secret secret : secrets) {
            masked.append(text, at, secret.start()).append(secret.masked());
            at = secret.end();
        }
        return masked.append(text, at, text.length()).toString();
    }

    private static void cards(String text, List<Secret> found) {
        Matcher run = DIGITS.matcher(text);
        while (run.find()) {
            String digits = run.group().replaceAll("\\D", "");
            if (isCard(digits)) {
                add(found, new Secret(Kind.CARD, run.start(), run.end(), maskedCard(run.group())));
            }
        }
    }

    /** Right length, a first digit that cards have, and the check digit of Luhn's formula. */
    static boolean isCard(String digits) {
        int length = digits.length();
        if (length < SHORTEST_CARD || length > LONGEST_CARD || !issued(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(length - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    private static boolean issued(String digits) {
        int length = digits.length();
        return switch (digits.charAt(0)) {
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' -> length == 16;
            case '2' -> length == 16 && digits.compareTo("2221") > 0 && digits.compareTo("2721") < 0;
            case '3' ->
                digits.charAt(1) == '4' || digits.charAt(1) == '7' ? length == 15 : length == 14 || length == 16;
            case '6' -> length >= 16;
            default -> false;
        };
    }

    private static String maskedCard(String written) {
        StringBuilder masked = new StringBuilder(written);
        int left = 4;
        for (int i = written.length() - 1; i >= 0; i--) {
            if (Character.isDigit(written.charAt(i)) && left-- <= 0) {
                masked.setCharAt(i, '•');
            }
        }
        return masked.toString();
    }

    private static void group(Pattern pattern, String text, Kind kind, List<Secret> found) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            add(found, new Secret(kind, match.start(1), match.end(1), "•".repeat(match.end(1) - match.start(1))));
        }
    }

    private static void passwords(Pattern pattern, String text, boolean onlyOdd, List<Secret> found) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            String word = EDGES.matcher(match.group(1)).replaceFirst("");
            if (word.length() >= 4 && (onlyOdd ? odd(word) : !ordinary(word))) {
                add(found, new Secret(Kind.PASSWORD, match.start(1), match.start(1) + word.length(), DOTS));
            }
        }
    }

    /** Letters with digits or signs between them, as no word of a sentence has. */
    private static boolean odd(String word) {
        if (placeholder(word) || word.contains("://") || word.contains("•")) {
            return false;
        }
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean sign = word.chars().anyMatch(c -> "!@#$%^&*_+=?§~".indexOf(c) >= 0);
        return digit && (letter || sign) || letter && sign && !word.startsWith("@");
    }

    private static boolean ordinary(String word) {
        return placeholder(word)
                || word.contains("://")
                || word.chars().allMatch(c -> c == '•' || c == '*' || c == 'x' || c == '.' || c == '-')
                || ORDINARY.contains(Draft.lower(word));
    }

    private static boolean placeholder(String word) {
        return word.startsWith("{") || word.startsWith("[") || word.startsWith("<") || word.startsWith("(");
    }

    private static void add(List<Secret> found, Secret secret) {
        boolean free = found.stream().noneMatch(other -> secret.start() < other.end() && other.start() < secret.end());
        if (free) {
            found.add(secret);
        }
    }
}
