package org.madoguchi.municipality.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent: {@code application/x-www-form-urlencoded} (URL Living Standard 5).
 *
 * @param text as it came
 */
record FormBody(String text, Map<String, String> fields) {
  /** The longest form of these pages, a plan's, has two thousand bytes. */
  private static final int MOST_BYTES = 4096;

  /** What is left unread breaks the connection that the browser goes on with. */
  private static final int MOST_READ = 64 * 1024;

  private static final int MOST_FIELDS = 64;
  private static final String TYPE = "application/x-www-form-urlencoded";

  /**
   * Reads it; blocks until it is there.
   *
   * @return empty if it is no form, too long, or names a field twice
   * @throws IOException if the browser doesn't send it to its end
   */
  static Optional<FormBody> read(Request request) throws IOException {
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(MOST_READ);
    }
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return body.length > MOST_BYTES
            || type == null
            || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)
        ? Optional.empty()
        : of(new String(body, StandardCharsets.UTF_8));
  }

  /** Of a text such as {@code item=1&agrees=yes}; a query has the same form. */
  static Optional<FormBody> of(@Nullable String text) {
    Map<String, String> fields = new HashMap<>();
    if (text == null || text.isEmpty()) {
      return Optional.of(new FormBody("", fields));
    }
    String[] pairs = text.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      return Optional.empty();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      try {
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (fields.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException e) {
        return Optional.empty(); // a percent sign that isn't followed by two digits
      }
    }
    return Optional.of(new FormBody(text, fields));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A field's value; empty if it isn't there. */
  String get(String field) {
    return fields.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return "FormBody[]";
  }
}
