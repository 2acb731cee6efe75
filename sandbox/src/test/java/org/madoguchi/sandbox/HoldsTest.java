package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.sandbox.city.gateway.GatewaySetup;

/**
 * A hold (支援措置) and any other refusal of the municipality can't be told apart, by nobody in the
 * post office: not on the screens, not in the journal, not by the clock.
 */
class HoldsTest {
  @TempDir Path directory;

  /**
   * Everything that resident, clerk and technician can see of a refusal.
   *
   * @param paces whole paces of the gateway that it took
   */
  private record Seen(
      LobbyState.Problem lobby, List<String> journal, OfficeSnapshot office, long paces) {}

  private static Seen refusal(Hands hands, String persona) throws Exception {
    int before = hands.journal().size();
    hands.choose("seal-registration");
    hands.lay(persona);
    hands.typePin("1234");
    long start = System.nanoTime();
    LobbyState.Problem problem = hands.lobby(LobbyState.Problem.class);
    long paces = (System.nanoTime() - start) / GatewaySetup.NEUTRAL_PACE.toNanos();
    List<String> lines = new ArrayList<>();
    for (String line : hands.journal().subList(before, hands.journal().size())) {
      if (line.contains("\"visit-ended\"")) {
        continue; // of the visit before: it is written behind the screen's back
      }
      lines.add(line.replaceAll("\"(at|issuance|previous|hash)\":\"[^\"]*\"|\"seq\":\\d+", ""));
    }
    OfficeSnapshot office = hands.desk.office();
    hands.city.place().take();
    hands.lobby(LobbyState.Problem.class, p -> !p.cardOnReader());
    hands.touch(new org.madoguchi.app.lobby.LobbyTouch.Next());
    hands.lobby(LobbyState.Start.class);
    return new Seen(problem, lines, office, paces);
  }

  @Test
  void aHoldLooksLikeEveryOtherRefusal() throws Exception {
    try (Hands hands = new Hands(directory, Duration.ofSeconds(60))) {
      Seen held = refusal(hands, "held");
      Seen elsewhere = refusal(hands, "neighbour"); // no resident of the city that was asked
      assertEquals(FailureCode.GATEWAY_REFUSED, held.lobby().why());
      assertEquals(elsewhere.lobby(), held.lobby());
      assertEquals(elsewhere.journal(), held.journal());
      assertEquals(elsewhere.office(), held.office());
      assertEquals(Optional.empty(), held.office().alarm());
      assertTrue(held.paces() >= 1 && elsewhere.paces() >= 1, "both wait for the pace");
      assertTrue(held.journal().getLast().contains("\"why\":\"G04\""), held.journal().toString());
    }
  }
}
