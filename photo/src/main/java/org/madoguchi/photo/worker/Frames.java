package org.madoguchi.photo.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;

/**
 * Messages over a pipe: four bytes of length, most significant first, then that many bytes.
 *
 * <p>Thread rule: one thread reads, one writes.
 */
final class Frames {
  /** The longest picture. */
  static final int LONGEST_PICTURE = 32 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final int longest;

  /**
   * An end of two pipes.
   *
   * @param longest that is taken from the other end, in bytes
   */
  Frames(InputStream in, OutputStream out, int longest) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
    this.longest = longest;
  }

  void write(byte[] message) throws IOException {
    out.writeInt(message.length);
    out.write(message);
    out.flush();
  }

  /**
   * The next message.
   *
   * @throws EOFException if the other end has gone
   * @throws ProtocolException if its length is out of bounds
   */
  byte[] read() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > longest) {
      throw new ProtocolException("a message of " + length + " bytes");
    }
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("in the middle of a message");
    }
    return message;
  }
}
