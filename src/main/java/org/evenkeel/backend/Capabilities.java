package org.evenkeel.backend;

/**
 * What the server at hand can do.
 *
 * @param version as it says of itself, such as {@code 4.15.1}
 * @param keepsClientRef true when our reference on a message comes back with it later (since 4.9.0)
 */
public record Capabilities(String version, boolean keepsClientRef) {}
