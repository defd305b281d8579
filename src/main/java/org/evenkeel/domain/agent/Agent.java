package org.evenkeel.domain.agent;

/** A colleague, or oneself. */
public record Agent(long id, String name, String email, Role role, Availability availability) {}
