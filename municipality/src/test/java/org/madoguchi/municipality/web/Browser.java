package org.madoguchi.municipality.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.envelope.OfficeKeys;

/** An officer's browser, as far as the pages need one. Each page that comes is checked. */
final class Browser implements AutoCloseable {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final OfficeWorld world;
  private final HttpClient client;
  private final String language;

  Browser(OfficeWorld world, String who, String language) {
    this(world, TestOffice.client(who), language);
  }

  Browser(OfficeWorld world, OfficeKeys.Pair key, String language) {
    this.world = world;
    this.client = TestOffice.caller(key);
    this.language = language;
  }

  @Override
  public void close() {
    client.close();
  }

  /** What came. */
  record Shown(int status, String body, HttpResponse<byte[]> response) {
    boolean says(String text) {
      return body.contains(text);
    }

    String location() {
      return response.headers().firstValue("Location").orElse("");
    }

    /** What the first form with that address, and with that text in it, would send by itself. */
    Map<String, String> form(String action, String with) {
      Matcher forms =
          Pattern.compile(
                  "<form method=\"post\" action=\"" + action + "\".*?</form>", Pattern.DOTALL)
              .matcher(body);
      while (forms.find()) {
        if (forms.group().contains(with)) {
          Map<String, String> fields = new LinkedHashMap<>();
          Matcher hidden = HIDDEN.matcher(forms.group());
          while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
          }
          return fields;
        }
      }
      throw new AssertionError("no form " + action + " with " + with + " in:\n" + body);
    }
  }

  /** A request of this browser, to be changed. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(world.page(path)).header("Accept-Language", language);
  }

  Shown send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String body = new String(response.body(), StandardCharsets.UTF_8);
      Shown shown = new Shown(response.statusCode(), body, response);
      PageChecks.check(shown);
      return shown;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Shown get(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a form as browsers do from a page with {@code Referrer-Policy: no-referrer}. */
  Shown post(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", "null")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
            .build());
  }

  /**
   * Sends a form with files as browsers do (RFC 7578).
   *
   * @param files by their fields' names
   */
  Shown post(String path, Map<String, String> fields, Map<String, byte[]> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
    files.forEach((name, value) -> part(body, name, "; filename=\"計画 (1).toml\"", value));
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", "null")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(ByteArrayOutputStream body, String name, String file, byte[] value) {
    String head =
        "--edge\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n"
            .formatted(
                name, file, file.isEmpty() ? "" : "Content-Type: application/octet-stream\r\n");
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            f ->
                URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * Presses a button of a page.
   *
   * @param choice name and value in turn
   */
  Shown press(Shown page, String action, String... choice) {
    return post(action, filled(page.form(action, ""), choice));
  }

  /** The same, and goes where it leads. */
  Shown follow(Shown page, String action, String... choice) {
    Shown answer = press(page, action, choice);
    if (answer.status() != 303) {
      throw new AssertionError(action + " answered " + answer.status() + "\n" + answer.body());
    }
    return get(answer.location());
  }

  static Map<String, String> filled(Map<String, String> form, String... choice) {
    Map<String, String> fields = new LinkedHashMap<>(form);
    for (int i = 0; i < choice.length; i += 2) {
      fields.put(choice[i], choice[i + 1]);
    }
    return fields;
  }
}
