package org.madoguchi.sandbox.city.camera;

/**
 * What a simulated camera does, and how its person stands.
 *
 * @param place whether it is plugged in, or who else has it
 * @param stream what comes of it
 * @param tilt of the person's head, in degrees
 * @param blur of the lens, standard deviation in pixels; 0 is sharp
 * @param gain of the light; 1 is as it is
 * @param second whether somebody else is in the picture
 */
public record CameraKnobs(
    Place place, Stream stream, double tilt, double blur, double gain, boolean second) {
  /** Where it is. */
  public enum Place {
    /** Plugged in. */
    PLUGGED,
    /** Pulled out. */
    UNPLUGGED,
    /** Another program has it. */
    BUSY,
    /** This program's user may not use it. */
    FORBIDDEN
  }

  /** What comes of it. */
  public enum Stream {
    /** Pictures. */
    PICTURES,
    /** The same picture again and again. */
    FROZEN,
    /** Nothing. */
    SILENT,
    /** Damaged pictures. */
    DAMAGED,
    /** Black pictures. */
    COVERED
  }

  /** All is well. */
  public static final CameraKnobs WELL =
      new CameraKnobs(Place.PLUGGED, Stream.PICTURES, 0, 0, 1, false);

  /** The same, elsewhere. */
  public CameraKnobs with(Place other) {
    return new CameraKnobs(other, stream, tilt, blur, gain, second);
  }

  /** The same, with something else coming of it. */
  public CameraKnobs with(Stream other) {
    return new CameraKnobs(place, other, tilt, blur, gain, second);
  }

  /** The same with a tilted head, in degrees. */
  public CameraKnobs tilted(double degrees) {
    return new CameraKnobs(place, stream, degrees, blur, gain, second);
  }

  /** The same with somebody else in the picture. */
  public CameraKnobs withSomebody() {
    return new CameraKnobs(place, stream, tilt, blur, gain, true);
  }

  Scene seen(Scene scene) {
    Scene seen = scene;
    if (second) {
      int width = scene.image().getWidth();
      int height = scene.image().getHeight();
      var small = scene.scaled(width / 2, height / 2).image();
      seen =
          Scene.blank(width * 3 / 2, height, new java.awt.Color(scene.image().getRGB(2, 2)))
              .drawn(
                  pen -> {
                    pen.drawImage(scene.image(), 0, 0, null);
                    pen.drawImage(small, width, height / 4, null);
                  });
    }
    if (tilt != 0) {
      seen = seen.moved(tilt, 1, 0, 0);
    }
    if (blur > 0) {
      seen = seen.blurred(blur);
    }
    if (gain != 1 || stream == Stream.COVERED) {
      seen = seen.lit(stream == Stream.COVERED ? 0.01 : gain);
    }
    return seen;
  }
}
