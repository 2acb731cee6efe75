package org.madoguchi.sandbox.proof.storm;

/**
 * How often things go wrong, each as a probability for one occasion.
 *
 * @param gateway an answer of the gateway is wrong in one of its ways
 * @param mfp a print job meets one of the MFP's troubles
 * @param slip the slip printer fails
 * @param resident a resident does something else than planned
 * @param clerk a clerk makes a mistake
 * @param kill the branch's process dies, for each resident who comes
 */
public record Odds(
    double gateway, double mfp, double slip, double resident, double clerk, double kill) {
  /** Everything goes wrong now and then. */
  public static final Odds STORM = new Odds(0.12, 0.15, 0.03, 0.10, 0.05, 0.02);

  /** Nothing goes wrong, and nobody makes a mistake. */
  public static final Odds CALM = new Odds(0, 0, 0, 0, 0, 0);
}
