/** What takes pictures of papers: a camera over the desk, or the glass of an MFP. */
@NullMarked
package org.madoguchi.app.errand.intake.camera;

import org.jspecify.annotations.NullMarked;
