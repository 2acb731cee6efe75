/**
 * Rules for the photo on a My Number card, as pure functions: measures in, verdicts out. A machine
 * warns and never refuses; what it can't know, it asks a person (errands.md 3.2).
 */
@NullMarked
package org.madoguchi.photo;

import org.jspecify.annotations.NullMarked;
