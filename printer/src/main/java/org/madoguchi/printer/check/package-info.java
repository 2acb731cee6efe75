/**
 * Finished pages, before anybody looks at them: what a page may hold, and how much (decision 31).
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.printer.check;
