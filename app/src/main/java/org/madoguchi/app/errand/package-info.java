/**
 * What residents come for, one package each, and what those packages have in common: an id, and
 * whether it can be had now. It knows nothing of any of them.
 */
@NullMarked
package org.madoguchi.app.errand;

import org.jspecify.annotations.NullMarked;
