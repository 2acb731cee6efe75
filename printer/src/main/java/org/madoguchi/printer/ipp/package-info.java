/** IPP on the wire (RFC 8010): requests written, whatever comes back read as far as it can be. */
@NullMarked
package org.madoguchi.printer.ipp;

import org.jspecify.annotations.NullMarked;
