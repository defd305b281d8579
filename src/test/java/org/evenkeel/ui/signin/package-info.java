@NullMarked
package org.evenkeel.ui.signin;

import org.jspecify.annotations.NullMarked;
