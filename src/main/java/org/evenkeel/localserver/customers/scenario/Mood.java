package org.evenkeel.localserver.customers.scenario;

import org.evenkeel.localserver.customers.person.Persona;

/** How a customer feels, from -1 (furious) to 1 (delighted), moved by how they are treated. For one thread. */
final class Mood {
    /** What an agent did, or did not do, and how far it moves an ordinary person. */
    enum Event {
        NEGLECTED(-0.25),
        ASKED_AGAIN(-0.3),
        PROMISE_BROKEN(-0.35),
        BRUSHED_OFF(-0.35),
        CLOSED_TOO_SOON(-0.5),
        ANSWERED(0.1),
        APOLOGY(0.2),
        OWNERSHIP(0.15),
        PROMISE_KEPT(0.2),
        SOLVED(0.3);

        private final double weight;

        Event(double weight) {
            this.weight = weight;
        }
    }

    private final double sensitivity;
    private double value;

    Mood(Persona persona) {
        this.value = persona.mood();
        this.sensitivity = persona.sensitivity();
    }

    void move(Event event) {
        value = Math.clamp(value + event.weight * sensitivity, -1, 1);
    }

    double value() {
        return value;
    }

    /** Bad enough to be short with people. */
    boolean sour() {
        return value < -0.35;
    }

    /** What they would give, 1 to 5. */
    int rating() {
        if (value >= 0.5) {
            return 5;
        }
        if (value >= 0.2) {
            return 4;
        }
        if (value >= -0.15) {
            return 3;
        }
        return value >= -0.55 ? 2 : 1;
    }
}
