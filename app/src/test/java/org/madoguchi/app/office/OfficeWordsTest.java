package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.Language;

/** What the office screen says, and doesn't. */
class OfficeWordsTest {
  /** What should be in the till isn't on the screen before it was counted. */
  @Test
  void theTillIsCountedBlind() {
    for (Language language : Language.OF_STAFF) {
      assertFalse(Fx.call(() -> says(language, "closing")).contains("200"));
      assertTrue(Fx.call(() -> says(language, "closing-agrees")).contains("200"));
    }
  }

  /** At the hand-over every link is closed. */
  @Test
  void theChainIsAllGreenWhenPapersGoOver() {
    String says = Fx.call(() -> says(Language.JA, "idle-finished"));
    assertEquals(5, says.split("確認済み", -1).length - 1, says);
    assertFalse(says.contains("まだ"), says);
    assertFalse(Fx.call(() -> says(Language.JA, "idle")).contains("まだ"));
  }

  @Test
  void aForeignPageIsNamedByItsNumber() {
    for (OfficeSnapshot.Foreign.Fate fate : OfficeSnapshot.Foreign.Fate.values()) {
      assertTrue(Fx.call(() -> says(Language.JA, "stopped-page-" + fate)).contains("A 0430のもの"));
    }
  }

  /** The code goes where the page is empty: no words send the clerk to one place of six. */
  @Test
  void noWordsSayWhereThePagesCodeStands() {
    for (String sample : Samples.all().keySet()) {
      String ja = Fx.call(() -> says(Language.JA, sample));
      assertFalse(Pattern.compile("右下|右上|左下|左上").matcher(ja).find(), sample);
      String en = Fx.call(() -> says(Language.EN, sample));
      assertFalse(Pattern.compile("(lower|bottom|top|upper) (right|left)").matcher(en).find());
    }
  }

  /** Sixty days before nobody has said what is closed: the clerk tells a technician. */
  @Test
  void closedDaysThatRunOutAreTold() {
    String ja = Fx.call(() -> says(Language.JA, "closed-days"));
    assertTrue(ja.contains("見本市の休業日は2026年12月31日まで"), ja);
    assertTrue(ja.contains("技術担当に知らせてください"), ja);
    String en = Fx.call(() -> says(Language.EN, "closed-days-none"));
    assertTrue(en.contains("Mihon Post Office: no closed days are set."), en);
    assertFalse(Fx.call(() -> says(Language.JA, "idle")).contains("休業日"));
  }

  /** As many actions are promised as there are. */
  @Test
  void theStepsAreCounted() {
    assertTrue(Fx.call(() -> says(Language.JA, "idle")).contains("操作は5回"));
  }

  /** Office texts are ordinary Japanese: no space but in a number or between items. */
  @Test
  void noJapaneseSentenceHasSpaces() {
    List<String> spaced = new ArrayList<>();
    for (String sample : Samples.all().keySet()) {
      SPACED
          .matcher(Fx.call(() -> says(Language.JA, sample)))
          .results()
          .forEach(m -> spaced.add(sample + ": " + m.group()));
    }
    assertEquals(List.of(), spaced);
  }

  private static final Pattern SPACED =
      Pattern.compile(
          "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}。、]"
              + " [\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private static String says(Language language, String sample) {
    OfficeScreen screen = new OfficeScreen(new OfficeScreenTest.Ignoring(), Fx.FAMILY);
    screen.show(Samples.in(language, sample(sample)));
    StringBuilder says = new StringBuilder();
    texts(screen.root(), says);
    return says.toString();
  }

  private static void texts(Node node, StringBuilder says) {
    if (node instanceof PhraseText text) {
      says.append(text.text()).append('\n');
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts(child, says));
    }
  }

  /** A badge is all that is missing at a typed hand-over: nobody is told to type again. */
  @Test
  void whoTypesAtTheHandOverIsAskedForABadge() {
    for (Language language : Language.OF_STAFF) {
      DeskWords words = DeskWords.in(language);
      String says = Fx.call(() -> says(language, "type-badge"));
      assertTrue(says.contains(plain(words.cure(FailureCode.BADGE_NEEDED))), says);
      assertFalse(says.contains(plain(words.get("type.again"))), says);
      assertTrue(
          Fx.call(() -> says(language, "type-unknown")).contains(plain(words.get("type.again"))));
    }
  }

  private static String plain(String text) {
    return new PhraseText(text).text();
  }

  private static OfficeView sample(String name) {
    return Objects.requireNonNull(Samples.all().get(name), name);
  }
}
