package org.evenkeel.ui.conversation;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.SafeText;

/**
 * An address that may be opened outside, taken apart so that its true host can be shown. International host names are in their
 * ASCII form, where look-alike letters show themselves.
 *
 * @param before what stands before the host, such as {@code https://}
 * @param host the host; of a mail address the part after the at sign
 * @param after the rest
 */
record SafeLink(String before, String host, String after) {
    private static final int LONGEST = 4_096;
    private static final Pattern WEB = Pattern.compile(
            "(https?)://(?:([^/?#]*)@)?([^/?#@:]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("mailto:([^@?#/\\s]+)@([^@?#/\\s]+)(\\?.*)?", Pattern.CASE_INSENSITIVE);
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    /** Empty when it is no address of a web page or a mailbox, or one that programs read differently from people. */
    static Optional<SafeLink> of(String address) {
        if (address.length() > LONGEST
                || address.indexOf('\\') >= 0
                || !SafeText.clean(address).equals(address)) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(address);
        if (web.matches()) {
            String user = web.group(2) == null ? "" : encode(web.group(2)) + "@";
            String port = web.group(4) == null ? "" : web.group(4);
            String path = web.group(5) == null ? "" : encode(web.group(5));
            return checked(web.group(1).toLowerCase(Locale.ROOT) + "://" + user, web.group(3), port + path);
        }
        Matcher mail = MAIL.matcher(address);
        if (mail.matches()) {
            String rest = mail.group(3) == null ? "" : encode(mail.group(3));
            return checked("mailto:" + encode(mail.group(1)) + "@", mail.group(2), rest);
        }
        return Optional.empty();
    }

    private static Optional<SafeLink> checked(String before, String host, String after) {
        try {
            String ascii =
                    host.startsWith("[") ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
            SafeLink link = new SafeLink(before, ascii.toLowerCase(Locale.ROOT), after);
            return link.host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(link.address())).map(uri -> link);
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encode(String part) {
        StringBuilder encoded = new StringBuilder();
        part.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(b & 0xFF));
                }
            }
        });
        return encoded.toString();
    }

    /** The whole address, ASCII only. */
    String address() {
        return before + host + after;
    }
}
