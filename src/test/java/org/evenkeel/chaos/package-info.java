/** The model test: real processes, seeded schedules of everything that can go wrong, and one promise to hold. */
@NullMarked
package org.evenkeel.chaos;

import org.jspecify.annotations.NullMarked;
