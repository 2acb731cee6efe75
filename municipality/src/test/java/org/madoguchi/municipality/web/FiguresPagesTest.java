package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.figures.FiguresDesk;

/** The pages of figures, as a browser without a script sees them. */
final class FiguresPagesTest {
  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;

  @BeforeEach
  void opens() {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    TestFigures.enable(office);
    world = new OfficeWorld(office);
    aoki = new Browser(world, TestOffice.AOKI, "ja");
    baba = new Browser(world, TestOffice.BABA, "en");
  }

  @AfterEach
  void closes() {
    aoki.close();
    baba.close();
    world.close();
  }

  /** Four of five offices have reported of November, one of them twice and differently. */
  static void report(FiguresDesk desk) {
    String sakura = TestOffice.BRANCH;
    desk.figures(TestFigures.usual(sakura, TestFigures.NOVEMBER, 1234), sakura);
    desk.figures(TestFigures.usual("midori", TestFigures.NOVEMBER, 0), "midori");
    desk.figures(TestFigures.usual("kita", TestFigures.NOVEMBER, 2), "kita");
    desk.figures(TestFigures.usual("hama", TestFigures.NOVEMBER, 5), "hama");
    desk.figures(TestFigures.usual("hama", TestFigures.OCTOBER, 90), "hama");
    MonthFigures other =
        TestFigures.month(sakura, TestFigures.NOVEMBER, TestFigures.lines("k", 1, 9), 9);
    desk.figures(TestFigures.signed(other), sakura);
  }

  @Test
  void goesFromTheNationDownToAnOffice() {
    report(world.figures());
    assertTrue(aoki.get("/").says("<a href=\"/figures\">"), "from every page");
    Browser.Shown start = aoki.get("/figures");
    assertEquals("/figures/2026-11", start.location());
    Browser.Shown nation = aoki.get(start.location());
    assertTrue(nation.says("全国 2026年11月の実績"), nation.body());
    assertTrue(nation.says("報告する郵便局は 5局です。4局から 報告がありました。"), nation.body());
    assertTrue(nation.says("まだ報告がない郵便局: みなみ郵便局"));
    assertTrue(nation.says("<td class=\"number\">1,244</td>"), "all certificates");
    assertTrue(
        nation.says("取扱局</th><td class=\"number\">5</td>"), "one with two duties is one office");
    assertTrue(nation.says("<a href=\"/figures/2026-11/13\">東京都</a>"));
    Browser.Shown city = aoki.get("/figures/2026-11/99201");
    assertTrue(city.says("さくら市 2026年11月の実績"));
    assertTrue(city.says("<a href=\"/figures/2026-11/99\">見本県</a>"), "the way up");
    assertTrue(city.says("<a href=\"/figures/2026-11/office/midori\">みどり町郵便局</a>"));
    assertTrue(city.says("<td class=\"number\">0</td>"), "midori has reported that it did nothing");
    assertTrue(city.says("<td class=\"number\">なし</td><td class=\"number\">―</td>"), "minami");
    assertTrue(city.says("さくら駅前郵便局(2026-12-01 に届きました): F03"), city.body());
    Browser.Shown office = baba.get("/figures/2026-11/office/hama");
    assertTrue(office.says("はま郵便局: figures of 2026-11"), office.body());
    assertTrue(office.says("half within 90 s, 95% within 90 s"), office.body());
    assertFalse(office.says("F03"));
    Browser.Shown october = baba.get("/figures/2026-10");
    assertTrue(october.says("Of 5 post offices that are to report, 1 have done so."));
    Browser.Shown nobody = baba.get("/figures/2026-09/13");
    assertTrue(nobody.says("Of 2 post offices that are to report, 0 have done so."));
    assertFalse(nobody.says("what isn't here is 0"), "no sums of nothing");
  }

  @Test
  void aKindThatOnlyItsMunicipalityKnowsHasTheNameThatItWasGiven(@TempDir Path other)
      throws Exception {
    report(world.figures());
    assertTrue(aoki.get("/figures/2026-11").says("juminhyo 1,244"), "its code otherwise");
    TestOffice office = new TestOffice(other, OfficeWorld.SQLITE);
    TestFigures.enable(office);
    Files.writeString(
        office.file(), "kinds = \"kinds.csv\"\n", java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(other.resolve("kinds.csv"), "kind,ja,en\njuminhyo,住民票の控え,Residence\n");
    try (OfficeWorld named = new OfficeWorld(office);
        Browser japanese = new Browser(named, TestOffice.AOKI, "ja");
        Browser english = new Browser(named, TestOffice.BABA, "en")) {
      report(named.figures());
      assertTrue(japanese.get("/figures/2026-11").says("住民票の控え 1,244"));
      assertTrue(english.get("/figures/2026-11/99").says("Residence 1,238"));
    }
  }

  @Test
  void theMonthIsChosenAndTheLanguageStays() {
    report(world.figures());
    Browser.Shown city = aoki.get("/figures/2026-11/99201");
    assertTrue(city.says("<option value=\"2026-11\" selected=\"\">"), city.body());
    assertTrue(city.says("<option value=\"2026-10\">"));
    assertEquals(
        "/figures/2026-10/99201", aoki.get("/figures/choose?month=2026-10&place=99201").location());
    assertEquals(
        "/figures/2026-10/office/hama",
        aoki.get("/figures/choose?month=2026-10&place=office%2Fhama").location());
    assertEquals("/figures/2026-10", aoki.get("/figures/choose?month=2026-10&place=").location());
    for (String bad :
        new String[] {"", "?month=2026-13", "?month=2026-10&place=..", "?month=//x.example"}) {
      assertEquals(400, aoki.get("/figures/choose" + bad).status(), bad);
    }
    assertTrue(city.says("href=\"/figures/2026-11/99201?language=en\""));
  }

  @Test
  void theCourseIsAPictureAndATable() throws Exception {
    report(world.figures());
    assertTrue(aoki.get("/figures/2026-11").says("<a href=\"/figures/2026-11/course\">"));
    Browser.Shown nation = aoki.get("/figures/2026-11/course");
    assertTrue(nation.says("全国 月ごとの推移"), nation.body());
    assertTrue(nation.says("<a href=\"/figures/2026-10\">2026年10月</a>"), nation.body());
    assertTrue(nation.says("<td class=\"number\">91</td>"), "October, from its one report");
    assertFalse(nation.says("2026年9月"), "before anything was reported");
    Browser.Shown kita = baba.get("/figures/2026-11/office/kita/course");
    assertTrue(kita.says("0 of 1</td><td class=\"number\">―</td>"), kita.body());
    assertTrue(kita.says("src=\"/figures/2026-11/office/kita/course.svg\""), kita.body());
    byte[] png = aoki.get("/figures/2026-11/course.png").response().body();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(1_000, picture.getWidth());
    Files.createDirectories(Path.of("target", "figures-course"));
    Files.write(Path.of("target", "figures-course", "nation.png"), png);
    assertTrue(text(baba.get("/figures/2026-11/99/course.svg")).contains("<svg"));
    assertTrue(
        text(baba.get("/figures/2026-11/office/minami/course.svg")).contains("<svg"),
        "of an office that has never reported");
    assertEquals(404, aoki.get("/figures/2026-11/course.pdf").status());
    assertEquals(404, aoki.get("/figures/2026-11/47/course").status());
  }

  @Test
  void filesAreForThoseWhoHaveAnotherProgram() {
    report(world.figures());
    String csv = text(aoki.get("/figures/2026-11/99/figures.csv"));
    assertTrue(csv.startsWith("\uFEFFperiod,level,prefecture,municipality,branch,measure,"), csv);
    assertTrue(
        csv.contains("2026-11,prefecture,99,,,certificates-handed-over,juminhyo,1238,3 of 4"), csv);
    assertTrue(csv.contains("2026-11,branch,99,99201,minami,,,,no report"), csv);
    assertTrue(text(aoki.get("/figures/2026-11/figures.json")).contains("\"reported\":4"));
    assertEquals('P', aoki.get("/figures/2026-11/figures.xlsx").response().body()[0], "a ZIP file");
    assertEquals(404, aoki.get("/figures/2026-11/figures.pdf").status());
    assertEquals(404, aoki.get("/figures/2026-11/47").status());
    assertEquals(404, aoki.get("/figures/2026-11/office/nobody").status());
    assertEquals(405, aoki.post("/figures/2026-11", Map.of()).status());
    try (Browser stranger = new Browser(world, "stranger", "ja")) {
      assertEquals(403, stranger.get("/figures/2026-11").status());
      assertEquals(403, stranger.get("/figures/2026-11/figures.csv").status());
    }
  }

  @Test
  void withoutItsTableThereIsNoPage(@TempDir Path other) {
    try (OfficeWorld without = new OfficeWorld(other);
        Browser browser = new Browser(without, TestOffice.AOKI, "ja")) {
      assertFalse(browser.get("/").says("/figures"));
      assertEquals(404, browser.get("/figures").status());
      assertEquals(404, browser.get("/figures/choose?month=2026-10").status());
    }
  }

  private static String text(Browser.Shown shown) {
    assertEquals(200, shown.status());
    return new String(shown.response().body(), StandardCharsets.UTF_8);
  }
}
