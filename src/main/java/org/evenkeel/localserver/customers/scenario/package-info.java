/** Scenarios: written customers with a goal, things they know and a mood that moves with what happens. */
@NullMarked
package org.evenkeel.localserver.customers.scenario;

import org.jspecify.annotations.NullMarked;
