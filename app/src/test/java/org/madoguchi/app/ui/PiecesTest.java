package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void breaksBehindParticlesAndBeforeBrackets() {
    assertEquals(List.of("この", "端末では", "交付できません。"), Pieces.of("この端末では交付できません。"));
    assertEquals(List.of("印鑑登録証明書", "(印鑑証明)"), Pieces.of("印鑑登録証明書(印鑑証明)"));
  }

  @Test
  void halvesWhatIsStillLong() {
    assertEquals(List.of("戸籍全部", "事項証明書"), Pieces.of("戸籍全部事項証明書"));
  }

  @Test
  void neverBeginsALineWithASmallKanaOrALongVowel() {
    for (String piece : Pieces.of("マイナンバーカードのショートメッセージサービス")) {
      assertEquals(-1, "ーョッ".indexOf(piece.charAt(0)), piece);
    }
  }

  @Test
  void leavesShortPhrasesAndLettersWhole() {
    assertEquals(List.of("住民票の写し"), Pieces.of("住民票の写し"));
    assertEquals(List.of("authentication."), Pieces.of("authentication."));
  }
}
