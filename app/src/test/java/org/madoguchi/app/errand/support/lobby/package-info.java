/** The errand {@code support} at the lobby terminal. */
@NullMarked
package org.madoguchi.app.errand.support.lobby;

import org.jspecify.annotations.NullMarked;
