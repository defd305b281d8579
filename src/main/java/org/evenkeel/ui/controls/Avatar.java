package org.evenkeel.ui.controls;

import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Initials on a round of a stable colour, with a badge for the channel. Built once, shown for many. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 8;

    private final Label initials = new Label();
    private final FontIcon icon = new FontIcon(Feather.MESSAGE_CIRCLE);
    private final StackPane badge = new StackPane(icon);
    private String colour = "";

    /** @param size diameter in px */
    public Avatar(@NamedArg("size") double size) {
        getStyleClass().add("ek-avatar");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        initials.getStyleClass().add("ek-avatar-initials");
        badge.getStyleClass().add("ek-avatar-badge");
        badge.setMaxSize(14, 14);
        badge.setTranslateX(3);
        badge.setTranslateY(3);
        setAlignment(badge, Pos.BOTTOM_RIGHT);
        badge.setVisible(false);
        getChildren().addAll(initials, badge);
    }

    /**
     * @param id whose it is; the same id always has the same colour
     * @param channelType the server's word, such as {@code Channel::Email}; empty for no badge
     */
    public void show(long id, String name, String channelType) {
        initials.setText(initials(name));
        setAccessibleText(name);
        String wanted = "ek-avatar-" + Math.floorMod(id * 5 + 3, COLOURS);
        if (!wanted.equals(colour)) {
            getStyleClass().remove(colour);
            getStyleClass().add(wanted);
            colour = wanted;
        }
        badge.setVisible(!channelType.isEmpty());
        icon.setIconCode(icon(channelType));
    }

    /** Up to two letters of a name: of its first and last word; {@code ?} when it has none. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        String last = words.length > 1 ? letter(words[words.length - 1]) : "";
        String both = (first + last).toUpperCase(Locale.ROOT);
        return both.isEmpty() ? "?" : both;
    }

    private static String letter(String word) {
        if (word.isEmpty() || !Character.isLetterOrDigit(word.codePointAt(0))) {
            return "";
        }
        return Character.toString(word.codePointAt(0));
    }

    private static Ikon icon(String channelType) {
        return switch (channelType.replace("Channel::", "")) {
            case "Email" -> Feather.MAIL;
            case "Whatsapp", "Sms", "TwilioSms" -> Feather.PHONE;
            case "TwitterProfile" -> Feather.TWITTER;
            case "FacebookPage" -> Feather.FACEBOOK;
            case "Instagram" -> Feather.INSTAGRAM;
            case "Telegram", "Line" -> Feather.SEND;
            default -> Feather.MESSAGE_CIRCLE;
        };
    }
}
