/**
 * An errand that isn't in the product: somebody borrows an umbrella. It shows what one is made of,
 * and {@code docs/howto/add-an-errand.md} follows it file by file.
 */
@NullMarked
package org.madoguchi.app.errand.sample;

import org.jspecify.annotations.NullMarked;
