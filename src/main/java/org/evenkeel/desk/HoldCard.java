package org.evenkeel.desk;

import java.util.List;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldStanding;

/**
 * An open hold as a screen shows it.
 *
 * @param standing when it was read; {@link HoldStanding#at} says how it stands later
 * @param sent false while the question waits for the line
 * @param agent who asked, when that was a colleague; else empty
 * @param unclear the customer's words when an agent must say what they mean; else empty
 * @param said what the customer wrote since the wait began, oldest first; the newest ten at most
 */
public record HoldCard(
        Hold hold, HoldStanding standing, boolean sent, String agent, String unclear, List<String> said) {
    public HoldCard {
        said = List.copyOf(said);
    }
}
