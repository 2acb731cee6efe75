/** Copies of a branch's store: made, checked, and put back. */
@NullMarked
package org.madoguchi.app.branch.copy;

import org.jspecify.annotations.NullMarked;
