package org.evenkeel.localserver.rules;

import java.util.List;

/** Takes what is to be announced, in the order of commits, and returns at once. */
public interface Announcer {
    void announce(List<Announcement> announcements);
}
