package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoFile;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.photo.PictureFile;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.Verdict;

/** What of a picture becomes the photo: that part, and nothing done to it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PhotoCutterTest {
  /** Grey, with a red field at 100, 200 of 350 x 450 pixels. */
  private static final TestPicture FIELD =
      TestPicture.blank(1000, 1000, Color.GRAY)
          .with(TestPicture.blank(350, 450, Color.RED).image(), 100, 200);

  private static Cutting.Cut cut(byte[] picture, Crop crop) {
    return assertInstanceOf(Cutting.Cut.class, new PhotoCutter().cut(picture, crop));
  }

  @Test
  void partBecomesThePhotoToItsEdges() throws IOException {
    Cutting.Cut photo = cut(FIELD.png(), new Crop(100, 200, 350, 450));
    var image = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    assertEquals(Crop.PHOTO_WIDTH, image.getWidth());
    assertEquals(Crop.PHOTO_HEIGHT, image.getHeight());
    int[][] corners = {
      {2, 2},
      {Crop.PHOTO_WIDTH - 3, 2},
      {2, Crop.PHOTO_HEIGHT - 3},
      {Crop.PHOTO_WIDTH - 3, Crop.PHOTO_HEIGHT - 3},
      {Crop.PHOTO_WIDTH / 2, Crop.PHOTO_HEIGHT / 2}
    };
    for (int[] at : corners) {
      Color colour = new Color(image.getRGB(at[0], at[1]));
      assertTrue(colour.getRed() > 240 && colour.getGreen() < 16, colour::toString);
      int shown = 3 * ((at[1] / 2) * photo.shown().width() + at[0] / 2);
      assertTrue((photo.shown().bgr()[shown + 2] & 0xff) > 240, "the screen shows the same");
    }
    assertEquals(Crop.PHOTO_WIDTH / 2, photo.shown().width());
  }

  /** The file that the site wants: baseline, three components, nothing beside the picture. */
  @Test
  void fileIsAsTheRulesWantIt() throws IOException {
    byte[] collins = TestPicture.collins().png();
    Look look =
        assertInstanceOf(Measurement.Seen.class, new PictureMeasurer().measure(collins)).look();
    Crop crop = assertInstanceOf(Look.OneFace.class, look).crop();
    byte[] jpeg = cut(collins, crop).jpeg();
    PictureFile.Usable usable = assertInstanceOf(PictureFile.Usable.class, PictureFile.of(jpeg));
    PhotoFile file = usable.jpeg();
    assertEquals(
        Verdict.RIGHT,
        PhotoJudgement.of(look, 1, java.util.Objects.requireNonNull(file))
            .of(PhotoRule.FILE)
            .verdict());
    String text = new String(jpeg, StandardCharsets.ISO_8859_1);
    assertTrue(text.indexOf("Exif") < 0 && text.indexOf("http") < 0 && text.indexOf("ICC") < 0);
  }

  @Test
  void partThatIsNotThereAndNoPicture() {
    PhotoCutter cutter = new PhotoCutter();
    byte[] picture = FIELD.png();
    assertEquals(new Cutting.Unreadable(), cutter.cut(picture, new Crop(700, 0, 301, 400)));
    assertEquals(new Cutting.Unreadable(), cutter.cut(picture, new Crop(0, 601, 300, 400)));
    assertEquals(
        new Cutting.Unreadable(), cutter.cut(picture, new Crop(Integer.MAX_VALUE, 0, 300, 400)));
    assertEquals(new Cutting.Unreadable(), cutter.cut(new byte[] {1}, new Crop(0, 0, 3, 4)));
    assertEquals(new Cutting.Unreadable(), cutter.cut(new byte[0], new Crop(0, 0, 3, 4)));
  }
}
