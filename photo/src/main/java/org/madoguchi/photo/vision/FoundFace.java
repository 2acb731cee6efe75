package org.madoguchi.photo.vision;

/**
 * A face as the detector tells it, in pixels of the picture.
 *
 * @param score its certainty, 0 to 1
 * @param tilt angle of the line from the right eye to the left one, in radians; clockwise is
 *     positive
 */
record FoundFace(double score, double x, double y, double width, double height, double tilt) {
  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y + height / 2;
  }

  /** Common area ÷ area of both. */
  double overlap(FoundFace other) {
    double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double common = Math.max(0, wide) * Math.max(0, high);
    return common / (width * height + other.width * other.height - common);
  }
}
