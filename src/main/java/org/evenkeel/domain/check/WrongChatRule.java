package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Draft.Word;
import org.jspecify.annotations.Nullable;

/** Another open customer's name, address or number in this draft: it may belong into the other pane. */
final class WrongChatRule implements Rule {
    private static final int SHORTEST_NUMBER = 4;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    /** First names that are also words, or places: alone they say nothing. */
    private static final Set<String> ALSO_WORDS = WordSet.of(
            "will mark may june april august grace hope faith joy rose lily jack bill rob sue pat art grant drew chase dean"
                    + " frank gene max miles nick ray rich ruby sky star summer wade ward dale glen page drake paris"
                    + " london sydney jordan chelsea georgia virginia florence madison austin dallas visitor guest"
                    + " customer anonymous test user unknown client christian angel jean wally carol robin jasmine"
                    + " daisy ivy pearl amber crystal dawn eve autumn melody harmony olive penny basil herb guy");

    @Override
    public String id() {
        return "wrong-chat";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> found = new ArrayList<>();
        for (Person other : situation.others()) {
            address(draft, situation, other, other.email(), "e-mail address", found);
            phone(draft, situation, other, found);
            other.numbers().forEach(number -> number(draft, situation, other, number, found));
            name(draft, situation, other, found);
        }
        return found;
    }

    private void address(
            Draft draft,
            Situation situation,
            Person other,
            @Nullable String address,
            String what,
            List<Finding> found) {
        if (address == null || address.length() < SHORTEST_NUMBER || known(situation, address)) {
            return;
        }
        String lower = draft.lowerText();
        String wanted = Draft.lower(address);
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            boolean asName =
                    !what.equals("name") || Character.isUpperCase(draft.text().charAt(at));
            if (asName && alone(lower, at, at + wanted.length())) {
                found.add(finding(draft, other, what, at, at + wanted.length()));
            }
        }
    }

    private void number(Draft draft, Situation situation, Person other, String number, List<Finding> found) {
        if (number.length() >= SHORTEST_NUMBER) {
            address(draft, situation, other, number, "number", found);
        }
    }

    /** However it is grouped: only the digits count. */
    private void phone(Draft draft, Situation situation, Person other, List<Finding> found) {
        String phone = other.phone();
        if (phone == null) {
            return;
        }
        String digits = NO_DIGIT.matcher(phone).replaceAll("");
        if (digits.length() < 7 || known(situation, phone)) {
            return;
        }
        String tail = digits.substring(digits.length() - 7);
        String text = draft.text();
        for (int i = 0; i < text.length(); i++) {
            int end = Character.isDigit(text.charAt(i)) ? matched(text, i, tail) : -1;
            if (end > 0) {
                int start = i;
                while (start > 0 && "+0123456789 -()".indexOf(text.charAt(start - 1)) >= 0) {
                    start--;
                }
                while (text.charAt(start) == ' ') {
                    start++;
                }
                found.add(finding(draft, other, "phone number", start, end));
                return;
            }
        }
    }

    private static int matched(String text, int from, String digits) {
        int done = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (c != digits.charAt(done)) {
                    return -1;
                }
                done++;
                if (done == digits.length()) {
                    return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)) ? -1 : i + 1;
                }
            } else if (" -()./".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private void name(Draft draft, Situation situation, Person other, List<Finding> found) {
        List<Word> name = Draft.words(other.name());
        if (name.isEmpty()) {
            return;
        }
        boolean whole = false;
        if (name.size() > 1 && !known(situation, other.name())) {
            int before = found.size();
            address(draft, situation, other, other.name(), "name", found);
            whole = found.size() > before;
        }
        if (!whole) {
            part(draft, situation, other, name.getFirst().lower(), found);
            if (name.size() > 1) {
                part(draft, situation, other, name.getLast().lower(), found);
            }
        }
    }

    private void part(Draft draft, Situation situation, Person other, String part, List<Finding> found) {
        if (part.length() < 3
                || ALSO_WORDS.contains(part)
                || !part.chars().allMatch(Character::isLetter)
                || known(situation, part)
                || colleague(situation, part)) {
            return;
        }
        for (Word word : draft.words()) {
            boolean same = word.lower().equals(part) || word.lower().equals(part + "'s");
            if (same && Character.isUpperCase(draft.text().charAt(word.start()))) {
                found.add(finding(draft, other, "name", word.start(), word.start() + part.length()));
                return;
            }
        }
    }

    /** It is this customer's too, or was spoken of here before. */
    private static boolean known(Situation situation, String words) {
        Person customer = situation.customer();
        String wanted = Draft.lower(words);
        return Draft.lower(customer.name()).contains(wanted)
                || wanted.equals(Draft.lower(customer.email() == null ? "" : customer.email()))
                || wanted.equals(customer.phone())
                || situation.said(words);
    }

    private static boolean colleague(Situation situation, String part) {
        return situation.colleagues().stream()
                .flatMap(name -> Draft.words(name).stream())
                .anyMatch(word -> word.lower().equals(part));
    }

    private static boolean alone(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private Finding finding(Draft draft, Person other, String what, int start, int end) {
        String whose = other.name().isEmpty() ? "another open chat" : "the chat with " + other.name();
        return new Finding(
                id(),
                Severity.ALARM,
                start,
                end,
                "Wrong chat? “" + draft.text().substring(start, end) + "” is a " + what + " from " + whose + ".",
                null);
    }
}
