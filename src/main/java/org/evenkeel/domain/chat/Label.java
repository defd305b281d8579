package org.evenkeel.domain.chat;

/**
 * A label of the account.
 *
 * @param color as {@code #rrggbb}
 */
public record Label(long id, String title, String color) {}
