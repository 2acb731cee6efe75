package org.madoguchi.sandbox.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.config.Language;

/**
 * An officer at a real browser: Debian's Chromium without a screen, with a home of its own in which
 * the officer's certificate is imported and the office's authority trusted. Each page that it comes
 * to is kept as a picture. Nothing is looked for in the network: the programs' paths are given.
 *
 * <p>Thread rule: one thread.
 */
public final class OfficerBrowser implements AutoCloseable {
  /** What it needs, and Debian's packages that have it. */
  private static final Map<Path, String> PROGRAMS =
      Map.of(
          Path.of("/usr/bin/chromium"), "chromium",
          Path.of("/usr/bin/chromedriver"), "chromium-driver",
          Path.of("/usr/bin/certutil"), "libnss3-tools",
          Path.of("/usr/bin/pk12util"), "libnss3-tools");

  /** Now and then Chromium dies on a busy machine at its first page. */
  private static final int STARTS = 3;

  private static final String PACKAGE = "/intakes/[0-9a-f]{32}";
  private static final String AGREES = "button[name=agrees][value=yes]";

  private static final Pattern SHOWN = Pattern.compile("[1-9]\\d*");
  private static final Pattern SAID = Pattern.compile("said");
  private static final Pattern ONE = Pattern.compile("1");
  private static final Pattern NONE = Pattern.compile("0");

  private final WebDriver browser;
  private final URI pages;
  private final Album album;

  /** Keeps pictures. */
  @FunctionalInterface
  public interface Album {
    /**
     * Keeps one.
     *
     * @param name of the page
     * @param png its bytes
     */
    void keep(String name, byte[] png) throws IOException;
  }

  /**
   * What an officer's browser is set up with.
   *
   * @param pages where the officers' pages are
   * @param key PKCS#12 with the officer's key and certificate
   * @param password of that file
   * @param authority PEM: who vouches for the office's certificate
   */
  public record Setting(URI pages, Path key, String password, Path authority) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Setting[" + pages + "]";
    }
  }

  private OfficerBrowser(WebDriver browser, URI pages, Album album) {
    this.browser = browser;
    this.pages = pages;
    this.album = album;
  }

  /** Debian's packages that are missing; empty: it can be started. */
  public static List<String> missing() {
    return PROGRAMS.entrySet().stream()
        .filter(p -> !Files.isExecutable(p.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Starts it, before the queue.
   *
   * @param home for its profile and certificates; empty
   * @throws IOException if it doesn't start; the message says why
   */
  public static OfficerBrowser start(Path home, Setting setting, Language language, Album album)
      throws IOException {
    certificates(home, setting);
    for (int i = 1; ; i++) {
      WebDriver browser = null;
      try {
        browser =
            WebDriver.start(
                "/usr/bin/chromedriver",
                home,
                capabilities(home.resolve("profile-" + i), setting.pages(), language));
        browser.size(1280, 943); // 800 pixels of it are the page
        browser.open(setting.pages());
        browser.until(Pattern.compile("/"));
        return new OfficerBrowser(browser, setting.pages(), album);
      } catch (IOException e) {
        if (browser != null) {
          browser.close();
        }
        if (i == STARTS) {
          throw e;
        }
      }
    }
  }

  private static Map<String, Object> capabilities(Path profile, URI pages, Language language) {
    return Map.of(
        "browserName",
        "chrome",
        "goog:chromeOptions",
        Map.of(
            "binary",
            "/usr/bin/chromium",
            "args",
            List.of(
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
                "--user-data-dir=" + profile),
            "prefs",
            Map.of(
                "intl.accept_languages",
                language.code(),
                "profile.managed_auto_select_certificate_for_urls",
                List.of("{\"pattern\":\"%s\",\"filter\":{}}".formatted(pages)))));
  }

  /** As docs/howto/run-the-officers-program.md has an officer's browser set up. */
  private static void certificates(Path home, Setting setting) throws IOException {
    String database = "sql:" + Files.createDirectories(home.resolve(".pki/nssdb"));
    String authority = setting.authority().toString();
    run("certutil", "-N", "-d", database, "--empty-password");
    run("certutil", "-A", "-d", database, "-n", "office", "-t", "C,,", "-i", authority);
    run("pk12util", "-i", setting.key().toString(), "-d", database, "-W", setting.password());
  }

  private static void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of("/usr/bin/" + command[0]), Stream.of(command).skip(1))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(command[0] + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void sees(String path, String name) throws IOException {
    browser.until(Pattern.compile(path));
    album.keep(name, browser.picture());
  }

  /** Looks at the queue, and opens what waits longest. */
  public void opens() throws IOException {
    browser.open(pages);
    sees("/", "queue");
    browser.press("form[action='/open-next'] button");
    sees(PACKAGE, "opened");
  }

  /** Compares the photo with the face, and speaks with the resident. */
  public void asks(String phrase) throws IOException {
    browser.press("a.button.go");
    browser.until("return '' + document.getElementById('live').naturalWidth", SHOWN);
    sees(PACKAGE + "/photo", "photo");
    browser.press("button[name=phrase][value=" + phrase + "]");
    browser.until("return document.querySelector('[role=status]') ? 'said' : ''", SAID);
    sees(PACKAGE + ".*", "phrase");
  }

  /**
   * Finds that photo and papers agree, and decides.
   *
   * @param what the value of the choice on the page
   */
  public void decides(String what, int papers) throws IOException {
    browser.press(AGREES);
    for (int paper = 1; paper <= papers; paper++) {
      sees(PACKAGE + "/papers/" + paper, "paper-" + paper);
      browser.press(AGREES);
    }
    sees(PACKAGE + "/decide", "decide");
    browser.press("input[value='" + what + "']");
    browser.press("form.choose button.go");
    browser.until("return '' + document.querySelectorAll('form[action=\"/decide\"]').length", ONE);
    sees(".*", "confirm");
    browser.press("form[action='/decide'] button.go");
    browser.until("return '' + document.querySelectorAll('form[action=\"/decide\"]').length", NONE);
    sees(".*", "decided");
  }

  /** Looks at a month's figures from the nation down to its office, and how it went till then. */
  public void figures(YearMonth month) throws IOException {
    browser.press("a[href='/figures']");
    sees("/figures/" + month, "figures");
    for (String next : List.of("99", "99201", "office/[^/]*")) {
      browser.press("th[scope=row] a");
      sees("/figures/" + month + "/" + next, "figures-" + next.replaceAll("\\W.*", ""));
    }
    browser.press("a[href$='/course']");
    sees(".*/course", "figures-course");
  }

  @Override
  public void close() {
    browser.close();
  }
}
