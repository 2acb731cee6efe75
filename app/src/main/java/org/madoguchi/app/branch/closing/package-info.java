/** The day's end: issuances against fees against sheets, and the till. */
package org.madoguchi.app.branch.closing;
