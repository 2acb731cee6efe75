package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class PhraseTextTest {
  @Test
  void breaksOnlyBetweenPhrases() {
    assertEquals(
        List.of("まちがえると カードが", "使えなくなるので、", "係員を よんでください。"),
        lines("まちがえると カードが 使えなくなるので、係員を よんでください。", 420));
  }

  @Test
  void aSentenceBeginsALineWhereThereAreSeveral() {
    assertEquals(
        List.of("はい、出ました。", "番号を 書きとるか、", "係員を よんでください。"),
        lines("はい、出ました。番号を 書きとるか、係員を よんでください。", 480));
  }

  @Test
  void linesAreAboutEquallyLong() {
    assertEquals(List.of("いろは にほへ", "とちり ぬるを"), lines("いろは にほへ とちり ぬるを", 390));
  }

  @Test
  void anEndOfLineIsKept() {
    assertEquals(List.of("はい。", "いいえ"), lines("はい。\nいいえ", 900));
  }

  @Test
  void starsMakeBoldAndAreNotRead() {
    PhraseText text = Fx.call(() -> new PhraseText("あと *3回* まで", "body"));
    assertEquals("あと 3回 まで", text.text());
    assertEquals("あと 3回 まで", text.getAccessibleText());
    long bold =
        Fx.call(
            () ->
                text.getChildrenUnmodifiable().stream()
                    .filter(n -> n.getStyleClass().contains("strong"))
                    .count());
    assertEquals(1, bold);
  }

  @Test
  void whatIsTooLongForAnyLineIsCutInPiecesRatherThanLost() {
    List<String> lines = lines("戸籍全部事項証明書交付請求手続", 300);
    assertTrue(lines.size() >= 2, lines.toString());
    assertEquals("戸籍全部事項証明書交付請求手続", String.join("", lines));
  }

  @Test
  void aReadingStandsOverItsKanjiAndIsNotReadTwice() {
    PhraseText text =
        Fx.call(() -> drawn(new PhraseText("{暗証番号|あんしょうばんごう}を {入|い}れて ください", "body"), 300));
    assertEquals("暗証番号を 入れて ください", text.text());
    List<Text> nodes =
        Fx.call(
            () ->
                text.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .toList());
    Text kanji = of(nodes, "暗証番号");
    Text reading = of(nodes, "あんしょうばんごう");
    assertEquals(18, reading.getFont().getSize(), "half as large");
    assertEquals(middle(kanji), middle(reading), 1);
    // the letters' box reaches higher than their ink, which the reading stands on
    assertTrue(reading.getBoundsInParent().getCenterY() < kanji.getBoundsInParent().getMinY() + 9);
    for (Text node : nodes) {
      assertTrue(node.getBoundsInParent().getMinY() >= -1, node.getText());
      assertTrue(node.getBoundsInParent().getMaxY() <= text.getHeight() + 1, node.getText());
    }
  }

  private static PhraseText drawn(PhraseText text, double width) {
    Pane root = new Pane(text);
    Theme.dress(root, Fx.FAMILY);
    new Scene(root);
    root.applyCss();
    text.resize(width, text.prefHeight(width));
    text.layout();
    return text;
  }

  private static Text of(List<Text> nodes, String letters) {
    return nodes.stream().filter(n -> n.getText().equals(letters)).findFirst().orElseThrow();
  }

  private static double middle(Text text) {
    return text.getBoundsInParent().getCenterX();
  }

  @Test
  void thaiBreaksBetweenWords() {
    List<String> lines = lines("ยื่นสลิปนี้ให้เจ้าหน้าที่ที่เคาน์เตอร์", 300);
    assertTrue(lines.size() >= 2, lines.toString());
    assertEquals("ยื่นสลิปนี้ให้เจ้าหน้าที่ที่เคาน์เตอร์", String.join("", lines));
    for (String line : lines) {
      int type = Character.getType(line.charAt(0));
      assertTrue(type != Character.NON_SPACING_MARK, "no mark stands alone: " + line);
    }
  }

  /** What is read on each line, at 36 px. */
  private static List<String> lines(String words, double width) {
    return Fx.call(
        () -> {
          PhraseText text = new PhraseText(words, "body");
          Pane root = new Pane(text);
          Theme.dress(root, Fx.FAMILY);
          Scene scene = new Scene(root, width, 600);
          root.applyCss();
          text.resize(width, text.prefHeight(width));
          text.layout();
          assertEquals(scene, text.getScene());
          TreeMap<Double, List<Text>> rows = new TreeMap<>();
          for (var child : text.getChildrenUnmodifiable()) {
            rows.computeIfAbsent(child.getLayoutY(), _ -> new ArrayList<>()).add((Text) child);
          }
          return rows.values().stream().map(PhraseTextTest::read).toList();
        });
  }

  private static String read(List<Text> runs) {
    StringBuilder line = new StringBuilder();
    double end = Double.NaN;
    for (Text run : runs) {
      double start = run.getLayoutX();
      if (start > end + 6) {
        line.append(' ');
      }
      line.append(run.getText());
      end = start + run.getLayoutBounds().getWidth();
    }
    return line.toString();
  }
}
