/** What is said aloud at the lobby, and by what. No JavaFX here. */
@NullMarked
package org.madoguchi.app.voice;

import org.jspecify.annotations.NullMarked;
