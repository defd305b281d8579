package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a template that nobody has filled. */
final class UnfilledSlotRule implements Rule {
    private static final Pattern BRACES =
            Pattern.compile("\\{\\{\\s*([^{}|]{0,100}?)\\s*(?:\\|([^{}]{0,200}))?\\}\\}|\\{%.{0,200}?%\\}");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)[\\[<](?:insert |enter |your |customer(?:'s)? |agent(?:'s)? |add )?(?:first |last |full |user ?)?(?:name|date|amount|"
                    + "order(?: number| id| no)?|number|e-?mail|address|link|product(?: name)?|company(?: name)?|time|reason|"
                    + "details|ticket(?: number| id)?|phone(?: number)?|tracking(?: number)?|signature)(?: here)?[\\]>]"
                    + "|[\\[<](?:insert|enter|add) [^\\]>\\n]{2,40}[\\]>]"
                    + "|\\b(?:dear|hello|hi|mr\\.?|mrs\\.?|ms\\.?|order|number|by|on|at) (_{3,}|x{3,}\\b)");

    @Override
    public String id() {
        return "unfilled-slot";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> found = new ArrayList<>();
        Matcher braces = BRACES.matcher(draft.prose());
        while (braces.find()) {
            add(found, draft, braces.start(), braces.end(), filling(braces.group(1), braces.group(2), situation));
        }
        Matcher other = OTHER.matcher(draft.prose());
        while (other.find()) {
            int group = other.group(1) == null ? 0 : 1;
            add(found, draft, other.start(group), other.end(group), filling(other.group(group), null, situation));
        }
        return found;
    }

    private void add(List<Finding> found, Draft draft, int start, int end, @Nullable String filling) {
        String slot = Wording.shown(draft.text().substring(start, end));
        found.add(new Finding(id(), Severity.ALARM, start, end, "Not filled in yet: “" + slot + "”.", filling));
    }

    /** The slot's own fallback, or what is known of the customer. */
    private static @Nullable String filling(@Nullable String slot, @Nullable String fallback, Situation situation) {
        String name = Draft.lower(slot == null ? "" : slot);
        String full = situation.customer().name();
        if (!full.isEmpty() && (name.startsWith("contact") || name.contains("customer") || name.equals("[name]"))) {
            if (name.contains("first")) {
                return full.split(" ")[0];
            }
            if (name.endsWith("last_name")) {
                return full.contains(" ") ? full.substring(full.lastIndexOf(' ') + 1) : fallback(fallback);
            }
            if (name.contains("name")) {
                return full;
            }
        }
        String email = situation.customer().email();
        return email != null && name.equals("contact.email") ? email : fallback(fallback);
    }

    private static @Nullable String fallback(@Nullable String fallback) {
        return fallback == null || fallback.isBlank() ? null : fallback.strip();
    }
}
