package org.evenkeel.localserver.customers.scenario;

import java.util.regex.Pattern;

/**
 * Something a customer knows and tells when asked.
 *
 * @param name what it is, as {@code order} or {@code browser}; unique in its scenario
 * @param value the bare fact, as it would be typed by somebody in a hurry
 * @param asked found in an agent's question that asks for it
 * @param says the fact in a sentence
 */
public record Fact(String name, String value, Pattern asked, String says) {}
