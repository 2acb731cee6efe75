package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.camera.CameraDevice.Raw;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.Turn;

/** What a driver tells becomes a picture and its preview, upright. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FrameMakerTest {
  /** Red above, blue below. */
  private static final TestPicture FLAG =
      TestPicture.blank(1600, 900, Color.RED)
          .with(TestPicture.blank(1600, 450, Color.BLUE).image(), 0, 450);

  private static Grab.Picture picture(Turn turn, Raw raw) {
    return assertInstanceOf(Grab.Picture.class, new FrameMaker(turn).of(raw));
  }

  /** R for red, B for blue: the middle of the upper, right, lower and left edge. */
  private static String edges(Pixels p) {
    StringBuilder seen = new StringBuilder();
    int[][] places = {
      {p.width() / 2, 9},
      {p.width() - 9, p.height() / 2},
      {p.width() / 2, p.height() - 9},
      {9, p.height() / 2}
    };
    for (int i = 0; i < 4; i += 1) {
      int at = 3 * (places[i][1] * p.width() + places[i][0]);
      seen.append((p.bgr()[at] & 0xff) > 128 ? 'B' : 'R');
    }
    return seen.toString();
  }

  @ParameterizedTest
  @EnumSource
  void turnedByItsMounting(Turn turn) {
    Pixels preview = picture(turn, new Raw.Encoded(FLAG.jpeg())).preview();
    assertEquals(turn.sideways() ? 360 : 640, preview.width());
    assertEquals(turn.sideways() ? 640 : 360, preview.height());
    String seen = edges(preview);
    switch (turn) { // the two edges between the colours may be either
      case NONE -> assertTrue(seen.matches("R.B."), seen);
      case QUARTER -> assertTrue(seen.matches(".R.B"), seen); // what was above is to the right
      case HALF -> assertTrue(seen.matches("B.R."), seen);
      case THREE_QUARTERS -> assertTrue(seen.matches(".B.R"), seen);
    }
  }

  /** Grey of 200 above and 50 below, in rows with something behind their ends. */
  @Test
  void plainPictures() {
    int stride = 2 * 64 + 32;
    byte[] bytes = new byte[stride * 48];
    Arrays.fill(bytes, (byte) 255);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        bytes[y * stride + 2 * x] = (byte) (y < 24 ? 200 : 50);
        bytes[y * stride + 2 * x + 1] = (byte) 128;
      }
    }
    Grab.Picture made = picture(Turn.NONE, new Raw.Plain(bytes, 64, 48, stride));
    JpegScan scan = JpegScan.of(made.jpeg(), made.jpeg().length);
    assertEquals(JpegScan.State.WHOLE, scan.state());
    Pixels preview = made.preview();
    assertEquals(64, preview.width(), "nothing is enlarged");
    int above = preview.bgr()[3 * (5 * 64 + 60)] & 0xff;
    int below = preview.bgr()[3 * (40 * 64 + 60)] & 0xff;
    // ITU-R BT.601: 16 is black, 235 white
    assertEquals((200 - 16) * 255.0 / 219, above, 4);
    assertEquals((50 - 16) * 255.0 / 219, below, 4);
  }

  @Test
  void whatIsNone() {
    var maker = new FrameMaker(Turn.NONE);
    byte[] jpeg = TestPicture.collins().scaled(160, 206).jpeg();
    assertEquals(new Grab.Broken(), maker.of(new Raw.Encoded(new byte[0])));
    assertEquals(new Grab.Broken(), maker.of(new Raw.Encoded(Arrays.copyOf(jpeg, 2000))));
    assertEquals(new Grab.Broken(), maker.of(new Raw.Damaged()));
    assertEquals(new Grab.Nothing(), maker.of(new Raw.Nothing()));
    assertEquals(new Grab.Gone(), maker.of(new Raw.Gone()));
    assertInstanceOf(Grab.Picture.class, maker.of(new Raw.Encoded(jpeg)));
  }
}
