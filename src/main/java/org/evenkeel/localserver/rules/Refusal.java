package org.evenkeel.localserver.rules;

import java.util.List;

/** A write that the rules do not allow; the protocol's 422. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> attributes;

    private Refusal(String message, List<String> attributes) {
        super(message);
        this.attributes = List.copyOf(attributes);
    }

    /** A plain refusal, told as {@code {"error": …}}. */
    public static Refusal because(String message) {
        return new Refusal(message, List.of());
    }

    /** A field of a record is wrong, told as {@code {"message": …, "attributes": […]}}. */
    public static Refusal invalid(String message, String attribute) {
        return new Refusal(message, List.of(attribute));
    }

    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** The fields that are wrong; empty for a plain refusal. */
    public List<String> attributes() {
        return attributes;
    }
}
