/**
 * What residents come for, one package each, and what those packages have in common: an id, when it
 * can be had, and the book of its cases. It knows nothing of any of them.
 */
@NullMarked
package org.madoguchi.app.errand;

import org.jspecify.annotations.NullMarked;
