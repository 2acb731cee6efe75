/** Booking at the lobby terminal: booth, day, slot, what to bring, slip. */
@NullMarked
package org.madoguchi.app.errand.booth.lobby;

import org.jspecify.annotations.NullMarked;
