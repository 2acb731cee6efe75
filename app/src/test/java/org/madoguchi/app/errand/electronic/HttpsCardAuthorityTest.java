package org.madoguchi.app.errand.electronic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.keys.Impostor;
import org.madoguchi.app.keys.RawAnswer;

/** Whatever a gateway answers about orders is a value, and says what it means for the card. */
class HttpsCardAuthorityTest {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final CardOrderId ID = new CardOrderId(1, 2);
  private static final String BASE64 = Base64.getEncoder().encodeToString(new byte[32]);

  private static final String TAKEN =
      "{\"state\":\"open\",\"needs\":[],\"readBackChallenge\":\"%s\",\"expires\":\"%s\"}"
          .formatted(BASE64, "2100-01-01T00:00:00Z");
  private static final String SCRIPT =
      "{\"seq\":1,\"commands\":[\"00a4040000\"],\"percent\":5,\"done\":false}";

  private final Impostor impostor = new Impostor();
  private final CardReadBack read = new CardReadBack(impostor.certificate(), new byte[256]);
  private final HttpsChannel channel = channel(impostor.port());
  private final CardAuthorityLine line = new HttpsCardAuthority(channel);

  HttpsCardAuthorityTest() throws IOException {}

  private HttpsChannel channel(int port) {
    return new HttpsChannel(URI.create("https://localhost:" + port), DEADLINE, impostor.tls());
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
    impostor.close();
  }

  private static AskedOrder order() {
    return new AskedOrder(
        new CardOrderRequest(
            ID,
            CardOperation.RENEW_AUTHENTICATION.word(),
            "99201",
            "mihon-chuo",
            "lobby-1",
            Instant.EPOCH,
            "A".repeat(43)),
        new byte[32],
        null,
        null);
  }

  /** What each step comes to, by its name: the failure's code, or the answer's class. */
  private Map<String, String> all(CardAuthorityLine asked) {
    Map<String, String> came = new LinkedHashMap<>();
    came.put("authority", word(asked.authority()));
    came.put("order", word(asked.order(order())));
    came.put("exchange", word(asked.exchange(ID, 0, List.of())));
    came.put("read-back", word(asked.readBack(ID, read)));
    came.put("find", word(asked.find(new byte[32])));
    came.put("abandon", word(asked.abandon(ID, read)));
    return came;
  }

  private static String word(Object answer) {
    return switch (answer) {
      case AuthorityAnswer.None(FailureCode why) -> why.code();
      case OrderAnswer.Refused(FailureCode why) -> why.code();
      case ScriptAnswer.Refused(FailureCode why) -> why.code();
      case ReadBackAnswer.Refused(FailureCode why) -> why.code();
      case FindAnswer.Unknown(FailureCode why) -> why.code();
      case AbandonAnswer.Refused(FailureCode why) -> why.code();
      default -> answer.getClass().getSimpleName();
    };
  }

  private static Map<String, String> codes(
      String authority, String order, String exchange, String read, String find, String abandon) {
    return Map.of(
        "authority", authority,
        "order", order,
        "exchange", exchange,
        "read-back", read,
        "find", find,
        "abandon", abandon);
  }

  @Test
  void nobodyIsThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpsChannel nowhere = channel(port)) {
      assertEquals(
          codes("W01", "W01", "W03", "W04", "W01", "W03"), all(new HttpsCardAuthority(nowhere)));
    }
  }

  /** The impostor closes after each answer, and says so: no connection is pooled meanwhile. */
  private static RawAnswer answer(String status, String type, String body) {
    String bytes =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, body.length(), body);
    return new RawAnswer(body, false, out -> out.write(bytes.getBytes(US_ASCII)));
  }

  private static RawAnswer well(String body) {
    return answer("200 OK", "application/json", body);
  }

  private static RawAnswer problem(int status, String code) {
    return answer(
        status + " x",
        "application/problem+json",
        "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":%d,\"code\":\"%s\"}"
            .formatted(status, code));
  }

  @Test
  void theAuthorityBehindTheGatewayIsNotThere() {
    impostor.says(problem(503, "W01"));
    assertEquals(codes("W01", "W01", "W03", "W04", "W01", "W03"), all(line));
  }

  @Test
  void aRefusalIsBelievedWhereItCanBe() {
    impostor.says(problem(403, "G08"));
    assertEquals(codes("G08", "G08", "G08", "G08", "G08", "G08"), all(line));
    impostor.says(problem(403, "W08"));
    assertEquals(codes("G03", "W08", "W03", "W04", "G03", "W03"), all(line));
    impostor.says(problem(403, "G05"));
    assertEquals(codes("G03", "G05", "G05", "W04", "G03", "W03"), all(line));
  }

  /** What the branch finds out itself, and what has no place here, a gateway can't claim. */
  @Test
  void noOtherClaimIsBelieved() {
    Set<FailureCode> believed = new TreeSet<>(CardOrderMessages.ORDER_REFUSALS);
    for (FailureCode code : FailureCode.values()) {
      impostor.says(problem(403, code.code()));
      FailureCode expected = believed.contains(code) ? code : FailureCode.GATEWAY_ANSWER_UNREADABLE;
      assertEquals(new OrderAnswer.Refused(expected), line.order(order()));
    }
    assertEquals(
        Set.of(),
        Stream.of(
                FailureCode.CARD_ORDER_UNCONFIRMED,
                FailureCode.CARD_READ_BACK_DISAGREES,
                FailureCode.CARD_COMMAND_FORBIDDEN)
            .filter(believed::contains)
            .collect(Collectors.toSet()));
  }

  @Test
  void nonsenseIsNoAnswer() {
    for (RawAnswer nonsense :
        RawAnswer.nonsense(SCRIPT).stream().filter(n -> !n.endless()).toList()) {
      impostor.says(nonsense);
      ScriptAnswer answer = line.exchange(ID, 1, List.of(new byte[] {(byte) 0x90, 0}));
      if (!nonsense.harmless()) {
        assertEquals(
            new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED), answer, nonsense.what());
      }
    }
    impostor.says(well(SCRIPT));
    assertInstanceOf(ScriptAnswer.Commands.class, line.exchange(ID, 0, List.of()), "and once more");
  }

  @Test
  void eachAnswerIsReadAsItsOwn() {
    impostor.says(well(TAKEN));
    assertEquals(codes("G03", "Taken", "W03", "Otherwise", "Nothing", "Told"), all(line));
    impostor.says(well(SCRIPT));
    assertEquals(codes("G03", "G03", "Commands", "W04", "Nothing", "W03"), all(line));
    impostor.says(well("{\"state\":\"confirmed\"}"));
    assertEquals(new ReadBackAnswer.Confirmed(), line.readBack(ID, read));
    impostor.says(well("{\"state\":\"disagreed\"}"));
    assertEquals(
        new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES),
        line.readBack(ID, read));
    impostor.says(well("{\"state\":\"abandoned\"}"));
    assertEquals(new AbandonAnswer.Told(CardOrderStanding.ABANDONED), line.abandon(ID, null));
    assertEquals(
        new ReadBackAnswer.Otherwise(CardOrderStanding.ABANDONED), line.readBack(ID, read));
  }
}
