/** Appointments as the branch keeps them, prints their slips and shows them at the desk. */
@NullMarked
package org.madoguchi.app.errand.booth.branch;

import org.jspecify.annotations.NullMarked;
