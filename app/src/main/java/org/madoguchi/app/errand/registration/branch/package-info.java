/** The branch's part of {@code registration}: draws requests up, carries them, writes down. */
@NullMarked
package org.madoguchi.app.errand.registration.branch;

import org.jspecify.annotations.NullMarked;
