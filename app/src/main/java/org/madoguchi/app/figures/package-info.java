/** The figures of a month, counted from the journal and from nothing else. */
package org.madoguchi.app.figures;
