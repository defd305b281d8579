/** What changed, said in ids: the one word every room shares. */
@NullMarked
package org.evenkeel.domain;

import org.jspecify.annotations.NullMarked;
