package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.printer.PaperRules.Signer.DEPUTY;
import static org.madoguchi.printer.PaperRules.Signer.HEAD;
import static org.madoguchi.printer.PaperRules.Signer.WARD_HEAD;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.printer.PaperCheck.Flaw;
import org.madoguchi.printer.PaperCheck.Result;
import org.madoguchi.printer.PaperRules.Ground;
import org.madoguchi.printer.PaperRules.SealColour;
import org.madoguchi.printer.PaperRules.Signer;

/** Who certifies: the whole name, on the line that counts. */
class CertifierTest {
  private static final Result SOUND = new Result.Sound();
  private static final Result OTHER = new Result.Flawed(0, Flaw.OTHER_MUNICIPALITY);

  private static Result look(
      String municipality, String prefecture, UnaryOperator<DrawnPage> drawing) {
    return PaperCheck.check(
        List.of(drawing.apply(DrawnPage.usual()).pdf()),
        1,
        PaperRules.usual(municipality, prefecture));
  }

  private static Result signed(String municipality, String prefecture, String line) {
    return look(municipality, prefecture, p -> p.text(line, 60, 227, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "見本市, 見本県, 見本市長　見本　市郎",
    "見本市, 見本県, 見本県　見本市長　見本　市郎",
    "見本市, 見本県, 見本県見本市長見本市郎",
    "見本市, '', 見本県　見本市長　見本　市郎",
    "見本市, '', 見本市長",
    "見本市, 見本県, 令和8年11月26日　見本市長　見本　市郎",
    "見本市, 見本県, 見本市長職務代理者　見本市副市長　見本　次郎",
    "見本市, 見本県, 見本市長　職務代理者　副市長　見本　次郎",
    "津市, 三重県, 三重県津市長　津　市郎",
    "津市, 三重県, 津市長　津　市郎",
    "府中市, 東京都, 東京都府中市長　府中　市郎",
    "府中市, 広島県, 広島県　府中市長　府中　市郎",
    "府中町, 広島県, 広島県安芸郡府中町長　府中　町子",
    "草津町, 群馬県, 吾妻郡　草津町長　草津　町子",
    "草津町, 群馬県, 草津町長　草津　町子",
    "北区, 東京都, 東京都北区長　北　区子",
    "四日市市, 三重県, 三重県四日市市長　市　良子",
    "さいたま市, 埼玉県, さいたま市長　埼玉　市郎",
    "さいたま市, 埼玉県, ｻｲﾀﾏではない　さいたま市長　埼玉　市郎",
    "吉野ヶ里町, 佐賀県, 佐賀県神埼郡吉野ヶ里町長　吉野　里子",
    "北方町, 岐阜県, 岐阜県本巣郡北方町長　北方　町子",
    "檜原村, 東京都, 東京都西多摩郡檜原村長　檜原　村子",
    "白川村, 岐阜県, 大野郡　白川村長　白川　村子",
    "草津町, 群馬県, 上記を証明する　吾妻郡草津町長　草津",
    "見本市, 見本県, 見本市長　室井　市郎",
    "見本市, 見本県, 令和8年11月26日見本市長　見本　市郎",
    "見本市, 見本県, 市民課/見本市長　見本　市郎",
    "見本市, 見本県, 届出の受理　見本市長　見本　市郎",
    "見本市, '', 見本県見本市長　見本　市郎",
    "見本市, '', 証明者　見本県見本市長　見本　市郎",
    "府中市, '', 府中市長　府中　市郎"
  })
  void theWholeNameOfOurMunicipality(String municipality, String prefecture, String line) {
    assertEquals(SOUND, signed(municipality, prefecture, line));
  }

  @ParameterizedTest
  @CsvSource({
    "見本市, 見本県, 大見本市長　大見　郎",
    "見本市, '', 大見本市長　大見　郎",
    "見本市, '', 別県　大見本市長　大見　郎",
    "見本市, 見本県, 見本県大見本市長　大見　郎",
    "見本市, 見本県, 見本県　大　見本市長　大見　郎",
    "見本市, 見本県, 別県見本市長　見本　市郎",
    "見本市, 見本県, 別県　見本市長　見本　市郎",
    "見本市, 見本県, 大見本県見本市長　見本　市郎",
    "津市, 三重県, 滋賀県大津市長　大津　市郎",
    "津市, 三重県, 大津市長　大津　市郎",
    "光市, 山口県, 日光市長　日光　市郎",
    "関市, 岐阜県, 山口県下関市長　下関　市郎",
    "府中市, 広島県, 東京都府中市長　府中　市郎",
    "府中市, 広島県, 府中市長　府中　市郎",
    "府中町, 広島県, 府中市長　府中　市郎",
    "府中市, 東京都, 東京都甲府中市長　府中　市郎",
    "北区, 東京都, 大阪市北区長　北　区子",
    "北区, 東京都, 北区長　北　区子",
    "見本市, 見本県, 見本市中央区長　見本　区郎",
    "見本市, 見本県, 見本市副市長　見本　次郎",
    "見本市, 見本県, 見本市長寿支援課　見本　次郎",
    "見本市, 見本県, 見本市長が証明する",
    "見本市, 見本県, 見本町長　見本　町子",
    "見本市, 見本県, みなみ見本市長　見本　市郎",
    "見本市, 見本県, 東西南北見本市長　見本　市郎",
    "見本市, 見本県, 大郡見本市長　大郡　郎",
    "見本市, 見本県, 別県北大　見本市長　見本　市郎",
    "見本市, '', 別県北大　見本市長　見本　市郎",
    "見本市, 見本県, 上記を証明する　大　見本市長　大見　郎",
    "見本市, '', 証明者見本県見本市長　見本　市郎",
    "見本市, '', 証明　の見本県見本市長　見本　市郎",
    "草津町, 群馬県, 北大草津町長　草津　町子",
    "草津町, 群馬県, 東西南北東西郡草津町長　草津",
    "草津町, 群馬県, 別県　吾妻郡草津町長　草津　町子",
    "見本市, 見本県, 見本市"
  })
  void neverAnother(String municipality, String prefecture, String line) {
    assertEquals(OTHER, signed(municipality, prefecture, line));
  }

  @Test
  void lettersThatAreSpacedOutAreOneWord() {
    assertEquals(SOUND, look("見本市", "見本県", p -> p.spaced("見本県見本市長見本市郎", 20, 227, 5, 1)));
    assertEquals(SOUND, look("見本市", "見本県", p -> p.spaced("見本市長", 60, 227, 5, 2)));
    assertEquals(OTHER, look("見本市", "見本県", p -> p.spaced("大見本市長", 60, 227, 5, 2)));
    assertEquals(OTHER, look("見本市", "", p -> p.spaced("別県大見本市長", 20, 227, 5, 1)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("大", 60, 227, 5).spaced("見本市長", 67, 227, 5, 0.4)));
    assertEquals(OTHER, look("見本市", "見本県", p -> p.spaced("見本市長寿支援課", 40, 227, 5, 1)));
    assertEquals(OTHER, look("見本市", "見本県", p -> p.spaced("みなみ見本市長", 20, 227, 5, 1)));
  }

  @Test
  void whatIsFarAwayBelongsToSomethingElse() {
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("市民課", 20, 227, 5).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("見本", 60, 227, 5).text("市長　見本", 90, 227, 5)));
  }

  /**
   * A head's own name stands between title and seal; what is farther away on that line isn't it.
   */
  @Test
  void theNameBehindATitleCountsForTheDistance() {
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("見本市長　見本　市郎", 60, 227, 5).text("大見本市長", 78, 247, 5)));
    assertEquals(
        OTHER,
        look(
            "見本市",
            "見本県",
            p -> p.text("見本市長", 20, 227, 5).text("公印", 130, 227, 5).text("大見本市長", 85, 247, 5)));
  }

  @Test
  void theOrderInTheFileSaysNothing() {
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("見本市長　見本", 65, 227, 5).text("大", 60, 227, 5)));
    assertEquals(SOUND, look("見本市", "見本県", p -> p.text("本市長", 65, 227, 5).text("見", 60, 227, 5)));
  }

  @Test
  void aNameThatGoesOnInTheNextLine() {
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("見本県見本", 60, 219, 5).text("市長　見本　市郎", 60, 227, 5)));
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("見本県", 60, 219, 5).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        SOUND,
        look("見本市", "見本県", p -> p.text("上記のとおり証明する", 60, 219, 5).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        SOUND,
        look("見本市", "見本県", p -> p.text("令和8年11月26日", 60, 219, 5).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("大見", 60, 219, 5).text("本市長　大見　郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("大", 60, 219, 5).text("見本市長　大見　郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "", p -> p.text("別県大", 60, 219, 5).text("見本市長　大見　郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("別県", 60, 219, 5).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.text("上記を証明する", 60, 219, 5).text("大　見本市長　郎", 60, 227, 5)));
    assertEquals(
        SOUND,
        look("草津町", "群馬県", p -> p.text("上記を証明する", 60, 219, 5).text("吾妻郡草津町長　草津", 60, 227, 5)));
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("大", 60, 100, 5).text("見本市長　市郎", 60, 227, 5)));
  }

  /** Also where the page has nothing before it. */
  @Test
  void thePagesVeryFirstLineMayBeginTheName() {
    byte[] page =
        new DrawnPage()
            .pattern()
            .seal(150, 215, 24, DrawnPage.RED)
            .text("大", 60, 219, 5)
            .text("見本市長　大見　郎", 60, 227, 5)
            .pdf();
    assertEquals(OTHER, PaperCheck.check(List.of(page), 1, PaperRules.usual("見本市", "見本県")));
  }

  @Test
  void linesThatAreReadDownwards() {
    assertEquals(SOUND, look("見本市", "見本県", p -> p.down("見本県見本市長　見本市郎", 140, 180, 5)));
    assertEquals(OTHER, look("見本市", "見本県", p -> p.down("大見本市長　見本市郎", 140, 180, 5)));
    assertEquals(
        OTHER, look("見本市", "見本県", p -> p.down("別県大", 146, 180, 5).down("見本市長　市郎", 140, 180, 5)));
  }

  @Test
  void whoIsNamedNearestToTheSealCounts() {
    UnaryOperator<DrawnPage> elsewhere =
        p ->
            p.text("前住所　大津市", 20, 100, 4)
                .text("【受理者】大見本市長", 20, 120, 4)
                .text("転出先　大見本市長に届出", 20, 130, 4);
    assertEquals(SOUND, look("見本市", "見本県", p -> elsewhere.apply(p).text("見本市長　市郎", 60, 227, 5)));
    assertEquals(
        OTHER,
        look("見本市", "見本県", p -> p.text("【受理者】見本市長", 20, 120, 4).text("大見本市長　大見　郎", 60, 227, 5)));
    assertEquals(
        OTHER,
        look("見本市", "見本県", p -> p.text("見本市長　見本　市郎", 60, 222, 5).text("大見本市長　大見郎也", 60, 232, 5)));
  }

  @Test
  void lettersThatAreDrawnTwiceToLookBoldAreOne() {
    assertEquals(
        SOUND, look("見本市", "見本県", p -> p.text("見本市長", 60, 227, 5).text("見本市長", 60.2, 227, 5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"見本市中央区長　見本　区郎", "見本県　見本市　中央区長　見本　区郎", "見本市中央区長職務代理者　見本　次郎"})
  void headsOfWardsWhereTheMunicipalitySaysSo(String line) {
    byte[] page = DrawnPage.usual().text(line, 60, 227, 5).pdf();
    assertEquals(SOUND, PaperCheck.check(List.of(page), 1, by(WARD_HEAD, DEPUTY)));
    assertEquals(OTHER, PaperCheck.check(List.of(page), 1, by(HEAD, DEPUTY)));
  }

  @Test
  void otherWardsAndThoseOfOthersDont() {
    for (String line : List.of("見本市西区長　見本　区郎", "大見本市中央区長　大見　郎", "中央区長　見本　区郎", "見本市長　市郎")) {
      byte[] page = DrawnPage.usual().text(line, 60, 227, 5).pdf();
      assertEquals(OTHER, PaperCheck.check(List.of(page), 1, by(WARD_HEAD)), line);
    }
  }

  @Test
  void whoStandsInWhereTheMunicipalitySaysSo() {
    byte[] page = DrawnPage.usual().text("見本市長職務代理者　見本　次郎", 60, 227, 5).pdf();
    byte[] head = DrawnPage.usual().text("見本市長　見本　市郎", 60, 227, 5).pdf();
    assertEquals(OTHER, PaperCheck.check(List.of(page), 1, by(HEAD)));
    assertEquals(SOUND, PaperCheck.check(List.of(page), 1, by(DEPUTY)));
    assertEquals(OTHER, PaperCheck.check(List.of(head), 1, by(DEPUTY)));
  }

  private static PaperRules by(Signer... signers) {
    return new PaperRules(
        "見本市",
        "見本県",
        Ground.IN_FILE,
        Set.of(SealColour.RED),
        Set.of(signers),
        List.of("中央区", "東区"));
  }
}
