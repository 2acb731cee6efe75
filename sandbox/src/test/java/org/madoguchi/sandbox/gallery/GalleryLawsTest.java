package org.madoguchi.sandbox.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Control;
import org.madoguchi.sandbox.gallery.MeasuredScreen.StopKind;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Words;

class GalleryLawsTest {
  private static final Control KEY = key(20, 7, 3, "つぎへ", StopKind.STOP, false);

  private static Control key(
      double height, double contrast, double shape, String speech, StopKind stop, boolean cut) {
    return new Control("next", "つぎへ", 57, height, contrast, shape, speech, stop, cut);
  }

  private static List<String> breaches(int stops, Control control, Words words, String... faults) {
    return GalleryLaws.breaches(
        new MeasuredScreen(
            "start",
            "ja",
            "100",
            "light",
            1080,
            1920,
            3,
            stops,
            List.of(control),
            List.of(words),
            List.of(faults)));
  }

  private static List<String> breaches(Control control) {
    return breaches(1, control, new Words("つぎへ", 9, 7));
  }

  @Test
  void whatIsJustEnoughIsEnough() {
    assertEquals(List.of(), breaches(KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "19.9, 3.0, つぎへ, STOP, false, next is 19.9 mm small",
    "19.9, 3.0, つぎへ, TYPING, false, next is 19.9 mm small",
    "20.0, 2.9, つぎへ, LEAFING, false, next: contrast of shape 2.9",
    "20.0, 3.0, ' ', STOP, false, next has no speech",
    "20.0, 3.0, つぎへ, NONE, false, next is no stop",
    "20.0, 3.0, つぎへ, STOP, true, next is cut off"
  })
  void aControlThatBreaksALawIsNamed(
      double height, double shape, String speech, StopKind stop, boolean cut, String breach) {
    assertEquals(List.of(breach), breaches(key(height, 7, shape, speech, stop, cut)));
  }

  /** Nobody touches it, but its reason is read and heard. */
  @Test
  void whatCannotBeDoneNowMayBeSmallAndFlat() {
    assertEquals(List.of(), breaches(key(12, 7, 1, "つぎへ", StopKind.NOT_NOW, false)));
    assertEquals(
        List.of("next has no speech"), breaches(key(12, 7, 1, "", StopKind.NOT_NOW, false)));
  }

  @Test
  void paleTextsFaultsAndDeadEndsAreNamed() {
    assertEquals(List.of("contrast 6.9: つぎへ"), breaches(1, KEY, new Words("つぎへ", 9, 6.9)));
    assertEquals(
        List.of("overlap: a and b", "nothing can be done here"),
        breaches(0, KEY, new Words("つぎへ", 9, 7), "overlap: a and b"));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 証明書を ここで 受け取れます。, 3",
    "en, 'My Number card, 4 digits', 5",
    "zh-Hans, 请放上个人编号卡, 4",
    "th, วางบัตรที่นี่, 4",
    "ne, कार्ड यहाँ राख्नुहोस्, 3",
    "en, '―', 0"
  })
  void wordsAreCountedInEachScript(String tag, String text, int words) {
    assertEquals(words, WordCount.of(text, new Language(tag)));
  }
}
