package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;

/** A plan's file is sent to the pages and taken back from them. */
final class PlanUploadTest {
  private static final String UPLOAD = "/plan-upload";
  private static final String RECORD =
      "month,issued,arrived,windows,weekend_days,staff\n2020-11,1480,1621,2,0,4\n";

  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;
  private String city = "";

  @BeforeEach
  void opens() throws Exception {
    world = new OfficeWorld(folder);
    aoki = new Browser(world, TestOffice.AOKI, "ja");
    baba = new Browser(world, TestOffice.BABA, "en");
    city = Files.readString(Path.of("../docs/examples/city.toml"));
  }

  @AfterEach
  void closes() {
    aoki.close();
    baba.close();
    world.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Browser.Shown sent(Browser by, Browser.Shown page, String plan, String record) {
    return by.post(
        UPLOAD,
        page.form(UPLOAD, ""),
        Map.of("plan-file", bytes(plan), "record-file", bytes(record)));
  }

  /** What a browser would show in the text field, and send again. */
  private static String typed(Browser.Shown page, String name) {
    Matcher text =
        Pattern.compile("<textarea name=\"" + name + "\"[^>]*>\n(.*?)</textarea>", Pattern.DOTALL)
            .matcher(page.body());
    assertTrue(text.find(), page.body());
    return text.group(1)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void aFileIsTakenWithItsRecordAndGivenBack() {
    Browser.Shown answer = sent(aoki, aoki.get("/plans"), city, RECORD);
    assertEquals(303, answer.status(), answer.body());
    Browser.Shown page = aoki.get(answer.location());
    assertTrue(page.says("さくら市: 47,000枚のカードを 29か月で交付します。"), page.body());
    assertTrue(page.says("2020年12月の実績"), "the next month is due");
    String plan = aoki.get(answer.location() + "/plan.toml").body();
    assertTrue(plan.contains("people = 1"), "what the form can't show is kept");
    assertEquals(RECORD, aoki.get(answer.location() + "/record.csv").body());
    Browser.Shown again = sent(aoki, aoki.get("/plans"), plan, "");
    assertEquals(plan, aoki.get(again.location() + "/plan.toml").body());
    assertTrue(aoki.get(again.location()).says("2020年11月の実績"), "without a record");
  }

  @Test
  void eachMistakeHasItsPlaceAndNothingThatWasSentIsLost() {
    String wrong =
        city.replace("issued = 13000", "issued = 70000 # </textarea><script>&amp;")
            .replace("in_hand = 4", "in_hands = 4");
    Browser.Shown page = sent(aoki, aoki.get("/plans"), wrong, RECORD);
    assertEquals(400, page.status());
    assertTrue(page.says("plan.toml:11:1: F21 交付ずみの枚数が 人口より多いです。"), page.body());
    assertTrue(page.says("plan.toml:27:1: staff.in_hand is missing"), page.body());
    assertTrue(page.says("plan.toml:28:1: staff.in_hands is unknown"), page.body());
    assertFalse(page.says("<script"), page.body());
    assertEquals(wrong, typed(page, "plan-text"));
    assertEquals(RECORD, typed(page, "record-text"));
    assertTrue(aoki.get("/plans").says("計画は まだ ありません。"));
    Map<String, String> mended = new LinkedHashMap<>(page.form(UPLOAD, ""));
    // browsers send a text field's lines with CR and LF, and an empty file where none is chosen
    mended.put("plan-text", city.replace("\n", "\r\n"));
    mended.put("record-text", typed(page, "record-text").replace("1480", "many"));
    Map<String, byte[]> none = Map.of("plan-file", new byte[0], "record-file", new byte[0]);
    Browser.Shown record = aoki.post(UPLOAD, mended, none);
    assertEquals(400, record.status());
    assertTrue(record.says("record.csv:2:9: F28"), record.body());
    mended.put("record-text", RECORD);
    assertEquals(303, aoki.post(UPLOAD, mended, none).status());
  }

  @Test
  void whatIsNoTextOrTooLongIsToldAndChangesNothing() {
    Browser.Shown list = baba.get("/plans");
    Map<String, String> form = list.form(UPLOAD, "");
    byte[] shiftJis = {'#', (byte) 0x82, (byte) 0xA0, '\n'};
    byte[] tooLong = bytes("#".repeat(64 * 1024 + 1));
    for (byte[] file : new byte[][] {shiftJis, tooLong, {'#', 0, '\n'}}) {
      Browser.Shown page = baba.post(UPLOAD, form, Map.of("plan-file", file));
      assertEquals(400, page.status());
      assertTrue(page.says("plan.toml:1:1: F20 The file has mistakes."), page.body());
      assertTrue(page.says("isn&#39;t text in UTF-8, or has more than 65536 bytes"), page.body());
    }
    Browser.Shown empty = baba.post(UPLOAD, form, Map.of("plan-file", new byte[0]));
    assertEquals(400, empty.status());
    assertTrue(empty.says("plan.toml:1:1: "), empty.body());
    byte[] huge = new byte[3 * 1024 * 1024];
    Browser.Shown page = baba.post(UPLOAD, form, Map.of("plan-file", huge));
    assertEquals(413, page.status());
    assertTrue(page.says("The files are too big"), page.body());
    assertTrue(baba.get("/plans").says("There is no plan yet."), "the connection goes on");
  }

  @Test
  void onlyFromItsOwnPageAndOnce() {
    Browser.Shown list = aoki.get("/plans");
    Map<String, String> form = list.form(UPLOAD, "");
    Map<String, byte[]> file = Map.of("plan-file", bytes(city));
    assertEquals(403, aoki.post(UPLOAD, Browser.filled(form, "token", "x"), file).status());
    assertEquals(403, baba.post(UPLOAD, form, file).status(), "another officer's page");
    assertEquals(400, aoki.post(UPLOAD, form).status(), "no form with files");
    Browser.Shown first = aoki.post(UPLOAD, form, file);
    Browser.Shown second = aoki.post(UPLOAD, form, file);
    assertEquals(first.location(), second.location(), "sent twice, taken once");
    assertEquals(2, aoki.get("/plans").body().split("<a href=\"/plans/[0-9a-f]{32}\"", -1).length);
    assertEquals(405, aoki.get(UPLOAD).status());
  }

  @Test
  void aFileTakesAPlansPlaceUnlessSomebodyWasFirst() {
    String at = sent(aoki, aoki.get("/plans"), city, RECORD).location();
    Browser.Shown hers = baba.get(at);
    Browser.Shown page = aoki.get(at);
    String other = city.replace("population = 60000", "population = 61000");
    assertEquals(303, sent(aoki, page, other, "").status());
    assertTrue(aoki.get(at + "/plan.toml").body().contains("population = 61000"));
    assertEquals(RECORD, aoki.get(at + "/record.csv").body(), "the record stays");
    Browser.Shown late = sent(baba, hers, city, "");
    assertEquals(409, late.status());
    assertTrue(late.says("Somebody else was first"), late.body());
    Browser.Shown gone = aoki.press(aoki.get(at), "/plan-delete");
    assertEquals("/plans", gone.location());
    assertEquals(404, aoki.get(at).status());
    assertEquals(404, baba.press(hers, "/plan-delete").status());
  }
}
