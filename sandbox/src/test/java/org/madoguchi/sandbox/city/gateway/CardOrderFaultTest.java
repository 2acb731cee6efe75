package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderMessages;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** What goes wrong on the line with an order, and what a renewed card is worth afterwards. */
class CardOrderFaultTest {
  /** Three weeks before the certificates of the ordinary persona end. */
  private static final Instant DUE = Instant.parse("2029-04-20T03:00:00Z");

  /** Since December 2026. */
  private static final int FEE_THEN = 350;

  private final GatewayWorld world = new GatewayWorld();
  private final HttpsGateway client = world.client();
  private final CardAuthorityLine line = world.orders();
  private final OrderedCard card = new OrderedCard(world, "ordinary");

  CardOrderFaultTest() throws IOException {}

  @AfterEach
  void close() {
    world.close();
  }

  private AskedOrder renewal() {
    return card.signed(
        card.request(CardOperation.RENEW_AUTHENTICATION, GatewayWorld.challenge(client)));
  }

  private OrderAnswer.Taken taken(AskedOrder asked) {
    return assertInstanceOf(OrderAnswer.Taken.class, line.order(asked));
  }

  private void nobodyAnswers(CardAuthorityLine asked, AskedOrder order) {
    var unreached = FailureCode.CARD_AUTHORITY_UNREACHABLE;
    var unfinished = FailureCode.CARD_ORDER_UNFINISHED;
    CardOrderId id = order.order().id();
    assertEquals(new AuthorityAnswer.None(unreached), asked.authority());
    assertEquals(new OrderAnswer.Refused(unreached), asked.order(order));
    assertEquals(new FindAnswer.Unknown(unreached), asked.find(card.commitment()));
    assertEquals(new ScriptAnswer.Refused(unfinished), asked.exchange(id, 0, List.of()));
    assertEquals(
        new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED),
        asked.readBack(id, OrderedCard.readBack(card.first(), new byte[32])));
    assertEquals(new AbandonAnswer.Refused(unfinished), asked.abandon(id, null));
  }

  @Test
  void theGatewayOrTheAuthorityIsDown() {
    world.now.turn(DUE);
    AskedOrder order = renewal();
    world.faults.turn(GatewayFaults.of(Fault.AUTHORITY_DOWN));
    nobodyAnswers(line, order);
    world.faults.turn(GatewayFaults.of(Fault.DOWN));
    nobodyAnswers(line, order);
    world.faults.turn(GatewayFaults.NONE);
    assertEquals(CardOrderStanding.OPEN, taken(order).standing(), "the challenge wasn't spent");
  }

  @Test
  void anAnswerThatComesTooLateIsThereWhenItIsAskedForAgain() {
    world.now.turn(DUE);
    AskedOrder order = renewal();
    CardAuthorityLine impatient =
        world.orders(
            world.gateway.uri(), Duration.ofSeconds(3), AUTHORITY.branchTls(GatewayWorld.BRANCH));
    world.faults.turn(GatewayFaults.ordersLate(Duration.ofMinutes(1)));
    assertEquals(
        new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE), impatient.order(order));
    assertTrue(client.reachable(), "everything else is in time");
    world.faults.turn(GatewayFaults.NONE);
    assertEquals(CardOrderStanding.OPEN, taken(order).standing());
  }

  /** At each step its answer is lost once; what is asked again goes on as if it hadn't been. */
  @Test
  void everyAnswerIsLostOnce() {
    world.now.turn(DUE);
    AskedOrder order = renewal();
    CardOrderId id = order.order().id();
    forgets();
    assertEquals(
        new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE), line.order(order));
    world.faults.turn(GatewayFaults.NONE);
    OrderAnswer.Taken taken = taken(order);
    card.laidAnew();
    ScriptAnswer next = line.exchange(id, 0, List.of());
    int lost = 0;
    while (next instanceof ScriptAnswer.Commands(long sequence, List<byte[]> commands, int _)) {
      List<byte[]> answers = card.answers(commands);
      forgets();
      assertEquals(
          new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED),
          line.exchange(id, sequence, answers));
      world.faults.turn(GatewayFaults.NONE);
      next = line.exchange(id, sequence, answers);
      lost++;
    }
    assertEquals(new ScriptAnswer.Done(), next);
    assertTrue(lost >= 4, "lost: " + lost);
    var read = OrderedCard.readBack(card.fresh(), taken.readBackChallenge());
    forgets();
    assertEquals(
        new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED), line.readBack(id, read));
    world.faults.turn(GatewayFaults.NONE);
    assertEquals(new ReadBackAnswer.Confirmed(), line.readBack(id, read));
  }

  private void forgets() {
    world.faults.turn(GatewayFaults.of(Fault.FORGET));
  }

  @Test
  void nonsenseIsNoAnswer() {
    world.now.turn(DUE);
    AskedOrder order = renewal();
    taken(order);
    world.faults.turn(GatewayFaults.of(Fault.NONSENSE));
    assertEquals(new OrderAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE), line.order(order));
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED),
        line.exchange(order.order().id(), 0, List.of()));
    world.faults.turn(GatewayFaults.NONE);
    assertEquals(new ScriptAnswer.Done(), card.run(line, order.order().id()));
  }

  @Test
  void noOrderIsTaken() {
    world.faults.turn(GatewayFaults.of(Fault.ORDER_REFUSED));
    assertEquals(new OrderAnswer.Refused(FailureCode.MUNICIPAL_COUNTER), line.order(renewal()));
  }

  /** Two orders' scripts are given to each other's cards: both cards refuse, nothing is changed. */
  @Test
  void scriptsAreSwapped() throws Exception {
    OrderedCard other = new OrderedCard(world, "household");
    PaperApproval licence = new PaperApproval("07", List.of("A"), GatewayWorld.NOON);
    CardOrderId one = unlock(card, licence);
    CardOrderId two = unlock(other, licence);
    world.faults.turn(GatewayFaults.of(Fault.SWAP));
    ScriptAnswer.Commands first;
    ScriptAnswer.Commands second;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ScriptAnswer> begin = () -> line.exchange(one, 0, List.of());
      Future<ScriptAnswer> begun = threads.submit(begin);
      second = assertInstanceOf(ScriptAnswer.Commands.class, line.exchange(two, 0, List.of()));
      first = assertInstanceOf(ScriptAnswer.Commands.class, begun.get(60, TimeUnit.SECONDS));
    }
    world.faults.turn(GatewayFaults.NONE);
    ScriptAnswer refused = new ScriptAnswer.Failed(FailureCode.CARD_CHANNEL_REFUSED);
    assertEquals(
        List.of(refused, refused),
        List.of(
            line.exchange(one, first.sequence(), card.answers(first.commands())),
            line.exchange(two, second.sequence(), other.answers(second.commands()))));
    assertEquals(new ScriptAnswer.Done(), card.run(line, one), "each begun anew");
    assertEquals(new ScriptAnswer.Done(), other.run(line, two));
  }

  private CardOrderId unlock(OrderedCard of, PaperApproval papers) {
    CardOrderRequest request =
        of.request(CardOperation.UNLOCK_AUTHENTICATION, GatewayWorld.challenge(client));
    taken(of.unsigned(request).with(papers));
    return request.id();
  }

  /** After the read-back the new electronic certificate is believed, and the old one isn't. */
  @Test
  void aRenewedCardGetsItsPapersAndTheOldCertificateDoesNot() {
    world.now.turn(DUE);
    AskedOrder order = renewal();
    OrderAnswer.Taken taken = taken(order);
    assertEquals(new ScriptAnswer.Done(), card.run(line, order.order().id()));
    Credential fresh = card.fresh();
    IssueAnswer revoked = new IssueAnswer.Refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED);
    assertEquals(revoked, issue(fresh), "on hold");
    assertInstanceOf(IssueAnswer.Issued.class, issue(card.first()), "till then as before");
    assertEquals(
        new ReadBackAnswer.Confirmed(),
        line.readBack(order.order().id(), OrderedCard.readBack(fresh, taken.readBackChallenge())));
    assertInstanceOf(IssueAnswer.Issued.class, issue(fresh));
    assertEquals(revoked, issue(card.first()));
  }

  private IssueAnswer issue(Credential signer) {
    return client.issue(
        GatewayWorld.sign(world.request(GatewayWorld.challenge(client), FEE_THEN), signer));
  }

  private int status(String path, String body) throws Exception {
    try (HttpClient raw =
        HttpClient.newBuilder()
            .sslContext(
                ServerTls.context(
                    AUTHORITY.branchTls(GatewayWorld.BRANCH),
                    AUTHORITY.tlsAuthority().certificate()))
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      return raw.send(
              HttpRequest.newBuilder(world.gateway.uri().resolve(path))
                  .header(ContractFilter.WRONG, "yes")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void aBodyThatIsNotOfTheInterfaceIsRefused() throws Exception {
    CardOrderRequest order =
        card.request(CardOperation.UNLOCK_TEXT, GatewayWorld.challenge(client));
    String good =
        new String(
            GatewayJson.write(
                new CardOrderMessages.Order(
                    order.id().toString(),
                    order.operation(),
                    order.municipality(),
                    order.branch(),
                    order.terminal(),
                    order.at().toString(),
                    card.commitment(),
                    order.challenge(),
                    null,
                    null,
                    new CardOrderMessages.Approval("07", List.of("A"), order.at().toString()))),
            StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            "{}",
            good + good,
            good.replace("{\"id\"", "{\"more\":1,\"id\""),
            good.replace("unlock-text", "unlock-everything"),
            good.replace("\"A\"", "\"C\""),
            good.replace("[\"A\"]", "[]"),
            good.replace("\"07\"", "\"staff 07\""),
            good.replace(order.id().toString(), "0f"),
            good.replace("00Z", "00.5Z"),
            good.replace("\"99201\"", "\"9920\""),
            good.replace("\"approval\"", "\"signature\":\"AAAA\",\"approval\""),
            good.replaceFirst("\"cardCommitment\":\"[^\"]*\"", "\"cardCommitment\":\"AAAA\""),
            good.replaceFirst("\"challenge\":\"[^\"]*\"", "\"challenge\":null"))) {
      assertEquals(400, status(CardOrderMessages.ORDERS, bad), bad.replace(good, "GOOD"));
    }
    String id = "{\"id\":\"" + order.id() + "\",";
    for (String bad :
        List.of(
            id + "\"seq\":-1,\"answers\":[]}",
            id + "\"seq\":0}",
            id + "\"seq\":0,\"answers\":[\"90\"]}",
            id + "\"seq\":0,\"answers\":[\"9000FF\"]}",
            id + "\"seq\":0,\"answers\":[" + "\"9000\",".repeat(24) + "\"9000\"]}",
            id + "\"seq\":0,\"answers\":[\"" + "00".repeat(1025) + "\"]}",
            "{\"id\":\"0F\",\"seq\":0,\"answers\":[]}")) {
      assertEquals(400, status(CardOrderMessages.EXCHANGE, bad), bad);
    }
    assertEquals(400, status(CardOrderMessages.READ_BACK, id.replace(",", "}")));
    assertEquals(
        400,
        status(
            CardOrderMessages.READ_BACK,
            id + "\"electronicCertificate\":\"AAAA\",\"signature\":\"AAAA\"}"));
    assertEquals(400, status(CardOrderMessages.FIND, "{\"cardCommitment\":\"AAAA\"}"));
    assertEquals(400, status(CardOrderMessages.ABANDON, id + "\"signature\":\"AAAA\"}"));
    assertEquals(413, status(CardOrderMessages.FIND, " ".repeat(70_000)));
    assertEquals(404, status(CardOrderMessages.ORDERS + "/more", "{}"));
    assertEquals(
        CardOrderStanding.OPEN,
        taken(card.unsigned(order).with(new PaperApproval("07", List.of("A"), order.at())))
            .standing(),
        "the challenge is still open");
  }

  /** An order goes on at another branch; it begins only at its own. */
  @Test
  void anotherBranch() {
    CardAuthorityLine elsewhere =
        world.orders(world.gateway.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls("elsewhere"));
    CardOrderRequest order =
        card.request(CardOperation.UNLOCK_TEXT, GatewayWorld.challenge(client));
    AskedOrder asked = card.unsigned(order).with(new PaperApproval("07", List.of("B"), order.at()));
    assertEquals(new OrderAnswer.Refused(FailureCode.BRANCH_NOT_TRUSTED), elsewhere.order(asked));
    taken(asked);
    assertInstanceOf(FindAnswer.Found.class, elsewhere.find(card.commitment()));
    assertInstanceOf(ScriptAnswer.Commands.class, elsewhere.exchange(order.id(), 0, List.of()));
  }
}
