package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.Language;
import org.madoguchi.config.Prefecture;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.TestPackages;
import org.madoguchi.municipality.desk.CaseStanding;
import org.madoguchi.municipality.desk.IntakeState;
import org.madoguchi.municipality.words.Words;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.remote.UnreachableBrowserException;

/**
 * An officer's way through the pages in a real Chromium, over TLS with a client certificate, by the
 * keyboard alone. Pictures of each page go to {@code target/officers-pages}.
 */
final class ChromiumTest {
  private static final Path PICTURES = Path.of("target", "officers-pages");

  private static final int STARTS = 3;

  @TempDir private Path folder;

  @BeforeEach
  void there() {
    Assumptions.assumeTrue(
        Chromium.installed(), "no Chromium (Debian: chromium, chromium-driver, libnss3-tools)");
  }

  /** One language's pictures, numbered. */
  private static final class Album {
    private final Chromium browser;
    private final Language language;
    private int number;

    Album(Chromium browser, Language language) {
      this.browser = browser;
      this.language = language;
    }

    /** Takes the page's picture after it was looked at by rule. */
    void page(String name) throws IOException {
      DomChecks.check(browser, language);
      picture(name);
    }

    /** Takes it of a page that is like one before. */
    void picture(String name) throws IOException {
      browser.picture(
          PICTURES.resolve("%s-%02d-%s.png".formatted(language.code(), ++number, name)));
    }
  }

  /** Something that an officer does. */
  private interface Play {
    void play(OfficeWorld world, Chromium browser, Album album) throws IOException;
  }

  /**
   * Plays it, from the beginning again if the browser itself dies: now and then it does on a busy
   * machine, at the first page that it is asked for.
   */
  private void played(Language language, Play play) throws Exception {
    for (int i = 1; ; i++) {
      Path office = Files.createDirectory(folder.resolve("office-" + i));
      Path home = Files.createDirectory(folder.resolve("home-" + i));
      TestOffice files = new TestOffice(office, OfficeWorld.SQLITE);
      TestFigures.enable(files);
      try (OfficeWorld world = new OfficeWorld(files);
          Chromium browser = Chromium.start(home, TestOffice.AOKI, world.page("/"), language)) {
        play.play(world, browser, new Album(browser, language));
        return;
      } catch (NoSuchSessionException
          | SessionNotCreatedException
          | UnreachableBrowserException e) {
        if (i == STARTS) {
          throw e;
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void decidesByTheKeyboardAlone(Language language) throws Exception {
    played(language, ChromiumTest::decidesByTheKeyboardAlone);
  }

  private static void decidesByTheKeyboardAlone(OfficeWorld world, Chromium browser, Album album)
      throws IOException {
    Words words = Words.in(album.language);
    browser.open(world.page("/"));
    album.page("nobody-waits");
    String id = world.send(TestOffice.BRANCH);
    world.clock().passes(Duration.ofMinutes(7));
    world.send("minato");
    world.send("midori");
    browser.open(world.page("/"));
    album.page("queue");

    browser.enter(words.get("queue.open-next"));
    byte[] jpeg = TestPackages.face("", new Color(0xE4E4F0));
    world.desk().branches().frame(id, TestOffice.BRANCH, 1, TestPackages.frame(id, 1, jpeg));
    browser.until("return document.getElementById('live').naturalWidth === 413");
    album.page("opened");
    String photo = words.get("item.photo");
    browser.enter(
        browser.all("a").stream()
            .map(a -> a.getAccessibleName())
            .filter(n -> n.contains(photo))
            .findFirst()
            .orElseThrow());
    album.page("photo-and-face");
    browser.enter(words.get("phrase.turn-paper"));
    assertEquals(1, browser.all("[role=status]").size(), "it says what was sent");
    album.page("phrase-sent");
    browser.enter(words.get("look.yes.photo"));
    album.page("first-paper");
    browser.enter(words.get("look.yes.paper"));
    album.page("second-paper");
    browser.enter(words.get("look.yes.paper"));
    assertEquals(words.get("decide.title"), browser.heading());
    album.page("decide");

    browser.tabTo(words.get("verdict.accepted.addressee-only"));
    browser.press(Keys.ARROW_DOWN);
    assertEquals(words.get("verdict.accepted.registered-mail"), browser.focusedName());
    browser.press(Keys.ARROW_UP);
    assertTrue(browser.focused().isSelected());
    album.page("chosen");
    browser.enter(words.get("decide.on"));
    assertEquals(words.get("confirm.title"), browser.heading());
    album.page("confirm");
    assertEquals(IntakeState.OPENED, standing(world, id).state(), "nothing is decided yet");
    browser.enter(words.get("confirm.yes"));
    album.page("decided");
    assertEquals("accepted", standing(world, id).decision());
    assertEquals(TestOffice.AOKI, standing(world, id).officer());
    browser.enter(words.get("to-queue"));
    assertEquals(2, browser.all("tr.waits").size());
  }

  private static CaseStanding standing(OfficeWorld world, String id) {
    return world.desk().officers().standing(id).orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void showsWhatElseMayCome(Language language) throws Exception {
    played(language, ChromiumTest::showsWhatElseMayCome);
  }

  private static void showsWhatElseMayCome(OfficeWorld world, Chromium browser, Album album)
      throws IOException {
    String differs = world.send(TestOffice.BRANCH);
    String early = world.send("minato");
    String others = world.send("midori");
    String child =
        world.send(
            TestPackages.with(
                world.usual(TestOffice.BRANCH), "2026-06-01", false, List.of(), null, "infant"));
    var officers = world.desk().officers();
    officers.open(others, TestOffice.BABA);
    for (String each : List.of(differs, early, child)) {
      officers.open(each, TestOffice.AOKI);
    }
    for (int item = 0; item < 3; item++) {
      officers.look(differs, TestOffice.AOKI, item, item != 1);
    }
    for (String path :
        List.of(
            "/intakes/" + differs + "/decide",
            "/intakes/" + early + "/decide",
            "/intakes/" + child + "/photo",
            "/intakes/" + others,
            "/nothing-there")) {
      browser.open(world.page(path));
      album.page(
          "other"
              + path.replaceAll("/[0-9a-f]{32}", "").toLowerCase(Locale.ROOT).replace('/', '-'));
    }
    browser.open(world.page("/intakes/" + differs + "/photo"));
    browser.small();
    album.page("other-small-window");
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void plansAYearByTheKeyboardAlone(Language language) throws Exception {
    played(language, ChromiumTest::plansAYear);
  }

  private static void plansAYear(OfficeWorld world, Chromium browser, Album album)
      throws IOException {
    Words words = Words.in(album.language);
    browser.open(world.page("/plans"));
    browser.enter(words.get("plans.make"));
    browser.tabTo(words.get("field.windows.dedicated.windows"));
    browser.type("2");
    browser.enter();
    browser.until("return document.querySelector('article.advice') !== null");
    browser.until("return [...document.images].every(i => i.complete && i.naturalWidth > 0)");
    album.page("plan-too-few-windows");
    if (album.language.equals(
        Language.EN)) { // longer words, and no other ways than the Japanese ones
      browser.small();
      assertFits(browser);
      album.page("plan-small-window");
      return;
    }
    browser.tabTo(words.get("cell.issued"));
    for (String number : List.of("700", "1104", "2", "4", "7")) {
      browser.type(number);
      browser.press(Keys.TAB);
    }
    assertEquals(words.get("plans.record.save"), browser.focusedName());
    browser.enter();
    browser.until("return document.querySelector('form[action=\"/plan-take-back\"]') !== null");
    album.picture("plan-followed");
    browser.whole(PICTURES.resolve(album.language.code() + "-plan-whole.png"));
    browser.tabTo(words.get("field.demand.population"));
    browser.type("many");
    browser.enter();
    browser.until("return document.querySelector('[role=alert]') !== null");
    album.picture("plan-mistake");
    browser.small();
    assertFits(browser);
    album.picture("plan-small-window");
    browser.open(world.page("/plans"));
    album.page("plans");
    sendsAFile(world, browser, album, words);
  }

  /** Another municipality's plan as a file, corrected in the page, and the prefecture's summary. */
  private static void sendsAFile(OfficeWorld world, Chromium browser, Album album, Words words)
      throws IOException {
    String plan =
        Files.readString(Path.of("../docs/examples/city.toml"))
            .replace("99201", "99202")
            .replace("in_hand = 4", "in_hands = 4");
    Path file = Files.writeString(PICTURES.resolve("計画.toml"), plan).toAbsolutePath();
    browser.all("input[name=plan-file]").getFirst().sendKeys(file.toString());
    browser.enter(words.get("plans.upload.send"));
    assertEquals(words.get("plans.upload.wrong"), browser.heading());
    album.page("plan-file-wrong");
    assertEquals(plan, browser.script("return document.querySelector('textarea').value"));
    browser.script(
        "const t = document.querySelector('textarea'); t.value = t.value.replace('hands', 'hand')");
    browser.enter(words.get("plans.upload.send"));
    assertEquals(1, browser.all("form[action='/plan-delete']").size());
    browser.open(world.page("/plans"));
    browser.enter(words.get("plans.summary"));
    assertEquals(2, browser.all("table a[href^='/plans/']").size());
    album.page("plans-summary");
  }

  private static void assertFits(Chromium browser) {
    assertEquals(true, browser.script("return document.documentElement.scrollWidth <= innerWidth"));
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void looksAtFiguresByTheKeyboardAlone(Language language) throws Exception {
    played(language, ChromiumTest::looksAtFigures);
  }

  private static void looksAtFigures(OfficeWorld world, Chromium browser, Album album)
      throws IOException {
    Words words = Words.in(album.language);
    browser.open(world.page("/figures"));
    album.page("figures-nobody");
    FiguresPagesTest.report(world.figures());
    browser.open(world.page("/figures"));
    album.page("figures-nation");
    browser.whole(PICTURES.resolve(album.language.code() + "-figures-whole.png"));
    browser.enter(Prefecture.name("13").orElseThrow().in(album.language));
    album.page("figures-prefecture");
    browser.tabTo(words.get("figures.month"));
    browser.press(Keys.ARROW_DOWN);
    browser.enter(words.get("figures.show"));
    assertTrue(browser.heading().contains("10"), browser.heading());
    album.picture("figures-another-month");
    browser.open(world.page("/figures/2026-11/99201"));
    album.page("figures-municipality");
    for (int month = 4; month <= 10; month++) {
      YearMonth of = YearMonth.of(2026, month);
      if (month != 6) { // a gap in the lines
        world.figures().figures(TestFigures.signed(TestFigures.busy("midori", of, 40)), "midori");
      }
    }
    browser.enter(words.get("figures.course.link"));
    browser.until("return [...document.images].every(i => i.complete && i.naturalWidth > 0)");
    album.page("figures-course");
    browser.whole(PICTURES.resolve(album.language.code() + "-figures-course-whole.png"));
    browser.small();
    assertFits(browser);
    album.picture("figures-course-small-window");
    browser.open(world.page("/figures/2026-11/99201"));
    assertFits(browser);
    album.picture("figures-small-window");
  }
}
