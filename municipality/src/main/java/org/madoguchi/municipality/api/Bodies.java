package org.madoguchi.municipality.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Request bodies, read as far as they may be long. */
final class Bodies {
  private static final int BUFFER = 16 * 1024;

  /** So much is read of what is too long, bytes: who still sends doesn't hear an answer. */
  private static final long HEARD_OUT = 32L * 1024 * 1024;

  private Bodies() {}

  /** A body is longer than it may be. */
  static final class TooLong extends Exception {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("a body is too long");
    }
  }

  /** Reads what nobody wants: who still sends doesn't hear an answer. Blocks. */
  static void drop(Request request) {
    try {
      read(request, 0);
    } catch (IOException | TooLong e) {
      // nothing of it is wanted
    }
  }

  /**
   * The whole body. Blocks.
   *
   * @throws TooLong if it has more bytes than that
   * @throws IOException if the other side doesn't finish it
   */
  static byte[] read(Request request, int most) throws IOException, TooLong {
    boolean tooLong = request.getLength() > most;
    long all = 0;
    ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Content.Source.asInputStream(request)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all += read;
        tooLong |= all > most;
        if (!tooLong) {
          body.write(buffer, 0, read);
        } else if (all > HEARD_OUT) {
          break;
        }
      }
    }
    if (tooLong) {
      throw new TooLong();
    }
    return body.toByteArray();
  }
}
