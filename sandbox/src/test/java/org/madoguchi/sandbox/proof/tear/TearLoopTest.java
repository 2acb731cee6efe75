package org.madoguchi.sandbox.proof.tear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;

/** Cards torn away at every command; {@code sandbox tear-loop} with two operations of three. */
class TearLoopTest {
  @Test
  void nothingIsLostUnnoticed() throws Exception {
    TearLoop.Result result =
        TearLoop.run(
            List.of(CardOperation.RENEW_AUTHENTICATION, CardOperation.UNLOCK_AUTHENTICATION));
    assertEquals(List.of(), result.mistakes());
    assertEquals(0, result.unnoticed());
    assertEquals(0, result.twoValid());
    assertEquals(0, result.deadEnds());
    assertTrue(result.runs() > 150, "only " + result.runs());
    int commands = result.commands().getOrDefault("renew-authentication TWO_SLOTS", 0);
    assertTrue(commands > 0 && commands <= 9 + 8, "too many commands: " + commands);
  }
}
