package org.evenkeel.ui.notify;

import org.evenkeel.domain.alarm.Urgency;

/** The ways out of the window: the desktop's own notifications and sounds. Called on the FX thread; returns at once, never throws. */
public interface Outside {
    /** Nowhere: what a test or a tour has. */
    Outside NONE = new Outside() {
        @Override
        public void show(long key, String title, String body, boolean pressing, Runnable clicked) {}

        @Override
        public void withdraw(long key) {}

        @Override
        public void play(Urgency urgency) {}
    };

    /**
     * Shows it on the desktop, without taking the focus.
     *
     * @param key what is shown again under the same key takes the first one's place
     * @param pressing true when it shall stay until it is dealt with
     * @param clicked runs on any thread when the person clicks it, where the system tells
     */
    void show(long key, String title, String body, boolean pressing, Runnable clicked);

    void withdraw(long key);

    void play(Urgency urgency);
}
