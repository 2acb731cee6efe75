package org.madoguchi.municipality.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.TestKeys;
import org.madoguchi.municipality.TestOffice;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * An officer's real Chromium (Debian's packages), without a screen, used by its keyboard alone. Its
 * certificates are in a home of its own. Nothing is looked for in the network: the driver's path is
 * given.
 */
final class Chromium implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path CERTUTIL = Path.of("/usr/bin/certutil");
  private static final Path PK12UTIL = Path.of("/usr/bin/pk12util");
  private static final char[] PASSWORD = "tests".toCharArray();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_STOPS = 120;

  /** It says at each start that it knows no version of a protocol that isn't used here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether all that it needs is installed. */
  static boolean installed() {
    return Stream.of(BROWSER, DRIVER, CERTUTIL, PK12UTIL).allMatch(Files::isExecutable);
  }

  /**
   * Starts one.
   *
   * @param home for its profile and certificates; empty
   * @param who whose client certificate it shows
   * @param pages where the office's pages are
   */
  static Chromium start(Path home, String who, java.net.URI pages, Language language)
      throws IOException, InterruptedException, GeneralSecurityException {
    certificates(home, who);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // root has none; what it shows here is ours
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--lang=" + language.code(),
        "--user-data-dir=" + home.resolve("profile"));
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            language.code(),
            "profile.managed_auto_select_certificate_for_urls",
            List.of("{\"pattern\":\"%s\",\"filter\":{}}".formatted(pages.resolve("/")))));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withEnvironment(
                Map.of(
                    "HOME",
                    home.toString(),
                    "XDG_CONFIG_HOME",
                    home.toString(),
                    "PATH",
                    "/usr/bin:/bin",
                    "LANG",
                    "C.UTF-8"))
            .build();
    SELENIUM.setLevel(Level.SEVERE);
    ChromeDriver driver = new ChromeDriver(service, options);
    // 800 pixels of it are the page
    driver.manage().window().setSize(new Dimension(1280, 943));
    return new Chromium(driver);
  }

  /** As an officer's certificate is imported, and the office's trusted. */
  private static void certificates(Path home, String who)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path database = Files.createDirectories(home.resolve(".pki/nssdb"));
    Path office =
        Files.writeString(home.resolve("office.pem"), TestOffice.pem(TestOffice.TLS.certificate()));
    Path officer = home.resolve("officer.p12");
    KeyStore store = TestKeys.store("officer", TestOffice.client(who), PASSWORD);
    try (OutputStream out = Files.newOutputStream(officer)) {
      store.store(out, PASSWORD);
    }
    String where = "sql:" + database;
    run(CERTUTIL.toString(), "-N", "-d", where, "--empty-password");
    run(
        CERTUTIL.toString(),
        "-A",
        "-d",
        where,
        "-n",
        "office",
        "-t",
        "P,,",
        "-i",
        office.toString());
    run(PK12UTIL.toString(), "-i", officer.toString(), "-d", where, "-W", new String(PASSWORD));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(command[0] + ": " + said);
    }
  }

  /** Opens an address. */
  void open(java.net.URI address) {
    driver.get(address.toString());
  }

  /** Runs a script in the page. */
  Object script(String script, Object... arguments) {
    Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return result == null ? "" : result;
  }

  /** Presses one key. */
  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** Types a text; what was in the field was chosen by the Tab key, and goes. */
  void type(String text) {
    new Actions(driver).sendKeys(text).perform();
  }

  /** What has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** The name by which assistive programs know what has the focus. */
  String focusedName() {
    return name(focused());
  }

  /** By which name assistive programs know an element; empty: by none. */
  static String name(WebElement element) {
    String name = element.getAccessibleName();
    return name == null ? "" : name;
  }

  /** Goes with the Tab key to what has that name; fails where it can't be reached. */
  void tabTo(String name) {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      press(Keys.TAB);
      String here = focusedName();
      if (here.equals(name)) {
        return;
      }
      seen.add(here);
    }
    throw new AssertionError("the Tab key doesn't reach " + name + " but " + seen);
  }

  /** The same, and presses Enter: another page comes. */
  void enter(String name) {
    tabTo(name);
    enter();
  }

  /** Sends what was typed, and waits for the page that answers. */
  void enter() {
    // The next page's window doesn't know it. An element of this page isn't asked whether it is
    // stale: ChromeDriver answers that with an error of its own while the page is changing.
    script("window.isLeft = true");
    press(Keys.ENTER);
    until("return window.isLeft === undefined && document.readyState === 'complete'");
  }

  /** Waits until a script says so. */
  void until(String script) {
    new WebDriverWait(driver, PATIENCE).until(_ -> Boolean.TRUE.equals(script(script)));
  }

  /** The page's heading. */
  String heading() {
    return driver.findElement(org.openqa.selenium.By.tagName("h1")).getText();
  }

  /** Elements by a selector of CSS. */
  List<WebElement> all(String selector) {
    return driver.findElements(org.openqa.selenium.By.cssSelector(selector));
  }

  /** A window as small as a phone's. */
  void small() {
    driver.manage().window().setSize(new Dimension(500, 900));
  }

  /** A picture of what is in the window. */
  void picture(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** A picture of the whole page, however long it is. */
  void whole(Path file) throws IOException {
    long height = (Long) script("return document.documentElement.scrollHeight");
    driver.manage().window().setSize(new Dimension(1280, Math.toIntExact(height) + 143));
    picture(file);
    driver.manage().window().setSize(new Dimension(1280, 943));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
