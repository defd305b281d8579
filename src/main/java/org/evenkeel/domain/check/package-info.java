/** What a careful colleague would say about a reply before it leaves: rules over a draft, and what the customer told and asked. */
@NullMarked
package org.evenkeel.domain.check;

import org.jspecify.annotations.NullMarked;
