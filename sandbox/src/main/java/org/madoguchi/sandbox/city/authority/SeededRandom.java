package org.madoguchi.sandbox.city.authority;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import org.madoguchi.app.custody.Digest;

/**
 * Bytes that look random and are always the same: SHA-256 over label and counter. For worthless
 * keys only.
 */
final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  SeededRandom(String label) {
    super(new Counter(label), null);
  }

  private static final class Counter extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;

    private final byte[] label;
    private long count;
    private byte[] block = new byte[0];
    private int used;

    Counter(String label) {
      this.label = label.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // the label alone decides
    }

    @Override
    protected synchronized void engineNextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        if (used == block.length) {
          ByteBuffer input = ByteBuffer.allocate(Long.BYTES + label.length);
          block = Digest.sha256().digest(input.putLong(count++).put(label).array());
          used = 0;
        }
        bytes[i] = block[used++];
      }
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      byte[] seed = new byte[length];
      engineNextBytes(seed);
      return seed;
    }
  }
}
