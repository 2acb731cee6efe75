package org.madoguchi.app.errand.certificate;

/** How a fee was settled at the desk. */
public sealed interface FeeWay {
  /** Into this desk's till. */
  record Cash() implements FeeWay {}

  /** At another counter or terminal of the post office; the clerk has seen its receipt. */
  record Elsewhere() implements FeeWay {}

  /**
   * Nothing is due.
   *
   * @param exemption its code in the municipality's data
   * @param proof code of what the clerk was shown
   */
  record Exempt(String exemption, String proof) implements FeeWay {}
}
