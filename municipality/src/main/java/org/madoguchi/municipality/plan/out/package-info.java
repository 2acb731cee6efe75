/** Plans as tables, files and pictures. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.plan.out;
