package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.Verdict;

/**
 * Two faces and what is done to them by known amounts. Two faces are no population: nothing here
 * says how often it is right with people.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PictureMeasurerTest {
  private static final TestPicture HOPPER = TestPicture.hopper().scaled(1063, 1063);

  private static PictureMeasurer measurer;

  @BeforeAll
  static void load() throws IOException {
    measurer = new PictureMeasurer();
  }

  private static Look look(TestPicture picture) {
    return assertInstanceOf(Measurement.Seen.class, measurer.measure(picture.bmp())).look();
  }

  private static FaceMeasures face(TestPicture picture) {
    return assertInstanceOf(Look.OneFace.class, look(picture)).face();
  }

  private static TestPicture hopper() {
    return HOPPER;
  }

  @Test
  void goodPictureIsRightInEveryRule() {
    TestPicture collins = TestPicture.collins();
    PhotoJudgement judged = PhotoJudgement.of(look(collins), face(collins).sharpness());
    assertEquals(List.of(), judged.warned());
    assertEquals(Verdict.RIGHT, judged.of(PhotoRule.FRONTAL).verdict());
  }

  /**
   * By eye, to 1 mm of the finished photo: crown at 61, chin at 706 of 1063, nose at 416 of 827.
   */
  @Test
  void headIsWhereItIs() {
    Look.OneFace look = assertInstanceOf(Look.OneFace.class, look(TestPicture.collins()));
    double millimetre = look.crop().height() / 45.0;
    assertEquals(63, look.face().place().crown(), millimetre);
    assertEquals(710, look.face().place().chin(), millimetre);
    assertEquals(415, look.face().place().bridge(), millimetre);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of("collins turned", TestPicture.collins().turned(9), PhotoRule.TILT),
        Arguments.of("collins turned back", TestPicture.collins().turned(-12), PhotoRule.TILT),
        Arguments.of("collins dark", TestPicture.collins().brighter(.35f), PhotoRule.EXPOSURE),
        Arguments.of("collins bright", TestPicture.collins().brighter(1.7f), PhotoRule.EXPOSURE),
        Arguments.of("collins moved", TestPicture.collins().moved(25), PhotoRule.SHARPNESS),
        Arguments.of("collins shadow", TestPicture.collins().halfShadow(.5f), PhotoRule.SIDE_LIGHT),
        Arguments.of("collins shadow", TestPicture.collins().halfShadow(.5f), PhotoRule.BACKGROUND),
        Arguments.of("hopper turned", hopper().turned(12), PhotoRule.TILT),
        Arguments.of("hopper dark", hopper().brighter(.35f), PhotoRule.EXPOSURE),
        Arguments.of("hopper bright", hopper().brighter(1.7f), PhotoRule.EXPOSURE),
        Arguments.of("hopper moved", hopper().moved(25), PhotoRule.SHARPNESS),
        Arguments.of("hopper shadow", hopper().halfShadow(.5f), PhotoRule.SIDE_LIGHT),
        Arguments.of("hopper before her flag", hopper(), PhotoRule.BACKGROUND));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("defects")
  void defectIsWarnedAbout(String name, TestPicture picture, PhotoRule rule) {
    Look look = look(picture);
    double itself = assertInstanceOf(Look.OneFace.class, look, name).face().sharpness();
    assertEquals(Verdict.WARNED, PhotoJudgement.of(look, itself).of(rule).verdict(), name);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsFineStaysRight(boolean first) {
    TestPicture picture = first ? TestPicture.collins() : hopper();
    Look look = look(picture);
    PhotoJudgement judged = PhotoJudgement.of(look, face(picture).sharpness());
    for (PhotoRule rule :
        List.of(PhotoRule.TILT, PhotoRule.EXPOSURE, PhotoRule.SIDE_LIGHT, PhotoRule.SHARPNESS)) {
      assertEquals(Verdict.RIGHT, judged.of(rule).verdict(), rule.id());
    }
  }

  /** The tilt of a turned picture is that of the picture and the turn: within 1.5 degrees. */
  @Test
  void tiltIsTheTurn() {
    for (TestPicture picture : List.of(TestPicture.collins(), hopper())) {
      double itself = face(picture).tilt();
      for (double degrees : new double[] {-12, -6, 6, 12}) {
        assertEquals(itself + degrees, face(picture.turned(degrees)).tilt(), 1.5, degrees + "°");
      }
    }
  }

  /**
   * A lens out of focus all the time isn't noticed; beside a sharp picture of the session it is.
   */
  @Test
  void blurIsSeenBesideASharperPicture() {
    for (TestPicture picture : List.of(TestPicture.collins(), hopper())) {
      Look blurred = look(picture.blurred(21));
      double sharpest = face(picture).sharpness();
      assertEquals(
          Verdict.WARNED, PhotoJudgement.of(blurred, sharpest).of(PhotoRule.SHARPNESS).verdict());
    }
  }

  @Test
  void nobodyAndSeveral() {
    assertEquals(new Look.NoFace(), look(TestPicture.blank(800, 1000, Color.GRAY)));
    TestPicture two =
        TestPicture.blank(1700, 1100, Color.LIGHT_GRAY)
            .with(TestPicture.collins().image(), 0, 0)
            .with(TestPicture.collins().image(), 850, 20);
    assertEquals(new Look.SeveralFaces(2), look(two));
  }

  /** However the picture is cut, the crop lies in it. */
  @Test
  void edgesOfThePicture() {
    TestPicture collins = TestPicture.collins();
    for (int[] part : new int[][] {{0, 150, 827, 800}, {250, 0, 577, 1063}, {0, 0, 600, 720}}) {
      var cut =
          new TestPicture(collins.image().getSubimage(part[0], part[1], part[2], part[3]))
              .scaled(part[2], part[3]);
      if (look(cut) instanceof Look.OneFace(FaceMeasures face, Crop crop)) {
        assertTrue(crop.x() + crop.width() <= part[2] && crop.y() + crop.height() <= part[3]);
        assertTrue(Double.isFinite(face.lightness()), face.toString());
      }
    }
  }

  @Test
  void whatIsNoPictureIsUnreadable() {
    byte[] png = TestPicture.collins().png();
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    for (byte[] bad : List.of(new byte[0], new byte[1], noise, Arrays.copyOf(png, 60))) {
      assertEquals(new Measurement.Unreadable(), measurer.measure(bad));
    }
    assertFalse(look(TestPicture.collins()) instanceof Look.NoFace, "it goes on");
  }

  @Test
  void smallestPictures() {
    for (int side : new int[] {1, 2, 7}) {
      assertEquals(new Look.NoFace(), look(TestPicture.blank(side, 1, Color.BLACK)));
      assertEquals(new Look.NoFace(), look(TestPicture.blank(1, side, Color.WHITE)));
    }
  }
}
