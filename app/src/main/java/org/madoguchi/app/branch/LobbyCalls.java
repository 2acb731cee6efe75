package org.madoguchi.app.branch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.errand.certificate.IssuanceStateColumns;

/**
 * The calls of the lobby terminals, at most one each, until a clerk has answered and the session
 * has ended. In memory only: after a restart there is no session to wait for. Thread-safe.
 */
final class LobbyCalls {
  /** A call, and whether a clerk has answered it. */
  private record Standing(LobbyCall call, boolean answered) {}

  private final Map<String, Standing> calls = new LinkedHashMap<>();

  /**
   * Registers a call. A forgotten card outranks a request for help, and a new reason needs a new
   * answer.
   *
   * @return what the journal says of it; empty if nothing has changed
   */
  synchronized Optional<JournalEntry> call(LobbyCall call) {
    Standing before = calls.get(call.terminal());
    if (before != null
        && (before.call().reason() == call.reason()
            || before.call().reason() == LobbyCall.Reason.CARD_LEFT)
        && !before.answered()) {
      return Optional.empty();
    }
    calls.remove(call.terminal());
    calls.put(call.terminal(), new Standing(call, false));
    return Optional.of(line(call));
  }

  /** The oldest unanswered call. */
  synchronized Optional<LobbyCall> unanswered() {
    return calls.values().stream().filter(s -> !s.answered()).map(Standing::call).findFirst();
  }

  /** A clerk answers the call that is shown. */
  synchronized void answer() {
    unanswered().ifPresent(call -> calls.put(call.terminal(), new Standing(call, true)));
  }

  /** The terminal's session has ended. */
  synchronized void end(String terminal) {
    calls.remove(terminal);
  }

  synchronized LobbyCall.Answer answer(String terminal) {
    Standing standing = calls.get(terminal);
    if (standing == null) {
      return LobbyCall.Answer.NONE;
    }
    return standing.answered() ? LobbyCall.Answer.COMING : LobbyCall.Answer.CALLING;
  }

  /** The journal's line about a call. */
  private static JournalEntry line(LobbyCall call) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("terminal", call.terminal());
    details.put("call", IssuanceStateColumns.reason(call.reason()));
    details.put("place", IssuanceStateColumns.reason(call.place()));
    return new JournalEntry(JournalEvent.STAFF_CALLED, details);
  }
}
