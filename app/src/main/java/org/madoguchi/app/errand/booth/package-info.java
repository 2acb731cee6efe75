/**
 * Booths that municipalities open in the branch: residents book a slot at the lobby terminal,
 * without a name.
 */
@NullMarked
package org.madoguchi.app.errand.booth;

import org.jspecify.annotations.NullMarked;
