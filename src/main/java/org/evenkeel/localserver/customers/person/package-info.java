/** Who writes: people, their temper, their tempo. */
@NullMarked
package org.evenkeel.localserver.customers.person;

import org.jspecify.annotations.NullMarked;
