package org.madoguchi.app.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer of an HTTP server, byte by byte.
 *
 * @param what what it is, for a test's message
 * @param endless whether only the client's patience ends it
 */
public record RawAnswer(String what, boolean endless, Speech speech) {
  /** A well answer with this body. */
  public static RawAnswer well(String body) {
    return said(ok("Content-Length: " + body.length() + "\r\n", body));
  }

  /** What is well in spite of an odd head: only the head is odd, and the whole body came. */
  public boolean harmless() {
    return what.contains("200 OK");
  }

  /** Writes an answer. */
  @FunctionalInterface
  public interface Speech {
    void speak(OutputStream out) throws IOException, InterruptedException;
  }

  static RawAnswer said(String bytes) {
    return new RawAnswer(
        bytes.lines().limit(3).toList().toString(),
        false,
        out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String ok(String head, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + head + "\r\n" + body;
  }

  /**
   * What no server answers.
   *
   * @param good a body that would be right
   */
  public static List<RawAnswer> nonsense(String good) {
    List<RawAnswer> all = new ArrayList<>();
    for (String length :
        List.of(
            "abc",
            "-1",
            "12.5",
            "",
            "0x10",
            "99999999999999999999",
            "1 2",
            "+5",
            "\u0000",
            "5, 6",
            "9223372036854775807")) {
      all.add(said(ok("Content-Length: " + length + "\r\n", good)));
    }
    for (String status :
        List.of(
            "",
            "HTTP/1.1",
            "HTTP/1.1 abc OK",
            "HTTP/1.1 99 no",
            "HTTP/1.1 1000 no",
            "HTTP/9.9 200 OK",
            "HTTP/2 200",
            "ICY 200 OK",
            "SSH-2.0-x",
            "HTTP/1.1 -200 OK",
            "HTTP/1.1 200OK",
            "\u0000\u0001\u0002",
            "HTTP/1.1 101 Switching Protocols",
            "HTTP/1.1 204 No Content",
            "HTTP/1.1 304 Not Modified",
            "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/",
            "HTTP/1.1 401 Unauthorized",
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x",
            "HTTP/1.1 407 Proxy",
            "HTTP/1.1 417 No",
            "HTTP/1.1 421 No",
            "HTTP/1.1 500 No",
            "HTTP/1.1 999 No")) {
      all.add(said(status + "\r\nContent-Length: 0\r\n\r\n"));
    }
    for (String head :
        List.of(
            "no colon here\r\n",
            ": nothing\r\n",
            "bad name: x\r\n",
            " folded: x\r\n",
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "X: \u0000\r\n",
            "X\u0000: y\r\n",
            "X: a\nY: b\n",
            "Set-Cookie: \u00ff\u00fe\r\n",
            "Connection: close, \u0000\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked, chunked\r\n",
            "Content-Encoding: gzip\r\n")) {
      all.add(said(ok(head, good)));
    }
    for (String chunks :
        List.of(
            "zz\r\n",
            "-1\r\n",
            "ffffffffffffffff\r\nx",
            "5\r\nabc",
            "3\r\nabcX\r\n0\r\n\r\n",
            "\r\n\r\n",
            "1;" + "e".repeat(20_000) + "\r\na\r\n0\r\n\r\n",
            "7fffffff\r\nabc")) {
      all.add(said(ok("Transfer-Encoding: chunked\r\n", chunks)));
    }
    for (String body :
        List.of(
            "",
            "x",
            "null",
            "[]",
            "{}",
            "{\"challenge\":1}",
            "{\"is\":\"Desk\"}",
            "{\"is\":\"java.lang.Runtime\"}",
            "{".repeat(5000),
            "[".repeat(5000),
            "{\"challenge\":\"short\",\"expires\":\"never\"}",
            good + good)) {
      all.add(said(ok("Content-Length: " + body.length() + "\r\n", body)));
    }
    for (String type : List.of("text/html", "", "application/json; charset=\"", "\u0000", "*/*")) {
      all.add(
          said(
              "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(type, good.length(), good)));
    }
    all.add(new RawAnswer("nothing", false, _ -> {}));
    all.add(
        new RawAnswer(
            "half a head",
            false,
            out -> out.write("HTTP/1.1 200 O".getBytes(StandardCharsets.US_ASCII))));
    all.add(said(ok("X: " + "h".repeat(600_000) + "\r\n", good)));
    all.add(said(ok("X: y\r\n".repeat(60_000), good)));
    all.add(said("HTTP/1.1 " + "200 ".repeat(50_000) + "\r\n\r\n"));
    all.add(
        new RawAnswer(
            "1xx without end",
            true,
            out -> flood(out, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")));
    all.add(
        new RawAnswer("a body without end", true, out -> flood(out, ok("", ""), "x".repeat(4096))));
    all.add(
        new RawAnswer(
            "a slow drip",
            true,
            out -> {
              for (char c : ok("Content-Length: 100\r\n", good).toCharArray()) {
                out.write(c);
                out.flush();
                Thread.sleep(150);
              }
            }));
    return all;
  }

  private static void flood(OutputStream out, String first, String then) throws IOException {
    out.write(first.getBytes(StandardCharsets.US_ASCII));
    flood(out, then);
  }

  /** Until the other side has had enough. */
  private static void flood(OutputStream out, String what) throws IOException {
    byte[] bytes = what.getBytes(StandardCharsets.US_ASCII);
    while (true) {
      out.write(bytes);
    }
  }
}
