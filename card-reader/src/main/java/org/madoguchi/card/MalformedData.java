package org.madoguchi.card;

/**
 * Bytes that are not what their place says. The only thing that a parser of this package throws; at
 * the package's face it is {@link Reading.Malformed}.
 */
final class MalformedData extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param what names the place and the rule, never a byte of the content: that may be personal
   */
  MalformedData(String what) {
    super(what, null, false, false);
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
