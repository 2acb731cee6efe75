/**
 * The officers' queue: packages from branches, who has which open, what was looked at and decided.
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.desk;
