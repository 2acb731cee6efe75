package org.madoguchi.sandbox.proof.storm;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.SplittableRandom;

/** What a simulated branch takes for a cryptographic source: quick, and always the same. */
final class StormRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  StormRandom(long seed) {
    super(new Spi(seed), null);
  }

  @SuppressWarnings("serial") // never written
  private static final class Spi extends SecureRandomSpi {
    private final SplittableRandom random;

    Spi(long seed) {
      random = new SplittableRandom(seed);
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // the first seed alone decides
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      byte[] seed = new byte[length];
      random.nextBytes(seed);
      return seed;
    }
  }
}
