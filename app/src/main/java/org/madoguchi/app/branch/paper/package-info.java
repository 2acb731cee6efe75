/** What a branch does to paper before it is printed: finished pages looked at, codes, slips. */
package org.madoguchi.app.branch.paper;
