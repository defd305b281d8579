package org.evenkeel.ui.panes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which conversation stands in which pane. A conversation is in one pane at most.
 *
 * @param places the conversation of each pane, {@link #EMPTY} for none; one to four
 * @param focused index of the pane with the keyboard
 */
record Arrangement(List<Long> places, int focused) {
    static final int MOST = 4;
    /** No conversation has this number. */
    static final long EMPTY = 0;

    Arrangement {
        places = List.copyOf(places);
        if (places.isEmpty() || places.size() > MOST || focused < 0 || focused >= places.size()) {
            throw new IllegalArgumentException("No arrangement: " + places + ", " + focused);
        }
    }

    static Arrangement empty(int panes) {
        return new Arrangement(Collections.nCopies(panes, EMPTY), 0);
    }

    int panes() {
        return places.size();
    }

    long at(int index) {
        return places.get(index);
    }

    long focusedConversation() {
        return at(focused);
    }

    List<Long> conversations() {
        return places.stream().filter(id -> id != EMPTY).toList();
    }

    /**
     * With the conversation in sight and focused: where it already stands, else in the focused pane when that is empty, else in
     * the first empty one of those in sight, else in place of the focused one.
     */
    Arrangement open(long conversationId, List<Integer> inSight) {
        int there = places.indexOf(conversationId);
        if (there >= 0) {
            return focus(there);
        }
        int index = focusedConversation() == EMPTY
                ? focused
                : inSight.stream().filter(i -> at(i) == EMPTY).findFirst().orElse(focused);
        return with(index, conversationId).focus(index);
    }

    /** Without what stands there. The keyboard goes to the nearest pane that holds something. */
    Arrangement close(int index) {
        Arrangement closed = with(index, EMPTY);
        if (index != focused) {
            return closed;
        }
        for (int away = 1; away < panes(); away++) {
            for (int near : List.of(index - away, index + away)) {
                if (near >= 0 && near < panes() && at(near) != EMPTY) {
                    return closed.focus(near);
                }
            }
        }
        return closed;
    }

    /** Unchanged when there is no such pane. */
    Arrangement focus(int index) {
        return index >= 0 && index < panes() ? new Arrangement(places, index) : this;
    }

    /** The pane after the focused one has the keyboard, or the one before. */
    Arrangement cycle(boolean forward) {
        return focus(Math.floorMod(focused + (forward ? 1 : -1), panes()));
    }

    /** With so many panes. Conversations that no longer fit are dropped, the focused one never. */
    Arrangement resize(int panes) {
        List<Long> next = new ArrayList<>(places);
        while (next.size() < panes) {
            next.add(EMPTY);
        }
        int focus = focused;
        while (next.size() > panes) {
            int drop = next.lastIndexOf(EMPTY);
            if (drop < 0 || drop == focus) {
                drop = focus == next.size() - 1 ? next.size() - 2 : next.size() - 1;
            }
            next.remove(drop);
            focus = drop < focus ? focus - 1 : focus;
        }
        return new Arrangement(next, focus);
    }

    private Arrangement with(int index, long conversationId) {
        List<Long> next = new ArrayList<>(places);
        next.set(index, conversationId);
        return new Arrangement(next, focused);
    }

    /** The panes in sight when only so many fit: a run of neighbours with the focused one among them. */
    List<Integer> inSight(int fit) {
        int shown = Math.clamp(fit, 1, panes());
        int first = Math.clamp(focused - shown + 1, 0, panes() - shown);
        List<Integer> indices = new ArrayList<>();
        for (int i = first; i < first + shown; i++) {
            indices.add(i);
        }
        return List.copyOf(indices);
    }
}
