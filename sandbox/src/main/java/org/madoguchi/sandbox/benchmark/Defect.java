package org.madoguchi.sandbox.benchmark;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.sandbox.city.camera.Scene;

/**
 * Something that is done to a picture by a known amount, and the rule that has to warn of it
 * (errands.md 3.2).
 */
enum Defect {
  TILT_8_20("tilt of 8 to 20 degrees", PhotoRule.TILT),
  TILT_5_8("tilt of 5 to 8 degrees", PhotoRule.TILT),
  SHIFTED("head 3 to 6 mm aside, no room there", PhotoRule.FACE_PLACE),
  DARK("light x 0.25 to 0.45", PhotoRule.EXPOSURE),
  BRIGHT("light x 1.5 to 1.9", PhotoRule.EXPOSURE),
  HALF_SHADOW("half of it x 0.4 to 0.65", PhotoRule.SIDE_LIGHT),
  MOTION("moved by 15 to 40 px", PhotoRule.SHARPNESS),
  DEFOCUS("out of focus, sigma 4 to 8 px, beside the sharp picture", PhotoRule.SHARPNESS),
  FURNITURE("furniture beside the head", PhotoRule.BACKGROUND),
  STRIPES("stripes of 15 to 40 levels beside the head", PhotoRule.BACKGROUND),
  SOFT_SHADOW("soft shadow of 25 to 70 levels beside the head", PhotoRule.BACKGROUND),
  SECOND_FACE("a second face beside it", PhotoRule.ONE_PERSON);

  private final String words;
  private final PhotoRule rule;

  Defect(String words, PhotoRule rule) {
    this.words = words;
    this.rule = rule;
  }

  String words() {
    return words;
  }

  PhotoRule rule() {
    return rule;
  }

  /** Whether the picture without the defect is the session's sharpest. */
  boolean besideTheSharpOne() {
    return this == DEFOCUS;
  }

  /** As no two pictures of one person are alike. */
  static Scene another(Scene scene, SplittableRandom random) {
    return scene
        .moved(
            random.nextGaussian() * 1.2,
            random.nextDouble(0.92, 1.04),
            random.nextDouble(-8, 8),
            random.nextDouble(-4, 12))
        .lit(random.nextDouble(0.95, 1.05));
  }

  Scene of(Scene scene, SplittableRandom random) {
    int width = scene.image().getWidth();
    int height = scene.image().getHeight();
    double millimetre = height / 45.0;
    int side = random.nextBoolean() ? 1 : -1;
    return switch (this) {
      case TILT_8_20 -> scene.moved(side * random.nextDouble(8, 20), 1, 0, 0);
      case TILT_5_8 -> scene.moved(side * random.nextDouble(5, 8), 1, 0, 0);
      case SHIFTED -> aside(scene, side * random.nextDouble(3, 6) * millimetre);
      case DARK -> scene.lit(random.nextDouble(0.25, 0.45));
      case BRIGHT -> scene.lit(random.nextDouble(1.5, 1.9));
      case HALF_SHADOW -> scene.halfShadow(random.nextDouble(0.4, 0.65));
      case MOTION -> scene.smeared(random.nextInt(15, 41));
      case DEFOCUS -> scene.blurred(random.nextDouble(4, 8));
      case FURNITURE ->
          scene.drawn(
              pen -> {
                for (int i = 0; i < 4; i++) {
                  pen.setColor(new Color(random.nextInt(140), random.nextInt(110), 60));
                  int wide = random.nextInt(width / 12, width / 6);
                  int x =
                      i % 2 == 0 ? random.nextInt(-9, 20) : width - wide - random.nextInt(-9, 20);
                  pen.fillRect(x, random.nextInt(height / 3), wide, height / 6);
                }
              });
      case STRIPES -> {
        int level = random.nextInt(15, 41);
        int wide = random.nextInt(8, 40);
        yield scene.drawn(
            pen -> {
              pen.setColor(new Color(0, 0, 0, level));
              for (int y = 0; y < height / 2; y += 2 * wide) {
                pen.fillRect(0, y, width / 6, wide);
                pen.fillRect(width - width / 6, y, width / 6, wide);
              }
            });
      }
      case SOFT_SHADOW -> {
        int level = random.nextInt(25, 71);
        float x = side > 0 ? width : 0;
        float y = (float) (height * random.nextDouble(0.1, 0.5));
        float[] ends = {0, 1};
        Color[] colours = {new Color(0, 0, 0, level), new Color(0, 0, 0, 0)};
        yield scene.drawn(
            pen -> {
              pen.setPaint(
                  new RadialGradientPaint(new Point2D.Float(x, y), width / 3f, ends, colours));
              pen.fillRect(0, 0, width, height);
            });
      }
      case SECOND_FACE -> {
        var wide = Scene.blank(width * 3 / 2, height, new Color(scene.image().getRGB(2, 2)));
        double scale = random.nextDouble(0.4, 0.8);
        var other = scene.scaled((int) (width * scale), (int) (height * scale)).image();
        int y = random.nextInt(height / 5);
        yield wide.drawn(
            pen -> {
              pen.drawImage(other, width * 3 / 2 - other.getWidth(), y, null);
              pen.drawImage(scene.image(), 0, 0, null);
            });
      }
    };
  }

  /** As wide as a photo of this head would be, and not in its middle. */
  private static Scene aside(Scene scene, double pixels) {
    int width = scene.image().getWidth();
    int cut = (int) Math.min(width / 3.0, 2 * Math.abs(pixels));
    return scene.part(pixels > 0 ? cut : 0, 0, width - cut, scene.image().getHeight());
  }
}
