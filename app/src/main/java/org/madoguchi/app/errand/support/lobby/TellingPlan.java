package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.madoguchi.app.errand.ErrandId;

/**
 * For which errand an application is told at a terminal, and what of the telling is that errand's
 * own. All else is the same for every one.
 *
 * @param errand whose states they are
 * @param ways whether one chooses how it is sent, and may order a form: else it is taken in here
 * @param questions what is asked after the wishes, to be answered by yes or no; by the names that
 *     they have in the errand's words
 */
public record TellingPlan(ErrandId errand, boolean ways, List<String> questions) {
  /** A clerk sends it, or prints the photo. */
  static final TellingPlan SUPPORT = new TellingPlan(SupportLobby.ID, true, List.of());

  public TellingPlan {
    questions = List.copyOf(questions);
  }
}
