/** How a terminal is: every part of it looked at, each well or with a failure code. */
@NullMarked
package org.madoguchi.app.doctor;

import org.jspecify.annotations.NullMarked;
