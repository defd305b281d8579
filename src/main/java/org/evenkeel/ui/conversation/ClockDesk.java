package org.evenkeel.ui.conversation;

import java.util.function.Supplier;
import org.evenkeel.desk.Handling;
import org.evenkeel.desk.Promises;
import org.evenkeel.domain.clock.ClockRules;

/**
 * What a conversation's clocks ask of the desk.
 *
 * @param rules the thresholds as they are now; asked on the FX thread
 */
public record ClockDesk(Promises promises, Handling handling, Supplier<ClockRules> rules) {}
