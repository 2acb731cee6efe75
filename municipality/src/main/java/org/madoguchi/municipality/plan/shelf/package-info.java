/** Plans as they are kept in the officers' database. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.plan.shelf;
