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
