package org.madoguchi.sandbox.city.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.HttpsPortal;
import org.madoguchi.app.errand.registration.Portal.Greeting;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.errand.registration.SealedAnswer;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.sandbox.city.gateway.RawServer;
import org.madoguchi.sandbox.city.gateway.ServerTls;

/** A portal that answers oddly: nothing of it is believed, and nothing is taken as written. */
class OddPortalTest {
  private static final String NOW = "2026-11-20T03:00:00Z";

  /** What is odd in a sealed answer, over one that is right. */
  enum Odd {
    NO_MEMBER(plain -> plain.replaceFirst("\"at\":\"[^\"]*\",", "")),
    A_MEMBER_TOO_MANY(plain -> plain.replace("{\"id\"", "{\"more\":1,\"id\"")),
    ANOTHERS_ID(plain -> plain.replaceFirst("[0-9a-f]{32}", "0".repeat(32))),
    OF_YESTERDAY(plain -> plain.replace(NOW, "2026-11-19T03:00:00Z")),
    OF_SIX_MINUTES_LATER(plain -> plain.replace(NOW, "2026-11-20T03:06:00Z")),
    OF_NO_TIME(plain -> plain.replace(NOW, "noon")),
    OF_THE_END_OF_TIME(plain -> plain.replace(NOW, "+1000000000-12-31T23:59:59Z")),
    NOT_JSON(plain -> plain.substring(1)),
    TWO_OF_THEM(plain -> plain + plain);

    private final UnaryOperator<String> change;

    Odd(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  /** What is odd in a status alone. */
  enum OddStatus {
    NO_NAME("\"holder\":\"[^\"]*\"", "\"holder\":\"\""),
    A_NAME_THAT_IS_NO_TEXT("\"holder\":\"[^\"]*\"", "\"holder\":\"//8=\""),
    AN_ENDLESS_NAME("\"kana\":\"[^\"]*\"", "\"kana\":\"" + "QUFB".repeat(500) + "\""),
    A_BANK_WITHOUT_A_NUMBER("\"insurance\"", "\"bank\":\"ゆうちょ銀行\",\"insurance\""),
    A_NUMBER_WITHOUT_A_BANK("\"insurance\"", "\"ending\":\"567\",\"insurance\""),
    A_WHOLE_NUMBER("\"insurance\"", "\"bank\":\"ゆうちょ銀行\",\"ending\":\"1234567\",\"insurance\""),
    A_BLANK_BANK("\"insurance\"", "\"bank\":\" \",\"ending\":\"567\",\"insurance\""),
    A_BANK_OF_TWO_LINES("\"insurance\"", "\"bank\":\"a\\\\nb\",\"ending\":\"567\",\"insurance\"");

    private final String what;
    private final String instead;

    OddStatus(String what, String instead) {
      this.what = what;
      this.instead = instead;
    }
  }

  /** How an answer is, over its plain text. */
  @FunctionalInterface
  private interface Envelope {
    byte[] of(AskedPortal asked, String plain);
  }

  private PortalWorld world;
  private RawServer server;
  private HttpsPortal portal;
  private UnaryOperator<String> change = plain -> plain;
  private Envelope envelope = OddPortalTest::sealed;
  private int status = 200;
  private String type = "application/json";

  @BeforeEach
  void open() throws IOException {
    world = new PortalWorld(PortalWorld.Way.IN_PROCESS);
    server = new RawServer(ServerTls.of(PortalWorld.AUTHORITY), "TLSv1.3", this::answer);
    portal =
        new HttpsPortal(
            new HttpsChannel(
                server.uri(),
                Duration.ofSeconds(60),
                ServerTls.context(
                    PortalWorld.AUTHORITY.branchTls(PortalWorld.BRANCH),
                    PortalWorld.AUTHORITY.tlsAuthority().certificate())),
            world.now::get);
  }

  @AfterEach
  void close() {
    portal.close();
    server.close();
    world.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      AskedPortal asked =
          GatewayJson.readRequest(body, PortalMessages.Signed.class)
              .flatMap(s -> AskedPortal.of(s, world.simulated::answerKey))
              .orElse(null);
      byte[] answer =
          asked == null
              ? change.apply("").getBytes(StandardCharsets.UTF_8)
              : envelope.of(asked, change.apply(plain(asked)));
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String plain(AskedPortal asked) {
    String id = asked.request().id();
    return new String(
        GatewayJson.write(
            asked.request().action().equals("status")
                ? new PortalMessages.Status(
                    id, NOW, utf8("見本　花子"), utf8("ミホン　ハナコ"), false, null, null)
                : new PortalMessages.Done(id, NOW, asked.request().action())),
        StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sealed(AskedPortal asked, String plain) {
    return sealed(asked.request().id(), asked.request().id(), asked.drawn().answerKey(), plain);
  }

  private static byte[] sealed(String said, String id, byte[] key, String plain) {
    return GatewayJson.write(
        new PortalMessages.Answer(said, SealedAnswer.seal(utf8(plain), key, id, new byte[12])));
  }

  private ReadAnswer read() {
    DrawnRequest drawn = world.drawn(PortalAction.STATUS);
    return portal.status(drawn, world.signedBy("household", drawn));
  }

  private WriteAnswer write() {
    DrawnRequest drawn = world.drawn(PortalAction.INSURANCE);
    return portal.write(drawn, world.signedBy("household", drawn));
  }

  private void nothingIsBelieved() {
    assertEquals(new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED), read());
    assertEquals(new WriteAnswer.Unknown(), write(), "it may be written all the same");
  }

  @Test
  void whatIsRightIsBelieved() {
    assertInstanceOf(ReadAnswer.Known.class, read());
    assertEquals(new WriteAnswer.Written(), write());
  }

  @ParameterizedTest
  @EnumSource
  void anOddAnswerIsNone(Odd odd) {
    change = odd.change;
    nothingIsBelieved();
  }

  @ParameterizedTest
  @EnumSource
  void anOddStatusIsNone(OddStatus odd) {
    change = plain -> plain.replaceFirst(odd.what, odd.instead);
    assertEquals(new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED), read());
  }

  @Test
  void anothersAnswerIsNone() {
    envelope =
        (asked, plain) ->
            sealed("0".repeat(32), asked.request().id(), asked.drawn().answerKey(), plain);
    nothingIsBelieved();
    envelope =
        (asked, plain) ->
            sealed(asked.request().id(), "0".repeat(32), asked.drawn().answerKey(), plain);
    nothingIsBelieved();
    envelope =
        (asked, plain) -> sealed(asked.request().id(), asked.request().id(), new byte[32], plain);
    nothingIsBelieved();
    envelope =
        (asked, _) ->
            GatewayJson.write(new PortalMessages.Answer(asked.request().id(), new byte[3]));
    nothingIsBelieved();
  }

  @Test
  void whatWasWrittenIsWhatWasAsked() {
    change = plain -> plain.replace("insurance\"}", "account\"}");
    assertEquals(new WriteAnswer.Unknown(), write());
  }

  @Test
  void anAnswerInTheClearOrTooLongOrOfAnotherKindIsNone() {
    envelope = (_, plain) -> utf8(plain);
    nothingIsBelieved();
    envelope =
        (asked, plain) ->
            utf8(new String(sealed(asked, plain), StandardCharsets.UTF_8) + " ".repeat(20_000));
    nothingIsBelieved();
    envelope = OddPortalTest::sealed;
    type = "text/html";
    nothingIsBelieved();
    type = "application/json";
    status = 202;
    nothingIsBelieved();
  }

  /** A code that no portal may say is an answer that can't be read. */
  @Test
  void onlyCodesOfTheInterfaceAreRefusals() {
    status = 403;
    type = "application/problem+json";
    envelope = (_, _) -> problem("K01");
    nothingIsBelieved();
    envelope = (_, _) -> problem("N02");
    nothingIsBelieved();
    envelope = (_, _) -> problem("E03");
    assertEquals(new WriteAnswer.Refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED), write());
  }

  private static byte[] problem(String code) {
    return utf8(
        "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"code\":\"%s\"}"
            .formatted(code));
  }

  @Test
  void anOddNonceIsNone() {
    for (String nonce : new String[] {"", "A".repeat(42), "A".repeat(44), "=".repeat(43)}) {
      change = _ -> "{\"nonce\":\"%s\",\"expires\":\"%s\"}".formatted(nonce, NOW);
      assertEquals(new Greeting.Closed(FailureCode.PORTAL_CLOSED), portal.greet());
    }
    change = _ -> "{\"nonce\":\"%s\",\"expires\":\"%s\"}".formatted("A".repeat(43), NOW);
    assertInstanceOf(Greeting.Welcome.class, portal.greet());
  }

  @Test
  void anOddReceiptTellsNothing() {
    String id = "1".repeat(32);
    String right = "{\"id\":\"%s\",\"written\":true}".formatted(id);
    change = _ -> right;
    assertEquals(Optional.of(true), portal.receipt(id));
    for (String odd :
        new String[] {
          right.replace("1", "2"),
          right.replace("true", "\"yes\""),
          right.replace("{", "{\"a\":1,"),
          "{}"
        }) {
      change = _ -> odd;
      assertEquals(Optional.empty(), portal.receipt(id), odd);
    }
  }

  @Test
  void nobodyThereIsClosed() {
    server.close();
    assertEquals(new Greeting.Closed(FailureCode.PORTAL_CLOSED), portal.greet());
    nothingIsBelieved();
    assertEquals(Optional.empty(), portal.receipt("1".repeat(32)));
  }
}
