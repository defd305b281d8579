package org.evenkeel.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word on the screen, from {@code org/evenkeel/i18n/strings*.properties}. */
public final class I18n {
    public static final ResourceBundle STRINGS = ResourceBundle.getBundle("org.evenkeel.i18n.strings");

    private I18n() {}

    /** The text of a key, its {@code {0}} filled in; a missing key is a defect and throws. */
    public static String text(String key, Object... values) {
        String pattern = STRINGS.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(values);
    }
}
