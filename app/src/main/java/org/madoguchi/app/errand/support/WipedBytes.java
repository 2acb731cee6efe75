package org.madoguchi.app.errand.support;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes that are collected, and that leave nothing in their buffer once they are wiped. */
public final class WipedBytes extends ByteArrayOutputStream {
  /** Without any yet. */
  public WipedBytes() {}

  @Override
  public synchronized void write(int b) {
    roomFor(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) {
    roomFor(len);
    super.write(b, off, len);
  }

  /** Grows by itself, so that a buffer that was too small is wiped as well. */
  private void roomFor(int more) {
    if (count + more > buf.length) {
      byte[] before = buf;
      buf = Arrays.copyOf(before, Math.max(2 * before.length, count + more));
      Arrays.fill(before, (byte) 0);
    }
  }

  /** Fills the buffer with zeros. */
  public synchronized void wipe() {
    Arrays.fill(buf, (byte) 0);
    reset();
  }
}
