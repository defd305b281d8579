package org.evenkeel.domain.tone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into tokens. Linear in its length; what a customer types can make it neither slow nor fail. */
final class Tokens {
    /** A mood shows in far less; what comes after is not looked at. */
    static final int LONGEST = 4_000;

    private static final Pattern PIECE = Pattern.compile("(?<url>https?://\\S{1,300}|www\\.\\S{1,300})"
            + "|(?<mail>[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.]{2,32})"
            + "|(?<handle>@\\w{1,40})"
            + "|(?<mark>\\[[a-z]{2,12}])"
            + "|(?<face>[:;=8xX]['`]?[-o^]?[)(\\]\\[dDpP/\\\\|*oO3@](?![\\w/])|[)(]{1,2}[-']?[:;=](?!\\w)|<3+|</3|\\^_*\\^|-_+-|[oO]_[oO]|>[:_.]<|D:(?!\\w)|:['`]\\()"
            + "|(?<emoji>[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}\\x{2764}\\x{1F1E6}-\\x{1F1FF}])"
            + "|(?<number>[#$\\x{20AC}\\x{A3}]?\\d(?:[.,:/-]?\\d){0,30}+%?+(?!\\p{L}))"
            + "|(?<word>[\\p{L}\\p{M}\\d]++(?:[*$#@']++[\\p{L}\\p{M}\\d]++|\\*++){0,4}+)"
            + "|(?<dots>\\.{2,}|\\x{2026})"
            + "|(?<stress>[!?]+)"
            + "|(?<point>[.,;:)(\"-])");

    private static final Set<String> NEGATORS = Set.of(
            "not",
            "no",
            "never",
            "cannot",
            "cant",
            "dont",
            "doesnt",
            "didnt",
            "wont",
            "isnt",
            "arent",
            "wasnt",
            "werent",
            "without",
            "hardly",
            "barely",
            "nor",
            "neither",
            "nothing",
            "nobody",
            "none",
            "aint",
            "havent",
            "hasnt",
            "hadnt",
            "couldnt",
            "wouldnt",
            "shouldnt",
            "rarely",
            "lacks",
            "lack");
    private static final Set<String> TURNS = Set.of("but", "however", "though", "although", "because", "except");
    private static final int REACH = 4;

    private Tokens() {}

    static List<Token> of(String text) {
        String plain = plain(text);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(plain);
        int reach = 0;
        while (matcher.find()) {
            String surface = matcher.group();
            Token token = token(matcher, surface, reach > 0);
            tokens.add(token);
            if (!token.word()) {
                reach = token.kind() == Token.Kind.PUNCTUATION && !surface.equals("\"") && !surface.equals("-")
                        ? 0
                        : reach;
            } else if (negates(token.norm())) {
                reach = REACH;
            } else if (TURNS.contains(token.norm())) {
                reach = 0;
            } else {
                reach = Math.max(0, reach - 1);
            }
        }
        return tokens;
    }

    static boolean negates(String norm) {
        return NEGATORS.contains(norm);
    }

    private static String plain(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return Normalizer.normalize(cut, Normalizer.Form.NFC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('`', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    private static Token token(Matcher matcher, String surface, boolean negated) {
        if (matcher.group("word") != null) {
            String lower = surface.toLowerCase(Locale.ROOT).replace("'", "");
            String norm = shortened(lower, 2);
            return new Token(Token.Kind.WORD, norm, surface, shouted(surface), !norm.equals(lower), negated);
        }
        if (matcher.group("url") != null) {
            return thing("[url]", surface);
        }
        if (matcher.group("mail") != null) {
            return thing("[email]", surface);
        }
        if (matcher.group("handle") != null) {
            return thing("@user", surface);
        }
        if (matcher.group("number") != null) {
            return thing("[num]", surface);
        }
        if (matcher.group("mark") != null) {
            return thing(surface.equals("[number]") ? "[num]" : surface, surface);
        }
        if (matcher.group("face") != null) {
            return new Token(
                    Token.Kind.FACE, surface.replace("-", "").toLowerCase(Locale.ROOT), surface, false, false, false);
        }
        if (matcher.group("emoji") != null) {
            return new Token(Token.Kind.FACE, surface, surface, false, false, false);
        }
        String norm = matcher.group("dots") != null ? ".." : stress(surface);
        return new Token(Token.Kind.PUNCTUATION, norm, surface, false, false, false);
    }

    private static Token thing(String norm, String surface) {
        return new Token(Token.Kind.THING, norm, surface, false, false, false);
    }

    /** One, two, or many of them make three different signs; more of them make no other. */
    private static String stress(String surface) {
        if (surface.indexOf('!') >= 0 && surface.indexOf('?') >= 0) {
            return "?!";
        }
        return surface.length() <= 3 ? surface : surface.substring(0, 3);
    }

    private static boolean shouted(String surface) {
        int capitals = 0;
        for (int i = 0; i < surface.length(); i++) {
            if (Character.isLowerCase(surface.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(surface.charAt(i)) ? 1 : 0;
        }
        return capitals >= 3;
    }

    /** Every drawn-out letter once: the other reading of a word beside its norm, "slow" beside "sloow". */
    static String plainest(Token token) {
        return shortened(token.surface().toLowerCase(Locale.ROOT).replace("'", ""), 1);
    }

    /** The first letter and the consonants, none doubled: what most slips of the keyboard leave as it was. */
    static String bones(String norm) {
        StringBuilder bones = new StringBuilder(norm.length());
        for (int i = 0; i < norm.length(); i++) {
            char c = norm.charAt(i);
            boolean bone = i == 0 || "aeiouy".indexOf(c) < 0;
            if (bone && (bones.isEmpty() || bones.charAt(bones.length() - 1) != c)) {
                bones.append(c);
            }
        }
        return bones.toString();
    }

    /**
     * A letter that stands three times in a row or more is written so many times, at the end of a word once unless it is often
     * doubled there; so the drawn-out finds the plain.
     */
    static String shortened(String word, int times) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            char c = word.charAt(i);
            int end = i + 1;
            while (end < word.length() && word.charAt(end) == c) {
                end++;
            }
            int run = end - i;
            boolean drawn = run >= 3 && !Character.isDigit(c);
            boolean once = end == word.length() && "lf".indexOf(c) < 0;
            out.repeat(c, drawn ? (once ? 1 : times) : run);
            i = end;
        }
        return out.toString();
    }
}
