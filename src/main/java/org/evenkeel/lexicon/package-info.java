/** What languages know: dictionaries behind the domain's own interfaces. */
/** What is known of languages, by libraries: behind small interfaces of the domain, so that its rules stay pure. */
@NullMarked
package org.evenkeel.lexicon;

import org.jspecify.annotations.NullMarked;
