package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An answer other than 2xx, and what it means. The server says "forbidden" with 401, localizes its words, and changes its body's
 * shape from place to place; proxies add HTML. So the status and the keys decide, and the words are only shown.
 *
 * @param status the HTTP status
 * @param body as it came, possibly empty
 * @param retryAfter the header, or null
 * @param location the header, or null
 */
record Refusal(
        int status,
        String body,
        @Nullable String retryAfter,
        @Nullable String location) {
    private static final int LONGEST_TEXT = 300;

    /** True for the two bodies that speak of the token itself; every other 401 means "not you" or "not here". */
    boolean asksToSignIn() {
        if (status != 401) {
            return false;
        }
        JsonElement json = json();
        return Json.at(json, "errors") != null || "Invalid Access Token".equals(Json.textAt(json, "error"));
    }

    /** @param pause for a 429: how long we now keep quiet */
    BackendException toException(@Nullable Duration pause) {
        String said = said();
        return switch (status) {
            case 401 ->
                asksToSignIn()
                        ? new BackendException(
                                Kind.SIGN_IN_NEEDED, "The server no longer accepts this sign-in: please sign in again.")
                        : new BackendException(Kind.FORBIDDEN, "The server does not let you do this" + because(said));
            case 403 -> new BackendException(Kind.FORBIDDEN, "The server does not allow this" + because(said));
            case 404 ->
                new BackendException(Kind.NOT_FOUND, "This does not exist on the server, or you may not see it.");
            case 413 -> new BackendException(Kind.REFUSED, "This is too large for the server.");
            case 429 ->
                new BackendException(
                        Kind.TOO_MANY_REQUESTS, "The server is busy and asks us to slow down.", null, pause);
            case 408 -> new BackendException(Kind.SERVER_FAILED, "The server ran out of time with our request.");
            default -> other(said);
        };
    }

    private BackendException other(String said) {
        if (status >= 500) {
            return new BackendException(Kind.SERVER_FAILED, "The server has a problem of its own (" + status + ").");
        }
        if (status >= 300 && status < 400) {
            return new BackendException(
                    Kind.REFUSED,
                    location == null
                            ? "The server sends us elsewhere without saying where (" + status + ")."
                            : "The server sends us on to " + clean(location)
                                    + ": if you trust it, sign in with that address.");
        }
        return new BackendException(
                Kind.REFUSED,
                said.isEmpty() ? "The server declined (" + status + ")." : "The server declined: " + sentence(said));
    }

    /** The header as a length of time; null when absent, unreadable or past. */
    @Nullable
    Duration askedToWait(Instant now) {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.strip();
        try {
            Duration wait = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isPositive() ? wait : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The server's own words, shortened; empty when there are none fit to show. */
    String said() {
        JsonElement json = json();
        if (json == null || json.isJsonPrimitive()) {
            String text = json == null ? body : json.getAsString();
            return text.stripLeading().startsWith("<") ? "" : clean(text);
        }
        for (String key : List.of("error", "message", "errors")) {
            List<String> words = new ArrayList<>();
            collect(Json.at(json, key), "", words);
            if (!words.isEmpty()) {
                return clean(String.join("; ", words));
            }
        }
        return "";
    }

    private static void collect(@Nullable JsonElement element, String field, List<String> words) {
        if (element == null || element.isJsonNull()) {
            return;
        }
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(entry -> collect(entry, field, words));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().asMap().forEach((key, value) -> collect(value, key, words));
        } else if (!element.getAsString().isBlank()) {
            words.add(field.isEmpty() ? element.getAsString() : field + " " + element.getAsString());
        }
    }

    private @Nullable JsonElement json() {
        try {
            return Json.parse(body);
        } catch (JsonParseException text) {
            return null;
        }
    }

    private static String because(String said) {
        return said.isEmpty() ? "." : ": " + sentence(said);
    }

    private static String sentence(String said) {
        return said.matches(".*\\p{Punct}$") ? said : said + ".";
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() <= LONGEST_TEXT
                ? plain
                : plain.substring(0, LONGEST_TEXT).toString().strip() + "…";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Refusal[%d]", status);
    }
}
