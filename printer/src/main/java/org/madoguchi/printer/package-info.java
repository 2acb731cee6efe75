/** Print jobs, slips and page stamps. Knows nothing of cards or residents. */
package org.madoguchi.printer;
