@org.jspecify.annotations.NullMarked
package org.madoguchi.figures;
