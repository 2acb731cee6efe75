/** The record of what was done, line after line, that shows if one was changed. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.audit;
