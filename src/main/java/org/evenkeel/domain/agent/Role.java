package org.evenkeel.domain.agent;

public enum Role {
    AGENT,
    ADMINISTRATOR
}
