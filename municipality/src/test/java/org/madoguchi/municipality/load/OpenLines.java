package org.madoguchi.municipality.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A branch's connections, each kept for the next message. What is measured shares its processors
 * with who sends: so there is as little as can be between a message and its TLS records.
 * Thread-safe.
 */
final class OpenLines implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String LENGTH = "content-length:";

  private final SSLContext tls;
  private final URI office;
  private final ConcurrentLinkedDeque<Line> free = new ConcurrentLinkedDeque<>();

  /**
   * Nothing is connected yet.
   *
   * @param tls who calls, and whom it trusts
   */
  OpenLines(SSLContext tls, URI office) {
    this.tls = tls;
    this.office = office;
  }

  private record Line(SSLSocket socket, InputStream in) {
    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // nobody reads it any more
      }
    }
  }

  /**
   * Posts a message and reads the answer.
   *
   * @return the body of an answer with status 200; of any other nothing
   * @throws IOException if there is none
   */
  String post(String path, byte[] body) throws IOException {
    Line line = free.pollLast();
    if (line == null) {
      line = connected();
    }
    try {
      line.socket().getOutputStream().write(request(path, body));
      String answer = answer(line.in());
      free.addLast(line);
      return answer;
    } catch (IOException | RuntimeException e) {
      line.close();
      throw e;
    }
  }

  private Line connected() throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(office.getHost(), office.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new Line(socket, new BufferedInputStream(socket.getInputStream()));
  }

  private byte[] request(String path, byte[] body) {
    byte[] head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, office.getAuthority(), body.length)
            .getBytes(ISO_8859_1);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String answer(InputStream in) throws IOException {
    String status = line(in);
    int length = -1;
    for (String head = line(in); !head.isEmpty(); head = line(in)) {
      if (head.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(head.substring(LENGTH.length()).trim());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without its length: " + status);
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("an answer that breaks off");
    }
    return status.startsWith("HTTP/1.1 200 ") ? new String(body, ISO_8859_1) : "";
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("no answer");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    for (Line line = free.poll(); line != null; line = free.poll()) {
      line.close();
    }
  }
}
