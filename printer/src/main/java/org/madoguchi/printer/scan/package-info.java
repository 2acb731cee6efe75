/** Scanning from the glass of an MFP, over eSCL (Mopria eSCL Technical Specification). */
@NullMarked
package org.madoguchi.printer.scan;

import org.jspecify.annotations.NullMarked;
