package org.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What measures mean. */
class PhotoJudgementTest {
  private static final FacePlace PLACE = new FacePlace(200, 1003, 600);
  private static final Crop CROP = Crop.around(PLACE, 1080, 1920);
  private static final PhotoFile FILE = new PhotoFile(827, 1063, 150_000, 3, true);

  /** All right: tilt, asymmetry, lightness, clipped, cheeks, directions, sharpness, background. */
  private static final double[] GOOD = {0.5, 0.03, 65, 0.01, 0.9, 0.6, 12, 2, 1, 80};

  private static Look.OneFace face(double... v) {
    return new Look.OneFace(
        new FaceMeasures(PLACE, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]), CROP);
  }

  private static Look.OneFace with(int index, double value) {
    double[] changed = GOOD.clone();
    changed[index] = value;
    return face(changed);
  }

  @Test
  void goodPhotoIsRightAndPeopleAreAskedAllTheSame() {
    PhotoJudgement judged = PhotoJudgement.of(face(GOOD), 12, FILE);
    assertEquals(List.of(), judged.warned());
    assertEquals(Optional.empty(), judged.hint());
    assertEquals(
        List.of(
            PhotoRule.SHARPNESS,
            PhotoRule.BACKGROUND,
            PhotoRule.EYES,
            PhotoRule.HAT,
            PhotoRule.GLASSES,
            PhotoRule.HAIR,
            PhotoRule.EXPRESSION,
            PhotoRule.RETOUCHING,
            PhotoRule.AGE,
            PhotoRule.SAME_PERSON),
        judged.asked());
    for (Finding finding : judged.findings()) {
      boolean measured = finding.rule().judge() != Judge.PERSON;
      assertEquals(measured ? Verdict.RIGHT : Verdict.ASKS_PERSON, finding.verdict());
      assertEquals(measured, !finding.readings().isEmpty());
    }
  }

  /** Every limit of errands.md 3.2: the last right value, and the first that isn't. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, 5.01, TILT",
    "0, -5, -5.01, TILT",
    "1, 0.15, 0.151, FRONTAL",
    "2, 40, 39.9, EXPOSURE",
    "2, 88, 88.1, EXPOSURE",
    "3, 0.05, 0.051, EXPOSURE",
    "4, 0.75, 0.749, SIDE_LIGHT",
    "5, 0.35, 0.349, SHARPNESS",
    "6, 6, 5.99, SHARPNESS",
    "7, 6, 6.01, BACKGROUND",
    "8, 5, 5.01, BACKGROUND",
    "9, 65, 64.9, BACKGROUND"
  })
  void limits(int index, double right, double wrong, PhotoRule rule) {
    double sharpest = 12;
    assertEquals(Verdict.RIGHT, PhotoJudgement.of(with(index, right), sharpest).of(rule).verdict());
    PhotoJudgement judged = PhotoJudgement.of(with(index, wrong), sharpest);
    assertEquals(Verdict.WARNED, judged.of(rule).verdict());
    assertEquals(Optional.of(rule), judged.hint());
    boolean goesAlong = rule != PhotoRule.FRONTAL;
    assertEquals(goesAlong ? List.of(rule) : List.of(), judged.warned());
  }

  /** What could not be measured isn't right. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void notMeasurableIsWarnedAbout(int index) {
    assertEquals(
        1,
        PhotoJudgement.of(with(index, Double.NaN), 12).findings().stream()
            .filter(finding -> finding.verdict() == Verdict.WARNED)
            .count());
  }

  @ParameterizedTest
  @CsvSource({
    "479, 1063, 150000, 3, true, false",
    "480, 480, 20480, 3, true, true",
    "6000, 6000, 7000000, 3, true, true",
    "827, 6001, 150000, 3, true, false",
    "827, 1063, 20479, 3, true, false",
    "827, 1063, 7000001, 3, true, false",
    "827, 1063, 150000, 1, true, false",
    "827, 1063, 150000, 3, false, false"
  })
  void files(int width, int height, long bytes, int components, boolean baseline, boolean right) {
    var file = new PhotoFile(width, height, bytes, components, baseline);
    Finding found = PhotoJudgement.of(face(GOOD), 12, file).of(PhotoRule.FILE);
    assertEquals(right ? Verdict.RIGHT : Verdict.WARNED, found.verdict());
  }

  @Test
  void withoutFaceOnlyThatIsSaid() {
    for (Look look : List.of(new Look.NoFace(), new Look.SeveralFaces(2))) {
      PhotoJudgement judged = PhotoJudgement.of(look, 12);
      assertEquals(Optional.of(PhotoRule.ONE_PERSON), judged.hint());
      assertEquals(List.of(PhotoRule.ONE_PERSON), judged.warned());
      assertEquals(Verdict.NOT_MEASURED, judged.of(PhotoRule.TILT).verdict());
    }
    assertThrows(IllegalArgumentException.class, () -> new Look.SeveralFaces(1));
  }

  @Test
  void firstHintIsWhatIsMendedFirst() {
    double[] bad = {20, 0.4, 20, 0.01, 0.9, 0.1, 12, 30, 9, 20};
    assertEquals(Optional.of(PhotoRule.TILT), PhotoJudgement.of(face(bad), 12).hint());
  }

  @ParameterizedTest
  @EnumSource(PhotoRule.class)
  void onlyAPersonTellsWhatHasNoMeasure(PhotoRule rule) {
    assertEquals(rule.judge() == Judge.PERSON, rule.measures().isEmpty());
  }

  /** Files and people rely on the names. */
  @Test
  void idsAreWordsAndEachIsAnothers() {
    List<String> ids = new ArrayList<>();
    Arrays.stream(PhotoRule.values()).map(PhotoRule::id).forEach(ids::add);
    Set<String> rules = new HashSet<>(ids);
    assertEquals(PhotoRule.values().length, rules.size());
    List<String> measures = Stream.of(Measure.values()).map(Measure::id).toList();
    assertEquals(measures.size(), new HashSet<>(measures).size());
    ids.addAll(measures);
    assertTrue(ids.stream().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*")), ids.toString());
  }

  @Test
  void everyMeasureIsTaken() {
    EnumSet<Measure> taken = EnumSet.noneOf(Measure.class);
    for (Finding finding : PhotoJudgement.of(face(GOOD), 12, FILE).findings()) {
      finding.readings().forEach(reading -> taken.add(reading.measure()));
    }
    assertEquals(EnumSet.allOf(Measure.class), taken);
    assertFalse(Measure.TILT.right(Double.NaN));
  }
}
