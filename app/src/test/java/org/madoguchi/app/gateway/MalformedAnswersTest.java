package org.madoguchi.app.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.keys.Impostor;
import org.madoguchi.app.keys.RawAnswer;

/** A gateway's place is taken by somebody who answers what no gateway answers, byte by byte. */
class MalformedAnswersTest {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final String CHALLENGE =
      "{\"challenge\":\"%s\",\"expires\":\"2100-01-01T00:00:00Z\"}".formatted("A".repeat(43));

  @Test
  void everyAnswerIsAValueAndTheNextOneIsReadAgain() throws Exception {
    try (Impostor impostor = new Impostor();
        HttpsGateway gateway = gateway(impostor, impostor.port())) {
      impostor.says(RawAnswer.well(CHALLENGE));
      assertTrue(gateway.challenge() instanceof ChallengeAnswer.Challenge, "the good answer");
      for (RawAnswer nonsense : RawAnswer.nonsense(CHALLENGE)) {
        impostor.says(nonsense);
        ChallengeAnswer answer = gateway.challenge();
        if (answer instanceof ChallengeAnswer.None none) {
          assertTrue(none.why().code().startsWith("G"), nonsense.what() + ": " + none.why());
        } else {
          assertTrue(nonsense.harmless(), nonsense.what());
        }
        assertFalse(gateway.reachable(), "a challenge is no health: " + nonsense.what());
      }
      impostor.says(RawAnswer.well(CHALLENGE));
      assertTrue(gateway.challenge() instanceof ChallengeAnswer.Challenge, "and once more");
    }
  }

  private static HttpsGateway gateway(Impostor impostor, int port) {
    return new HttpsGateway(
        URI.create("https://localhost:" + port), DEADLINE, impostor.tls(), impostor.certificate());
  }

  @Test
  void aConnectionThatIsCutInTheHandshakeIsUnreachable() throws Exception {
    try (Impostor impostor = new Impostor();
        java.net.ServerSocket plain =
            new java.net.ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    try (Socket socket = plain.accept()) {
                      socket.getInputStream().read();
                      socket.getOutputStream().write(new byte[] {22, 3, 3, 0, 100, 2, 0});
                    }
                  }
                } catch (IOException e) {
                  // closed
                }
              });
      try (HttpsGateway gateway = gateway(impostor, plain.getLocalPort())) {
        assertEquals(
            new ChallengeAnswer.None(FailureCode.GATEWAY_UNREACHABLE), gateway.challenge());
        assertFalse(gateway.reachable());
      }
    }
  }
}
