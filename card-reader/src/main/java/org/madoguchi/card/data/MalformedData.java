package org.madoguchi.card.data;

/**
 * Bytes that are not what their place says. The only thing that a parser of this package throws; at
 * the package's face it is {@code Reading.Malformed}.
 */
public final class MalformedData extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param what names the place and the rule, never a byte of the content: that may be personal
   */
  public MalformedData(String what) {
    super(what, null, false, false);
  }

  public String what() {
    return String.valueOf(getMessage());
  }
}
