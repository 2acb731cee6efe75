package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.Map;
import org.madoguchi.app.errand.registration.PortalAction;

/** What a branch's journal says of registrations, line by line. */
final class RegistrationJournal {
  private final Map<String, Integer> written = new HashMap<>();
  private int dropped;

  /** One line more. */
  void line(String line) {
    if (line.contains("\"event\":\"portal-answer-dropped\"")) {
      dropped++;
    } else if (line.contains("\"event\":\"portal-written\"")) {
      for (PortalAction action : PortalAction.values()) {
        if (line.contains("\"action\":\"" + action.word() + "\"")) {
          written.merge(action.word(), 1, Integer::sum);
        }
      }
    }
  }

  int written(PortalAction action) {
    return written.getOrDefault(action.word(), 0);
  }

  /** Answers that came for somebody who had gone. */
  int dropped() {
    return dropped;
  }
}
