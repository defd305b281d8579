package org.evenkeel.chaos;

/**
 * What a schedule came to.
 *
 * @param asked messages whose outcome nobody could know, decided by the agent
 * @param stale conversations whose cache did not equal the server in time
 * @param detail what was wrong; empty when nothing was
 */
record Verdict(int sent, int asked, int lost, int doubled, int misordered, int stale, String detail) {
    boolean fine() {
        return lost + doubled + misordered + stale == 0 && detail.isEmpty();
    }
}
