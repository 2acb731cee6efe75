/**
 * The staff's screen in the back office: from the scanned slip to the hand-over in four actions,
 * with the procedure on every screen, since nobody remembers it from last month. {@link
 * org.madoguchi.app.office.OfficeSession} drives, {@link org.madoguchi.app.office.OfficeScreen}
 * shows.
 */
package org.madoguchi.app.office;
