/** The errand {@code registration} at the lobby terminal (errands.md S6). */
@NullMarked
package org.madoguchi.app.errand.registration.lobby;

import org.jspecify.annotations.NullMarked;
