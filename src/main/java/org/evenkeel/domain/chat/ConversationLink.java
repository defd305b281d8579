package org.evenkeel.domain.chat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that opens a conversation: the address of its page in the server's own dashboard with {@code evenkeel} in the place of
 * {@code https}, as {@code evenkeel://chat.example.org/app/accounts/1/conversations/42} (or {@code …/1/inbox/3/conversations/42}, as
 * the dashboard has it below its lists); {@code evenkeel://demo/…} for the demo.
 * Anybody can write one, so it can ask for nothing else, and everything that is not of just this form is none.
 *
 * @param place host, port if there is one, and path below which the server lies; lower case, without a slash at the end
 * @param account of that server
 * @param conversation of that account
 */
public record ConversationLink(String place, long account, long conversation) {
    /** The scheme with its colon. */
    public static final String SCHEME = "evenkeel:";
    /** The place of the demo, whose server listens elsewhere each time. */
    public static final String DEMO = "demo";
    /** No honest one is longer. */
    public static final int LONGEST = 500;

    private static final Pattern FORM = Pattern.compile(
            "(?i:evenkeel)://((?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:]{2,39}])"
                    + "(?::\\d{1,5})?(?:/[A-Za-z0-9_~-]{1,60}){0,4})/app/accounts/(\\d{1,12})"
                    + "(?:/[a-z_]{1,20}(?:/[A-Za-z0-9_-]{1,60})?)?/conversations/(\\d{1,12})/?");

    /**
     * @throws IllegalArgumentException with a sentence for a person, which repeats nothing of the link
     */
    public static ConversationLink parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("This link is too long to lead to a conversation; nothing was opened.");
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("This link does not lead to a conversation; nothing was opened.");
        }
        return new ConversationLink(
                form.group(1).toLowerCase(Locale.ROOT), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
    }

    /** True when it leads to that account of that server. */
    public boolean leadsTo(String server, long accountId) {
        return place.equals(server) && account == accountId;
    }

    /** The link as {@link #parse} reads it. */
    @Override
    public String toString() {
        return SCHEME + "//" + place + "/app/accounts/" + account + "/conversations/" + conversation;
    }
}
