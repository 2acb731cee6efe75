package org.madoguchi.photo;

/**
 * Measures pictures.
 *
 * <p>Thread-safe; one picture at a time. A call returns after a bounded time.
 */
public interface PhotoMeasurer extends AutoCloseable {
  /**
   * Measures a picture.
   *
   * @param encoded JPEG or PNG; up to 32 MiB
   */
  Measurement measure(byte[] encoded);

  /** Measures no more. Bounded. */
  @Override
  void close();
}
