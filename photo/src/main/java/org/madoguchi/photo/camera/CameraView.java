package org.madoguchi.photo.camera;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a picture.
 *
 * @param frame missing if none came in time; there may be one of a camera that isn't ready
 */
public record CameraView(CameraStatus status, @Nullable Frame frame) {}
