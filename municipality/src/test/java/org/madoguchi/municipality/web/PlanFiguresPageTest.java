package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;

/** A plan's page takes what post offices did from the figures that the program holds. */
final class PlanFiguresPageTest {
  private static final YearMonth APRIL = YearMonth.of(2027, 4);

  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private Browser aoki;

  @BeforeEach
  void opens() {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    TestFigures.enable(office);
    world = new OfficeWorld(office);
    aoki = new Browser(world, TestOffice.AOKI, "ja");
  }

  @AfterEach
  void closes() {
    aoki.close();
    world.close();
  }

  private void report(String office, long renewed) {
    MonthFigures figures =
        new MonthFigures(
            office,
            APRIL,
            ZoneId.of("Asia/Tokyo"),
            TestFigures.lines(office, 1, 9),
            "1.0.0",
            List.of(new Figure(Measure.CARD_ORDERS_DONE, "", "renew-authentication", renewed)));
    world.figures().figures(TestFigures.signed(figures), office);
  }

  @Test
  void aMonthIsToldOnceEveryOfficeHasReported() {
    Browser.Shown page = aoki.follow(aoki.get("/plans"), "/plan-new", "kind", "renewal");
    String at = page.response().request().uri().getPath();
    assertFalse(page.says("市内の郵便局での実績"), "no month is over");
    world.clock().passes(Duration.ofDays(160));
    report(TestOffice.BRANCH, 100);
    report("midori", 20);
    Browser.Shown part = aoki.get(at);
    assertTrue(part.says("市内の郵便局での実績"), part.body());
    assertTrue(
        part.says("<td class=\"number\">―</td><td class=\"number\">2/3</td><td>みなみ郵便局</td>"),
        part.body());
    report("minami", 3);
    Browser.Shown whole = aoki.get(at);
    assertTrue(
        whole.says("<td class=\"number\">123</td><td class=\"number\">3/3</td>"), whole.body());
    Browser.Shown followed =
        aoki.follow(
            whole,
            "/plan-record",
            "issued",
            "1104",
            "arrived",
            "1104",
            "windows",
            "4",
            "weekend_days",
            "4",
            "staff",
            "7");
    assertTrue(followed.says("郵便局での枚数"), followed.body());
    String json = new String(aoki.get(at + "/plan.json").response().body(), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"post_offices\" : 123"), json);
    assertTrue(json.contains("\"post_offices_planned\" : 0"), json);
    assertEquals(200, aoki.get("/plans").status());
  }
}
