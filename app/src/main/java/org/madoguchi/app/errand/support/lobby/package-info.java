/**
 * The errand {@code support} at the lobby terminal: what is told there stays in this terminal's
 * memory until it is confirmed, and is gone when the visit ends.
 */
@NullMarked
package org.madoguchi.app.errand.support.lobby;

import org.jspecify.annotations.NullMarked;
