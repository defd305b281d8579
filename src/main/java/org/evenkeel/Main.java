package org.evenkeel;

/** Starts Evenkeel. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
