/** The camera of a terminal: which it is, and what is wrong with it. */
@NullMarked
package org.madoguchi.app.camera;

import org.jspecify.annotations.NullMarked;
