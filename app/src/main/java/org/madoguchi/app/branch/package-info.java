/**
 * The branch: its issuances from request to hand-over, its staff, devices and store. Lobby and
 * office reach it through {@link org.madoguchi.app.branch.Branch} and {@link
 * org.madoguchi.app.branch.OfficeBranch}.
 */
package org.madoguchi.app.branch;
