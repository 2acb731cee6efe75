/**
 * The errand {@code intake} at the lobby terminal: an application is told as for {@code support},
 * and after the clerk has seen the papers the resident comes back with the slip, for the officer's
 * call and the new card's PINs.
 */
@NullMarked
package org.madoguchi.app.errand.intake.lobby;

import org.jspecify.annotations.NullMarked;
