/** Who works here: agents, teams, their state and their rights. */
@NullMarked
package org.evenkeel.domain.agent;

import org.jspecify.annotations.NullMarked;
