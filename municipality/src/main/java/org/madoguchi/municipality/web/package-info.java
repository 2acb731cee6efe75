/** The officers' pages. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.web;
