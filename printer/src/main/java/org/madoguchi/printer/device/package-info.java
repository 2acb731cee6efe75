/** What a printer says of itself and of its jobs, as values. */
package org.madoguchi.printer.device;
