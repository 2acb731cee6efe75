/** What is put up and given out of a branch's configuration: notices, and calendars of booths. */
@NullMarked
package org.madoguchi.app.notices;

import org.jspecify.annotations.NullMarked;
