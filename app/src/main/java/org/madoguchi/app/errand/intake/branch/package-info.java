/**
 * Applications that are taken in, as the branch keeps them: book, desk, slips, and the line to the
 * officers.
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.app.errand.intake.branch;
