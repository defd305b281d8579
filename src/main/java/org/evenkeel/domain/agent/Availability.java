package org.evenkeel.domain.agent;

public enum Availability {
    ONLINE,
    BUSY,
    OFFLINE
}
