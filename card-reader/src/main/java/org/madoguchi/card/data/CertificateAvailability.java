package org.madoguchi.card.data;

/**
 * Which electronic certificates EF 0008 says are there (card.md 2.1).
 *
 * @param digitalSignature false for holders under 15 and those who wanted none
 * @param userAuthentication false for those who wanted none
 */
public record CertificateAvailability(boolean digitalSignature, boolean userAuthentication) {
  public static final int SIZE = 3;

  private static final int PRESENT = 0x8F;

  public static CertificateAvailability parse(byte[] file) throws MalformedData {
    if (file.length < SIZE) {
      throw new MalformedData("availability shorter than 3 bytes");
    }
    return new CertificateAvailability((file[0] & 0xFF) == PRESENT, (file[1] & 0xFF) == PRESENT);
  }
}
