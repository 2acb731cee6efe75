/**
 * Video4Linux2, and what its pictures need before anybody else sees them. Runs in the camera's own
 * process alone (decision 55).
 */
@NullMarked
package org.madoguchi.photo.driver;

import org.jspecify.annotations.NullMarked;
