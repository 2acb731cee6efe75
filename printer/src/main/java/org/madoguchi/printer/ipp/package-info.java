/**
 * One exchange with a printer over IPP: operations, the link and its troubles, and the wire (RFC
 * 8010), on which requests are written and whatever comes back is read as far as it can be. Not
 * exported: {@code IppPrinter} makes the life of a job of it.
 */
@NullMarked
package org.madoguchi.printer.ipp;

import org.jspecify.annotations.NullMarked;
