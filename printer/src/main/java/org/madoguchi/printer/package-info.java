/**
 * Print jobs, slips and the look at finished pages: what other programs call. Knows nothing of
 * cards or residents.
 */
package org.madoguchi.printer;
