package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanArithmetic;
import org.madoguchi.municipality.plan.PlanReader;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Prefecture;

/** A prefecture's page of plans, on every store. */
abstract class PlanSummaryContract {
  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\"><a href=\"(/plans/[0-9a-f]{32})\">([^<]*)</a>");

  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;
  private String city = "";

  /** Lines of the table {@code [store]}: an empty database. */
  abstract String store() throws Exception;

  @BeforeEach
  void opens() throws Exception {
    world = new OfficeWorld(folder, store());
    aoki = new Browser(world, TestOffice.AOKI, "ja");
    baba = new Browser(world, TestOffice.BABA, "en");
    city = Files.readString(Path.of("../docs/examples/city.toml"));
  }

  @AfterEach
  void closes() {
    if (world != null) {
      aoki.close();
      baba.close();
      world.close();
    }
  }

  /** The example as another municipality's. */
  private String of(String code, String name, String... changes) {
    String plan = city.replace("99201", code).replace("さくら市", name).replace("Sakura City", name);
    for (int i = 0; i < changes.length; i += 2) {
      assertTrue(plan.contains(changes[i]), changes[i]);
      plan = plan.replace(changes[i], changes[i + 1]);
    }
    return plan;
  }

  private String send(String plan) {
    world.clock().passes(Duration.ofMinutes(1));
    Browser.Shown answer =
        aoki.post(
            "/plan-upload",
            aoki.get("/plans").form("/plan-upload", ""),
            Map.of("plan-file", plan.getBytes(StandardCharsets.UTF_8)));
    assertEquals(303, answer.status(), answer.body());
    return answer.location();
  }

  private static List<String> names(Browser.Shown page) {
    return ROW.matcher(page.body()).results().map(r -> r.group(2)).toList();
  }

  @Test
  void thoseThatNeedMostAdviceStandFirstEachWithItsLink() throws Exception {
    assertTrue(aoki.get("/plans/summary").says("計画は まだ ありません。"));
    String[] enough = {
      "windows = 2, cards", "windows = 3, cards", "weekend_days = 0", "weekend_days = 5"
    };
    String good = of("99202", "もみじ市", enough);
    String sakura = send(of("99201", "さくら市"));
    assertFalse(aoki.get("/plans").says("/plans/summary"), "one municipality needs no summary");
    send(of("99202", "もみじ市"));
    String later = send(good);
    String great = of("99100", "みなと市", "[demand]", "designated_city = true\n\n[demand]");
    send(great);
    assertTrue(aoki.get("/plans").says("<a href=\"/plans/summary\""));
    Browser.Shown page = aoki.get("/plans/summary");
    assertEquals(List.of("さくら市", "もみじ市", "みなと市"), names(page), page.body());
    List<String> links =
        ROW.matcher(page.body()).results().map((MatchResult r) -> r.group(1)).toList();
    assertEquals(sakura, links.getFirst());
    assertEquals(later, links.get(1), "of two plans of the same months the last one");
    // the same rows in the same order as ./kiosk plan summarise
    List<Prefecture.Member> members =
        List.of(member(great), member(good), member(of("99201", "さくら市")));
    Prefecture expected = new Prefecture(members, new PlanWords(Language.JA));
    String csv =
        new String(aoki.get("/plans/summary/issue.csv").response().body(), StandardCharsets.UTF_8);
    assertEquals(new String(expected.csv(), StandardCharsets.UTF_8), csv);
    assertTrue(page.says("合計(指定都市を除く)"), page.body());
    assertTrue(
        page.says("<td class=\"number roomy\">120,000</td>"), "residents of two municipalities");
    Browser.Shown english = baba.get("/plans/summary");
    assertTrue(english.says("Municipalities&#39; plans"), english.body());
    assertTrue(english.says("Municipalities, those that need most advice first"));
    assertEquals('P', aoki.get("/plans/summary/issue.xlsx").response().body()[0]);
    assertEquals(200, aoki.get("/plans/summary/issue.json").status());
    assertEquals(404, aoki.get("/plans/summary/other.csv").status());
    assertEquals(405, aoki.post("/plans/summary", Map.of()).status());
  }

  private static Prefecture.Member member(String toml) {
    Plan plan =
        PlanArithmetic.compute(
            ((org.madoguchi.config.ConfigReading.Read<org.madoguchi.municipality.plan.PlanInputs>)
                    PlanReader.read("plan", toml))
                .value());
    return new Prefecture.Member(plan, null);
  }

  @Test
  void firstCardsAndRenewalsAreNotAddedUpAndThisMonthsPlanGoesBefore() throws Exception {
    String renewal = Files.readString(Path.of("../docs/examples/renewal.toml"));
    String now = "first = \"2026-10\"";
    String present = renewal.replace("first = \"2025-04\"", now).replace("2026-03", "2027-03");
    String kept = send(present);
    send(renewal);
    send(renewal.replace("2025-04", "2028-04").replace("2026-03", "2029-03"));
    send(of("99202", "もみじ市"));
    Browser.Shown page = aoki.get("/plans/summary");
    assertEquals(2, names(page).size(), page.body());
    assertTrue(page.says("href=\"" + kept + "\""), page.body());
    assertTrue(page.body().indexOf("さくら市</a>") < page.body().indexOf("もみじ市</a>"));
    assertEquals(3, page.body().split("<caption>", -1).length, "a table of each kind");
  }
}
