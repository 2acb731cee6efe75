@NullMarked
package org.madoguchi.app.errand.intake.lobby;

import org.jspecify.annotations.NullMarked;
