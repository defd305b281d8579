package org.evenkeel.backend.chatwoot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as the server says it; what cannot be read counts as very old, so that we trust it with less. */
record ServerVersion(int major, int minor) {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6}).*");

    static ServerVersion parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? new ServerVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)))
                : new ServerVersion(0, 0);
    }

    boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
}
