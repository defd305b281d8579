/** What an agent can do, as verbs. */
@NullMarked
package org.evenkeel.desk;

import org.jspecify.annotations.NullMarked;
