/**
 * The errand {@code electronic} at the lobby terminal: what is on the card and what can be done
 * with it today, what follows on what, and the work with card and branch.
 */
@NullMarked
package org.madoguchi.app.errand.electronic.lobby;

import org.jspecify.annotations.NullMarked;
