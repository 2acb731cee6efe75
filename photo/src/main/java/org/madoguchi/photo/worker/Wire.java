package org.madoguchi.photo.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;

/** How messages are put together and taken apart, whatever they say. */
final class Wire {
  private Wire() {}

  /** Writes a message. */
  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  /** Reads one. */
  interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  static byte[] written(Writing what) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      what.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory doesn't fail
    }
    return bytes.toByteArray();
  }

  /**
   * What a message says, to its last byte.
   *
   * @throws IOException if it isn't one
   */
  static <T> T read(byte[] message, Reading<T> reading) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(message))) {
      T read = reading.from(in);
      if (in.available() > 0) {
        throw new ProtocolException("an answer that goes on after its end");
      }
      return read;
    } catch (IllegalArgumentException e) { // no crop, no head, no such size
      throw new IOException("an answer that can't be: " + e.getMessage(), e);
    }
  }

  /**
   * So many bytes.
   *
   * @throws IOException if there aren't as many
   */
  static byte[] bytes(DataInputStream in, int length) throws IOException {
    if (length < 0 || length > in.available()) {
      throw new ProtocolException("bytes that aren't there");
    }
    return in.readNBytes(length);
  }
}
