package org.evenkeel.localserver.customers.scenario;

import java.util.regex.Pattern;

/**
 * What a customer says, once, when an agent mentions something.
 *
 * @param to found in what the agent wrote
 * @param says the answer; {@code ||} separates messages
 */
public record Reaction(Pattern to, String says) {}
