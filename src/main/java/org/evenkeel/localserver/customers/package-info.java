/** Simulated customers: they write to the embedded server by its public customer API, as any customer would. */
@NullMarked
package org.evenkeel.localserver.customers;

import org.jspecify.annotations.NullMarked;
