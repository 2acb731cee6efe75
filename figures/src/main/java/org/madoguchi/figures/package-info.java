/** What is counted in a month, and the files that tell it. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.figures;
