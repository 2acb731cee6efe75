/**
 * What can be done on a lobby screen: one ordered list for touch, keyboard and robots. No JavaFX
 * here.
 */
@NullMarked
package org.madoguchi.app.lobby.stops;

import org.jspecify.annotations.NullMarked;
