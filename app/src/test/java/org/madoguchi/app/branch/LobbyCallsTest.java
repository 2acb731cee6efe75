package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.branch.LobbyCall.Answer;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.branch.LobbyCall.Reason;

class LobbyCallsTest {
  private final LobbyCalls calls = new LobbyCalls();

  private static LobbyCall call(String terminal, Reason reason) {
    return new LobbyCall(terminal, reason, Place.PIN, Instant.EPOCH);
  }

  @Test
  void theTerminalThatCalledSeesTheAnswer() {
    assertEquals(Answer.NONE, calls.answer("lobby-1"));
    assertTrue(calls.call(call("lobby-1", Reason.HELP)).isPresent());
    assertEquals(Answer.CALLING, calls.answer("lobby-1"));
    calls.answer();
    assertEquals(Answer.COMING, calls.answer("lobby-1"));
    assertEquals(Optional.empty(), calls.unanswered());
    calls.end("lobby-1");
    assertEquals(Answer.NONE, calls.answer("lobby-1"));
  }

  @Test
  void theOldestIsAnsweredFirstAndAskingTwiceIsOneCall() {
    calls.call(call("lobby-1", Reason.HELP));
    calls.call(call("lobby-2", Reason.HELP));
    assertFalse(calls.call(call("lobby-1", Reason.HELP)).isPresent(), "it calls already");
    calls.answer();
    assertEquals(Answer.COMING, calls.answer("lobby-1"));
    assertEquals(Optional.of("lobby-2"), calls.unanswered().map(LobbyCall::terminal));
  }

  /** A card that was left behind is news even where somebody was called, or is on the way. */
  @Test
  void aCardLeftBehindIsMoreThanAWishForHelp() {
    calls.call(call("lobby-1", Reason.HELP));
    assertTrue(calls.call(call("lobby-1", Reason.CARD_LEFT)).isPresent());
    assertFalse(calls.call(call("lobby-1", Reason.HELP)).isPresent(), "it stays a card");
    assertEquals(Optional.of(Reason.CARD_LEFT), calls.unanswered().map(LobbyCall::reason));
    calls.answer();
    assertTrue(
        calls.call(call("lobby-1", Reason.HELP)).isPresent(),
        "whoever calls again isn't served yet");
    assertEquals(Answer.CALLING, calls.answer("lobby-1"));
  }
}
