/**
 * Taking an application for a card in, with an officer of the municipality who checks identity over
 * the line (errands.md S4): how it stands, and what lobby and desk say to the branch.
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.app.errand.intake;
