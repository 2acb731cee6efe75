package org.madoguchi.sandbox.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that is driven by commands (W3C WebDriver, JSON over HTTP): the few that a tour needs.
 * The driver's program is a child of this one, listens on this machine alone, and ends with this.
 *
 * <p>Thread rule: one thread.
 */
final class WebDriver implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What chromedriver says when it listens. */
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

  /** For one command, a page's coming among them. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often a page is asked whether it has come. */
  private static final long LOOK_MILLIS = 40;

  /** A key of the answer that names an element (W3C WebDriver 11). */
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private URI session;

  private WebDriver(Process driver, URI sessions) {
    this.driver = driver;
    this.session = sessions;
  }

  /**
   * Starts a driver and a browser.
   *
   * @param command of the driver
   * @param home as the browser's user has it
   * @param capabilities of the browser, as JSON values
   */
  static WebDriver start(String command, java.nio.file.Path home, Map<String, Object> capabilities)
      throws IOException {
    ProcessBuilder program = new ProcessBuilder(command, "--port=0").redirectErrorStream(true);
    program.environment().clear();
    program
        .environment()
        .putAll(
            Map.of(
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.toString(),
                "PATH",
                "/usr/bin:/bin",
                "LANG",
                "C.UTF-8"));
    Process driver = program.start();
    try {
      WebDriver browser =
          new WebDriver(driver, URI.create("http://127.0.0.1:%d/session".formatted(port(driver))));
      JsonNode made =
          browser.send("POST", "", Map.of("capabilities", Map.of("alwaysMatch", capabilities)));
      browser.session = URI.create(browser.session + "/" + made.path("sessionId").asString());
      return browser;
    } catch (IOException e) {
      driver.destroyForcibly();
      throw e;
    }
  }

  /** It says more later, which nobody reads: a virtual thread lets it. */
  private static int port(Process driver) throws IOException {
    BufferedReader said = driver.inputReader(UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        Thread.ofVirtual().name("chromedriver").start(() -> said.lines().forEach(_ -> {}));
        return Integer.parseInt(started.group(1));
      }
    }
    throw new IOException("the browser's driver doesn't start");
  }

  private JsonNode send(String method, String path, Map<String, Object> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(session + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("POST")
                    ? BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))
                    : BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode value = JSON.readTree(answer.body()).path("value");
      if (answer.statusCode() != 200) {
        throw new IOException(
            "the browser: " + value.path("error").asString() + ": " + firstLine(value));
      }
      return value;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String firstLine(JsonNode value) {
    return value.path("message").asString("").lines().findFirst().orElse("");
  }

  private JsonNode post(String path, Map<String, Object> body) throws IOException {
    return send("POST", path, body);
  }

  /** How large its window is, in pixels. */
  void size(int width, int height) throws IOException {
    post("/window/rect", Map.of("width", width, "height", height));
  }

  /** Opens an address. */
  void open(URI address) throws IOException {
    post("/url", Map.of("url", address.toString()));
  }

  /** Presses with the mouse what that CSS selector finds first. */
  void press(String selector) throws IOException {
    String element =
        post("/element", Map.of("using", "css selector", "value", selector))
            .path(ELEMENT)
            .asString();
    post("/element/" + element + "/click", Map.of());
  }

  /** Waits until a page of such a path is there whole, its pictures too. */
  void until(Pattern path) throws IOException {
    String there = "return document.readyState === 'complete' ? location.pathname : ''";
    until(there, path);
  }

  /** Waits until a script answers so. */
  void until(String script, Pattern answer) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String seen = "";
    while (System.nanoTime() < end) {
      seen = text(script);
      if (answer.matcher(seen).matches()) {
        return;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    throw new IOException("the browser shows " + seen + " instead of " + answer);
  }

  /** What a script in the page answers. */
  String text(String script) throws IOException {
    JsonNode answer = post("/execute/sync", Map.of("script", script, "args", List.of()));
    return answer.asString("");
  }

  /** The window as PNG. */
  byte[] picture() throws IOException {
    return Base64.getDecoder().decode(send("GET", "/screenshot", Map.of()).asString());
  }

  @Override
  public void close() {
    try {
      send("DELETE", "", Map.of());
    } catch (IOException e) {
      // it has gone by itself
    }
    driver.destroy();
    try {
      if (!driver.waitFor(5, TimeUnit.SECONDS)) {
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
        driver.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
