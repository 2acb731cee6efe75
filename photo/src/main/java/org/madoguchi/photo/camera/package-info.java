/**
 * The camera as a device: what a program sees of it, whatever drives it. The physical world never
 * throws here: a camera that was pulled out or covered is a value (errands.md 3.3).
 */
@NullMarked
package org.madoguchi.photo.camera;

import org.jspecify.annotations.NullMarked;
