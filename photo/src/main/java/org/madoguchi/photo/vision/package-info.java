/**
 * Measures of a picture, by OpenCV and three models of MediaPipe. Native code: it runs in a process
 * of its own, never in the lobby's (decision 52).
 */
@NullMarked
package org.madoguchi.photo.vision;

import org.jspecify.annotations.NullMarked;
