/** What languages know: dictionaries behind the domain's own interfaces. */
@NullMarked
package org.evenkeel.lexicon;

import org.jspecify.annotations.NullMarked;
