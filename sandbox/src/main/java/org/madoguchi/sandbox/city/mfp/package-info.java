/** Printers for the sandbox: one that prints into a folder, and Debian's IPP Everywhere printer. */
package org.madoguchi.sandbox.city.mfp;
