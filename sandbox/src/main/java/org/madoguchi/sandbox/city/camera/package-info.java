/** A camera that is simulated: what stands before it is a picture, and what it does is a knob. */
@NullMarked
package org.madoguchi.sandbox.city.camera;

import org.jspecify.annotations.NullMarked;
