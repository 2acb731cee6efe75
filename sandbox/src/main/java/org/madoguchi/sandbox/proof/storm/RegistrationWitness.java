package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;

/**
 * What residents said yes to, and what the portal really has, whatever the branch believes.
 * Everything that must never be is counted here: each writing is for the one whose name was
 * confirmed last at that terminal, and is what was confirmed.
 */
final class RegistrationWitness {
  private final Chronicle chronicle;
  private final Tally tally;
  private final Map<String, Yes> confirmed = new HashMap<>();
  private final Map<String, Yes> sent = new HashMap<>();
  private final Map<String, List<PortalAction>> written = new HashMap<>();
  private final Set<String> requests = new HashSet<>();
  private final Map<PortalAction, Integer> accepted = new HashMap<>();

  /**
   * What somebody said yes to.
   *
   * @param account null unless one is to be registered
   */
  record Yes(String name, PortalAction action, @Nullable BankAccount account) {}

  RegistrationWitness(Chronicle chronicle, Tally tally) {
    this.chronicle = chronicle;
    this.tally = tally;
  }

  void fault(String fault) {
    tally.registrationFaults++;
    chronicle.note("portal line", fault);
  }

  /** Somebody new stands there: nothing that was said before counts. */
  void begins(String terminal) {
    confirmed.remove(terminal);
    written.remove(terminal);
  }

  /** Somebody touches yes. */
  void confirms(String terminal, Yes yes) {
    confirmed.put(terminal, yes);
  }

  /** A writing leaves; it may come there much later. */
  void sent(PortalRequest request) {
    Yes yes = confirmed.get(request.terminal());
    if (yes != null) {
      sent.putIfAbsent(request.id(), yes);
    }
  }

  /** A name is on the screen while somebody's card lies there. */
  void shown(String terminal, String name, String holder) {
    if (!name.equals(holder)) {
      tally.namesToOthers++;
      chronicle.violation("registration: another's name is shown at " + terminal);
    }
  }

  /**
   * The portal has written.
   *
   * @param whom for whom
   * @param what the same as a yes to it
   */
  void accepted(String terminal, String id, String whom, Yes what) {
    tally.registrations++;
    chronicle.note("registered", what.action().word());
    accepted.merge(what.action(), 1, Integer::sum);
    written.computeIfAbsent(terminal, _ -> new ArrayList<>()).add(what.action());
    Yes yes = sent.get(id);
    if (yes == null || !what.equals(yes) || !whom.equals(yes.name())) {
      tally.wrongRegistrations++;
      chronicle.violation("registration: written for another than who confirmed at " + terminal);
    }
    if (!requests.add(id)) {
      tally.registeredTwice++;
      chronicle.violation("registration: one request is written twice");
    }
  }

  /** A screen, or a slip, says that it is registered. */
  void told(String terminal, PortalAction action) {
    if (!written.getOrDefault(terminal, List.of()).contains(action)) {
      tally.registrationsToldOtherwise++;
      chronicle.violation("registration: told as written, and it isn't: " + action);
    }
  }

  /** The day is over: what the journal says is written is. */
  void settle(RegistrationJournal journal) {
    tally.registrationAnswersDropped += journal.dropped();
    for (PortalAction action : PortalAction.values()) {
      if (journal.written(action) > accepted.getOrDefault(action, 0)) {
        tally.registrationsToldOtherwise++;
        chronicle.violation("registration: the journal has more than the portal, " + action);
      }
    }
  }
}
