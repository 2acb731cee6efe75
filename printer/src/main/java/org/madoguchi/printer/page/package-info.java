/**
 * One page: what is drawn on it (pen, codes, letters that a font lacks) and what is seen on it
 * (picture, letters, lines, free places). It knows neither printers nor what a page must have.
 */
package org.madoguchi.printer.page;
