/** 見本市's officers: their program, somebody who decides, and who has cards made. */
@NullMarked
package org.madoguchi.sandbox.city.office;

import org.jspecify.annotations.NullMarked;
