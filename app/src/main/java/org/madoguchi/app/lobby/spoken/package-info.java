/** What a lobby screen says aloud. No JavaFX here. */
@NullMarked
package org.madoguchi.app.lobby.spoken;

import org.jspecify.annotations.NullMarked;
