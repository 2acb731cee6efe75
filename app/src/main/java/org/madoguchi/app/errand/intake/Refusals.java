package org.madoguchi.app.errand.intake;

import java.util.Set;
import org.madoguchi.app.base.FailureCode;

/** Of which refusals a resident may hear more than that there is one (errands.md 4.3). */
public final class Refusals {
  private static final Set<String> TOLD =
      Set.of("A02", "A03", "A04", "A08", "O02", "O03", "O04", "O05", "O06");

  private Refusals() {}

  /** Under which name there are words for it; all of which nobody may hear have one. */
  public static String words(FailureCode why) {
    return TOLD.contains(why.code()) ? why.code() : "other";
  }
}
