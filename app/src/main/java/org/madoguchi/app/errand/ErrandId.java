package org.madoguchi.app.errand;

/**
 * Names an errand wherever one is meant: in the configuration, the journal, the store, on slips and
 * on the wire. It never changes once a branch has used it.
 *
 * @param word lower-case letters a to z, 1 to 20
 */
public record ErrandId(String word) {
  /** Certificates such as residence records (S1). */
  public static final ErrandId CERTIFICATE = new ErrandId("certificate");

  public ErrandId {
    if (!word.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("no errand: " + word);
    }
  }

  @Override
  public String toString() {
    return word;
  }
}
