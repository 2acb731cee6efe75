package org.madoguchi.printer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes up to a bound; the one beyond it is refused. */
final class BoundedOutput extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int bound;

  BoundedOutput(int bound) {
    this.bound = bound;
  }

  /** More came than the bound. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int b) throws IOException {
    room(1);
    bytes.write(b);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    room(length);
    bytes.write(from, offset, length);
  }

  private void room(int more) throws Full {
    if (bytes.size() + (long) more > bound || Thread.currentThread().isInterrupted()) {
      throw new Full();
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
