/** Applications for cards as the branch keeps them: book, desk, slips, photo sheet. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.app.errand.support.branch;
