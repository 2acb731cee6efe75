/** The officers' program: its commands and its composition by hand. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality;
