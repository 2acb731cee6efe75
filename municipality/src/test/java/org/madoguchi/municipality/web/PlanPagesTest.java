package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.plan.PlanFlag;
import org.madoguchi.municipality.words.Words;

/** The plans' pages, as a browser without a script sees them. */
final class PlanPagesTest {
  private static final Pattern INPUT =
      Pattern.compile(
          "<input type=\"(text|checkbox|radio|hidden)\" name=\"([^\"]*)\" value=\"([^\"]*)\"([^>]*)>");

  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;

  @BeforeEach
  void opens() {
    world = new OfficeWorld(folder);
    aoki = new Browser(world, TestOffice.AOKI, "ja");
    baba = new Browser(world, TestOffice.BABA, "en");
  }

  @AfterEach
  void closes() {
    aoki.close();
    baba.close();
    world.close();
  }

  /** All that a browser would send of the page's first form with that address. */
  private static Map<String, String> all(Browser.Shown page, String action) {
    Matcher form =
        Pattern.compile("<form method=\"post\" action=\"" + action + "\".*?</form>", Pattern.DOTALL)
            .matcher(page.body());
    assertTrue(form.find(), "no form " + action);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(form.group());
    while (input.find()) {
      boolean ticked = input.group(4).contains("checked");
      if (ticked || !List.of("checkbox", "radio").contains(input.group(1))) {
        fields.put(input.group(2), input.group(3));
      }
    }
    return fields;
  }

  private static Browser.Shown made(Browser browser, String kind) {
    Browser.Shown list = browser.get("/plans");
    return browser.follow(list, "/plan-new", "kind", kind);
  }

  private static String address(Browser.Shown page) {
    return page.response().request().uri().getPath();
  }

  private static Browser.Shown saved(Browser browser, Browser.Shown page, String... changes) {
    Browser.Shown answer =
        browser.post("/plan-save", Browser.filled(all(page, "/plan-save"), changes));
    return answer.status() == 303 ? browser.get(answer.location()) : answer;
  }

  @Test
  void aPlanIsMadeChangedAndListed() {
    assertTrue(aoki.get("/plans").says("計画は まだ ありません。"));
    assertTrue(aoki.get("/").says("<a href=\"/plans\">"), "from every page");
    Browser.Shown page = made(aoki, "renewal");
    assertTrue(page.says("さくら市: 13,246件の更新を 12か月で受けます。1か月あたり 1,104件です。"), page.body());
    Browser.Shown other =
        saved(
            aoki,
            page,
            "demand.population",
            "６０，０００",
            "demand.elsewhere_percent",
            "30",
            "windows.dedicated.windows",
            "1");
    assertEquals(200, other.status(), other.body());
    assertTrue(other.says("1か月あたり 773件です。"), other.body());
    assertTrue(other.says(PlanFlag.F10.sentence()));
    assertTrue(other.says("総行住第181号"));
    assertTrue(aoki.get("/plans").says("更新の計画 2027年4月から2028年3月まで"));
    Browser.Shown english = baba.get(address(page));
    assertTrue(english.says("9,272 renewals in 12 months, 773 a month."), english.body());
    assertTrue(english.says("Not enough windows"));
    assertTrue(english.says(PlanFlag.F10.sentence()), "the sentence stays as it was written");
    assertTrue(english.says("Are there enough windows"));
  }

  @Test
  void whatIsWrongIsSaidAndStaysAsItWasTyped() {
    Browser.Shown page = made(aoki, "issue");
    Browser.Shown wrong =
        saved(aoki, page, "demand.issued", "70000", "months.weekend_days", "12", "months.last", "");
    assertEquals(400, wrong.status());
    assertTrue(wrong.says("終わりの月: 月を 2027-04 のように書いてください。"), wrong.body());
    assertTrue(wrong.says("name=\"demand.issued\" value=\"70000\""), "as it was typed");
    wrong = saved(aoki, page, "demand.issued", "70000");
    assertTrue(wrong.says("交付ずみの枚数: F21 交付ずみの枚数が 人口より多いです。どちらの数も"), wrong.body());
    wrong = saved(baba, baba.get(address(page)), "windows.building", "4");
    assertTrue(
        wrong.says("Dedicated windows: F27") || wrong.says("F27 There are more windows"),
        wrong.body());
    assertEquals(
        200, saved(aoki, page, "demand.issued", "50000").status(), "nothing was saved before");
  }

  @Test
  void ofTwoOfficersTheSecondIsTold() {
    Browser.Shown page = made(aoki, "renewal");
    Browser.Shown hers = baba.get(address(page));
    assertEquals(200, saved(aoki, page, "demand.waiting", "7").status());
    Browser.Shown late = saved(baba, hers, "demand.waiting", "9");
    assertEquals(409, late.status());
    assertTrue(late.says("Somebody else was first"));
    assertTrue(aoki.get(address(page)).says("name=\"demand.waiting\" value=\"7\""));
    Map<String, String> form = all(hers, "/plan-save");
    form.put("version", "2");
    assertEquals(403, baba.post("/plan-save", form).status(), "the token is for what was seen");
  }

  @Test
  void monthsAreRecordedAndTakenBack() {
    Browser.Shown page = made(aoki, "renewal");
    Browser.Shown bad =
        aoki.press(
            page,
            "/plan-record",
            "issued",
            "many",
            "arrived",
            "",
            "windows",
            "3",
            "weekend_days",
            "4",
            "staff",
            "7");
    assertEquals(400, bad.status());
    assertTrue(bad.says("交付した枚数: 数で書いてください。"), bad.body());
    Browser.Shown followed =
        aoki.follow(
            page,
            "/plan-record",
            "issued",
            "５００",
            "arrived",
            "1,104",
            "windows",
            "3",
            "weekend_days",
            "4",
            "staff",
            "7");
    assertTrue(followed.says("F11 計画と ちがっています"), followed.body());
    assertTrue(followed.says("2027年5月の実績"), "the next is due");
    Browser.Shown back = aoki.follow(followed, "/plan-take-back");
    assertFalse(back.says("F11 計画と ちがっています"));
    assertTrue(back.says("2027年4月の実績"));
  }

  @Test
  void filesAreForThoseWhoHaveAnotherProgram() {
    String at = address(made(aoki, "renewal"));
    assertTrue(text(aoki.get(at + "/plan.csv")).startsWith("\uFEFFmonth,planned,"));
    assertTrue(text(aoki.get(at + "/plan.json")).contains("\"cards\" : 13246"));
    assertTrue(text(aoki.get(at + "/plan.toml")).contains("expiring = 13246"));
    assertTrue(text(aoki.get(at + "/chart.svg")).contains("<svg"));
    assertEquals('P', aoki.get(at + "/plan.xlsx").response().body()[0], "a ZIP file");
    assertEquals((byte) 0x89, aoki.get(at + "/chart.png").response().body()[0]);
    assertEquals(404, aoki.get(at + "/plan.pdf").status());
    assertEquals(404, aoki.get("/plans/" + "0".repeat(32)).status());
    assertEquals(405, aoki.post(at, Map.of()).status());
    assertEquals(405, aoki.get("/plan-new").status());
    try (Browser stranger = new Browser(world, "stranger", "ja")) {
      assertEquals(403, stranger.get(at).status());
      assertEquals(403, stranger.get(at + "/plan.csv").status());
    }
  }

  private static String text(Browser.Shown shown) {
    assertEquals(200, shown.status());
    return new String(shown.response().body(), StandardCharsets.UTF_8);
  }

  @Test
  void eachFieldHasWords() {
    for (Language language : Language.OF_STAFF) {
      for (PlanField each : PlanField.values()) {
        assertTrue(Words.in(language).keys().contains("field." + each.key()), each.key());
      }
    }
  }
}
