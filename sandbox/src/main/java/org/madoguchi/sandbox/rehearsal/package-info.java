/**
 * What a technician does on site before anything is real: a branch's folder with the readers and
 * printers of this machine, and the sandbox city's gateway behind it. Everything that comes out
 * says 見本.
 */
package org.madoguchi.sandbox.rehearsal;
