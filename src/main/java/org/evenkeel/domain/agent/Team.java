package org.evenkeel.domain.agent;

public record Team(long id, String name) {}
