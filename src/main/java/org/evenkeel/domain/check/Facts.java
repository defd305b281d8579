package org.evenkeel.domain.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Fact.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what a customer told us out of their messages: order numbers, amounts, dates, addresses, devices, error codes. */
public final class Facts {
    private static final String MONTHS =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                    + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|"
                    + "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
                    + "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\b(order|booking|reservation|invoice|ticket|case|account|tracking|reference|ref|policy|customer|confirmation|"
                    + "serial|membership|flight|transaction|ride|bestell(?:ung|nummer)|auftrag|rechnung|kundennummer|commande|"
                    + "facture|pedido|factura)\\b(?:\\s*(?:ref(?:erence)?\\b|number|no\\.?|nr\\.?|num\\.?|code|id|nummer|numéro|número|is|was|ist|"
                    + "est|es|it's|with|de|:|#|=|-|,)){0,6}\\s*#?([a-z]{0,4}-?\\d[\\da-z-]{2,19})\\b");
    private static final Pattern MARKED = Pattern.compile("(?<![\\w/&])#(\\d{4,12})\\b");
    private static final Pattern EMAIL =
            Pattern.compile("(?i)(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w/.#-])\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){7,14}(?![\\w-])");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)[$€£]\\s?\\d{1,12}(?:[.,]\\d{1,12}){0,6}|(?<![\\w.,])\\d{1,12}(?:[.,]\\d{1,12}){0,6}\\s?(?:€|£|\\$|usd\\b|eur\\b|gbp\\b|chf\\b|dollars?\\b|"
                    + "euros?\\b|pounds?\\b|credits?\\b)");
    private static final Pattern DATE = Pattern.compile("(?i)\\b\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of| de)? " + MONTHS
            + "\\b(?:,? \\d{4})?|\\b" + MONTHS
            + " \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|\\b\\d{4}-\\d{2}-\\d{2}\\b|"
            + "\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)\\b(?:iphone|ipad|galaxy|pixel|macbook|surface|thinkpad|windows|android|ios|macos|ubuntu)"
                    + "(?: (?:pro|air|mini|max|plus|ultra|note|tab|phone|[a-z]?\\d+(?:\\.\\d+)*[a-z]?)){1,3}\\b|"
                    + "\\b(?:iphone|ipad|macbook|chromebook|playstation|xbox)\\b");
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?i:errors?|error code|fehler|fehlercode|erreur|código de error)\\b(?i:\\s*(?:code|number|nr|message|is|:|#|-)){0,5}"
                    + "\\s*([A-Z]{0,6}[-_]?\\d{2,6}[A-Z0-9]{0,4})\\b|\\b(0x[0-9A-Fa-f]{4,})\\b|\\b([A-Z]{2,}_[A-Z_]{3,})\\b|"
                    + "\\b([45]\\d\\d)(?=s\\b|\\s+(?i:errors?\\b|bad|not found|internal|forbidden|unauthorized))");
    private static final Pattern CARD =
            Pattern.compile("(?i)\\bcard\\b[^.!?\\n]{0,30}?\\b(?:ending|ends)(?: (?:in|with|on))? (\\d{4})\\b");
    private static final Pattern NAME = Pattern.compile(
            "(?i:\\bmy (?:full |first |last )?name(?: is|'s|:)|\\bmein name ist|\\bje m'appelle|\\bme llamo) "
                    + "(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2})");

    /** Where nothing of it stands, there is no fact; most messages have none. */
    private static final Pattern HINT =
            Pattern.compile("[\\d@_]|\\bname|m'appelle|me llamo|(?i:iphone|ipad|macbook|chromebook|playstation|xbox)");

    private Facts() {}

    /** What the customer told in these turns, the first telling of each, oldest first. */
    public static List<Fact> of(Collection<Turn> turns) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Turn turn : turns) {
            if (turn.byCustomer()) {
                in(turn.text()).forEach(fact -> facts.putIfAbsent(fact.kind() + Draft.lower(fact.value()), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    /** The facts of one text as they stand in it; secrets are left out. */
    static List<Fact> in(String text) {
        if (!HINT.matcher(text).find()) {
            return List.of();
        }
        String rest = Masking.mask(text);
        if (rest.length() > 20_000) {
            rest = rest.substring(0, 20_000);
        }
        NavigableMap<Integer, Fact> facts = new TreeMap<>();
        rest = take(CARD, rest, Kind.CARD, "card", facts);
        rest = take(EMAIL, rest, Kind.EMAIL, "e-mail", facts);
        rest = take(DATE, rest, Kind.DATE, "date", facts);
        rest = take(AMOUNT, rest, Kind.AMOUNT, "amount", facts);
        rest = take(DEVICE, rest, Kind.DEVICE, "device", facts);
        rest = numbers(rest, facts);
        rest = take(ERROR, rest, Kind.ERROR, "error", facts);
        rest = take(MARKED, rest, Kind.NUMBER, "number", facts);
        rest = take(NAME, rest, Kind.NAME, "name", facts);
        take(PHONE, rest, Kind.PHONE, "phone", facts);
        return List.copyOf(facts.values());
    }

    /** Takes the facts of a kind out, so that no other kind finds them again. */
    private static String take(
            Pattern pattern, String text, Kind kind, String noun, NavigableMap<Integer, Fact> facts) {
        Matcher match = pattern.matcher(text);
        StringBuilder rest = null;
        while (match.find()) {
            String value = value(match);
            if (kind == Kind.PHONE && !phone(value)) {
                continue;
            }
            facts.put(match.start(), new Fact(kind, noun, value));
            rest = blanked(rest, text, match);
        }
        return rest == null ? text : rest.toString();
    }

    private static String numbers(String text, NavigableMap<Integer, Fact> facts) {
        Matcher match = NUMBER.matcher(text);
        StringBuilder rest = null;
        while (match.find()) {
            String value = match.group(2);
            if (value.chars().filter(Character::isDigit).count() >= 3) {
                facts.put(match.start(), new Fact(Kind.NUMBER, noun(match.group(1)), value));
                rest = blanked(rest, text, match);
            }
        }
        return rest == null ? text : rest.toString();
    }

    private static StringBuilder blanked(@Nullable StringBuilder rest, String text, Matcher match) {
        StringBuilder blanked = rest == null ? new StringBuilder(text) : rest;
        for (int i = match.start(); i < match.end(); i++) {
            blanked.setCharAt(i, ' ');
        }
        return blanked;
    }

    private static String value(Matcher match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        String whole = match.group().strip();
        return whole.endsWith(".") || whole.endsWith(",") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static boolean phone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= 9 && digits <= 15 || value.startsWith("+") && digits >= 8;
    }

    /** The English word of a kind of number. */
    private static String noun(String word) {
        String noun = Draft.lower(word);
        return switch (noun) {
            case "bestellung", "bestellnummer", "auftrag", "commande", "pedido" -> "order";
            case "rechnung", "facture", "factura" -> "invoice";
            case "kundennummer" -> "customer";
            case "ref" -> "reference";
            default -> noun;
        };
    }

    /** The first fact of a kind, whatever its noun. */
    static Optional<Fact> first(List<Fact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
    }
}
