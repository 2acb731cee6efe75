/** The glass of the sandbox's MFP: a stand-in for scanners that speak eSCL. */
@NullMarked
package org.madoguchi.sandbox.city.scanner;

import org.jspecify.annotations.NullMarked;
