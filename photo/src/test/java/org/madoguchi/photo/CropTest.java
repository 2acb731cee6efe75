package org.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut out of a picture. */
class CropTest {
  private static double reading(Measure measure, Crop crop, FacePlace face) {
    return crop.readings(face).stream()
        .filter(reading -> reading.measure() == measure)
        .mapToDouble(Reading::value)
        .findFirst()
        .orElseThrow();
  }

  /** A head of 803 pixels is 34 mm of 45 in 1063 pixels: the photo is the picture's own pixels. */
  @Test
  void headOfTheRightSizeIsNeitherEnlargedNorReduced() {
    var face = new FacePlace(200, 1003, 600);
    Crop crop = Crop.around(face, 1080, 1920);
    assertEquals(Crop.PHOTO_HEIGHT, crop.height());
    assertEquals(Crop.PHOTO_WIDTH, crop.width());
    assertEquals(1, crop.enlargement());
    assertEquals(200 - 94, crop.y(), "4 mm above the crown");
    assertEquals(600 - 413, crop.x(), "the nose in the middle");
  }

  /** 466 pixels are the least: their photo has 480 across before it is enlarged. */
  @Test
  void leastHeadHasTheLeastWidthThatSitesTake() {
    var face = new FacePlace(400, 866, 540);
    assertTrue(Measure.HEAD_PIXELS.right(face.height()));
    assertEquals(480, Crop.around(face, 1080, 1920).width());
  }

  @Test
  void whereThereIsRoomSizeAndPlaceAreExact() {
    var random = new Random(52);
    for (int i = 0; i < 2000; i++) {
      double height = 300 + random.nextDouble() * 700;
      double crown = 150 + random.nextDouble() * 300;
      var face = new FacePlace(crown, crown + height, 900 + random.nextDouble() * 200);
      Crop crop = Crop.around(face, 2000, 2000);
      double pixel = 45 / (height * 45 / 34);
      assertEquals(34, reading(Measure.HEAD_HEIGHT, crop, face), pixel);
      assertEquals(4, reading(Measure.TOP_MARGIN, crop, face), pixel);
      assertEquals(0, reading(Measure.CENTRE, crop, face), pixel);
    }
  }

  /** Whatever a measurer says, the part lies in the picture and has the photo's shape. */
  @Test
  void alwaysInsideAndOfTheRightShape() {
    var random = new Random(45);
    for (int i = 0; i < 5000; i++) {
      int width = 1 + random.nextInt(3000);
      int height = 1 + random.nextInt(3000);
      double crown = random.nextGaussian() * 2000;
      double high = Math.exp(random.nextGaussian() * 3 + 5);
      var face = new FacePlace(crown, crown + high, random.nextGaussian() * 3000);
      Crop crop = Crop.around(face, width, height);
      assertTrue(crop.x() + crop.width() <= width && crop.y() + crop.height() <= height);
      double wide = crop.height() * (double) Crop.PHOTO_WIDTH / Crop.PHOTO_HEIGHT;
      assertEquals(wide, crop.width(), 1, crop + " of " + width + " x " + height);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-40, 763, 540, TOP_MARGIN", // crown above the picture
    "20, 823, 540, TOP_MARGIN", // too near to its upper edge
    "300, 1103, 300, CENTRE", // too near to its left edge
    "300, 1103, 800, CENTRE", // to its right edge
    "300, 1500, 540, HEAD_HEIGHT", // the photo would be wider than the picture
    "300, 700, 540, HEAD_PIXELS" // too far away
  })
  void whatThePictureDoesNotAllowIsMeasured(
      double crown, double chin, double bridge, Measure wrong) {
    var face = new FacePlace(crown, chin, bridge);
    List<Measure> found =
        Crop.around(face, 1080, 1920).readings(face).stream()
            .filter(reading -> !reading.right())
            .map(Reading::measure)
            .toList();
    assertTrue(found.contains(wrong), found.toString());
  }

  @Test
  void noHead() {
    assertThrows(IllegalArgumentException.class, () -> new FacePlace(10, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new FacePlace(10, Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new FacePlace(0, Double.POSITIVE_INFINITY, 0));
    assertThrows(IllegalArgumentException.class, () -> new FacePlace(0, 10, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Crop(-1, 0, 1, 1));
  }
}
