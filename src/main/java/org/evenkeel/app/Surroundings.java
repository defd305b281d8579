package org.evenkeel.app;

import org.evenkeel.domain.alarm.Urgency;
import org.evenkeel.platform.Notifications;
import org.evenkeel.platform.Sounds;
import org.evenkeel.ui.notify.Outside;

/** What this computer offers outside of the window. */
final class Surroundings implements Outside, AutoCloseable {
    private final Notifications notifications = Notifications.open();
    private final Sounds sounds = new Sounds();

    @Override
    public void show(long key, String title, String body, boolean pressing, Runnable clicked) {
        notifications.show(new Notifications.Note(key, title, body, pressing), clicked);
    }

    @Override
    public void withdraw(long key) {
        notifications.withdraw(key);
    }

    @Override
    public void play(Urgency urgency) {
        sounds.play(
                switch (urgency) {
                    case REPLY -> Sounds.Sound.REPLY;
                    case CHAT -> Sounds.Sound.CHAT;
                    case DUE -> Sounds.Sound.DUE;
                    case OVERDUE -> Sounds.Sound.OVERDUE;
                });
    }

    @Override
    public void close() {
        notifications.close();
        sounds.close();
    }
}
