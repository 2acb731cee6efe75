package org.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One hint at a time, the right one, and not another one at every tremble. */
class HintTest {
  private static final double[] GOOD = {0, 0.02, 70, 0.01, 0.95, 0.8, 12, 2, 1, 85};
  private static final FacePlace PLACE = new FacePlace(300, 1103, 540);
  private static final long MS = 1_000_000;

  private static PhotoJudgement judged(FacePlace place, double... measures) {
    double[] m = measures;
    var face = new FaceMeasures(place, m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9]);
    return PhotoJudgement.of(new Look.OneFace(face, Crop.around(place, 1080, 1920)), 12);
  }

  private static PhotoJudgement with(int measure, double value) {
    double[] changed = GOOD.clone();
    changed[measure] = value;
    return judged(PLACE, changed);
  }

  @Test
  void goodAndNobodyAndSeveral() {
    assertEquals(Hint.READY, Hint.of(judged(PLACE, GOOD)));
    assertEquals(Hint.COME, Hint.of(PhotoJudgement.of(new Look.NoFace(), 1)));
    assertEquals(Hint.ALONE, Hint.of(PhotoJudgement.of(new Look.SeveralFaces(2), 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, -9, UPRIGHT", "0, 9, UPRIGHT", "1, 0.3, STRAIGHT", "2, 20, LIGHTER", "2, 95, DARKER",
    "3, 0.2, DARKER", "4, 0.5, EVEN_LIGHT", "5, 0.1, STILL", "6, 3, STILL", "7, 20, BACKGROUND",
    "9, 30, BACKGROUND", "8, NaN, BACKGROUND"
  })
  void measures(int measure, double value, Hint hint) {
    assertEquals(hint, Hint.of(with(measure, value)));
  }

  /** The picture's left is the person's right. */
  @ParameterizedTest
  @CsvSource({
    "300, 700, 540, NEARER", // too few pixels
    "300, 1500, 540, FARTHER", // no room around
    "20, 823, 540, LOWER",
    "1000, 1803, 540, HIGHER",
    "300, 1103, 300, TO_THE_LEFT", // in the picture's left: the person stands too far right
    "300, 1103, 800, TO_THE_RIGHT"
  })
  void places(double crown, double chin, double bridge, Hint hint) {
    assertEquals(hint, Hint.of(judged(new FacePlace(crown, chin, bridge), GOOD)));
  }

  /** Somebody whose head sways around the limit gets one hint, not thirty. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tremblingAtALimit(long seed) {
    var random = new Random(seed);
    HintState state = HintState.begin(0);
    int changes = 0;
    for (long at = 0; at < 30_000; at += 100) {
      Hint before = state.shown();
      state = state.after(with(0, 5 + random.nextGaussian() * 0.4), at * MS);
      changes += before == state.shown() ? 0 : 1;
    }
    assertTrue(changes <= 2, changes + " changes");
  }

  @Test
  void hintGoesOnceItIsWellMended() {
    HintState state = HintState.begin(0);
    for (int at = 0; at <= 500; at += 100) {
      state = state.after(with(0, 9), at * MS);
    }
    assertEquals(Hint.UPRIGHT, state.shown());
    for (int at = 600; at <= 4000; at += 100) {
      state = state.after(with(0, 4.5), at * MS);
      assertEquals(Hint.UPRIGHT, state.shown(), "right, but hardly");
    }
    state = state.after(with(0, 1), 4100 * MS);
    assertEquals(Hint.UPRIGHT, state.shown(), "one picture is none");
    state = state.after(with(0, 1), 4500 * MS);
    assertEquals(Hint.READY, state.shown());
  }

  @Test
  void hintStaysUntilItIsRead() {
    HintState state = HintState.begin(0);
    long shown = 0;
    for (long at = 0; at < 20_000; at += 50) {
      HintState next = state.after(with(0, (at / 500) % 2 == 0 ? 9 : 0), at * MS);
      if (next.shown() != state.shown() && state.shown() != Hint.COME) {
        assertTrue(at - shown >= HintState.READABLE / MS, "after " + (at - shown));
      }
      shown = next.shown() == state.shown() ? shown : at;
      state = next;
    }
  }

  /** The best value of a measure is well inside, and no value that is wrong is. */
  @Test
  void wellInsideIsInside() {
    for (Measure measure : Measure.values()) {
      for (double v : new double[] {measure.from() - 1e-6, measure.through() + 1e-6, Double.NaN}) {
        assertTrue(measure.right(v) || !measure.wellInside(v), measure.id());
      }
    }
    assertTrue(Measure.CHEEK_RATIO.wellInside(1));
    assertTrue(Measure.BACKGROUND_LIGHTNESS.wellInside(100));
    assertTrue(Measure.FACES.wellInside(1));
    assertTrue(Measure.CLIPPED.wellInside(0));
    assertFalse(Measure.TILT.wellInside(4.5));
    assertFalse(Measure.HEAD_PIXELS.wellInside(470));
  }

  @Test
  void eachHintHasWords() {
    for (String language : List.of("ja", "en")) {
      PhotoWords words = PhotoWords.in(language);
      List<String> all = Arrays.stream(Hint.values()).map(words::of).toList();
      assertEquals(all.size(), new HashSet<>(all).size());
      for (PhotoRule rule : PhotoRule.values()) {
        assertFalse(words.of(rule).isBlank());
      }
      for (Verdict verdict : Verdict.values()) {
        assertFalse(words.of(verdict).isBlank());
      }
      boolean japanese = language.equals("ja");
      assertTrue(all.stream().allMatch(w -> w.length() < 70 && w.endsWith(japanese ? "。" : ".")));
    }
    assertEquals(PhotoWords.in("fr").of(Hint.STILL), PhotoWords.in("en").of(Hint.STILL));
  }
}
