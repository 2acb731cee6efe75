package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.sign;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderMessages;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.app.gateway.HttpsGateway;
import tools.jackson.databind.JsonNode;

/** What only a caller can do who doesn't keep to the interface, and what the document promises. */
final class ContractTest {
  private final GatewayWorld world;
  private final HttpsGateway client;
  private final HttpClient raw;

  ContractTest() throws IOException {
    world = new GatewayWorld();
    client = world.client();
    raw =
        HttpClient.newBuilder()
            .sslContext(
                ServerTls.context(
                    AUTHORITY.branchTls(GatewayWorld.BRANCH),
                    AUTHORITY.tlsAuthority().certificate()))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @AfterEach
  void close() {
    raw.close();
    world.close();
  }

  private int status(String method, String path, byte[] body) throws Exception {
    HttpResponse<String> answer =
        raw.send(
            HttpRequest.newBuilder(world.gateway.uri().resolve(path))
                .header(ContractFilter.WRONG, "yes")
                .method(method, BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      assertEquals(
          "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    }
    return answer.statusCode();
  }

  private int issue(String body) throws Exception {
    return status("POST", GatewayMessages.ISSUANCES, body.getBytes(StandardCharsets.UTF_8));
  }

  private String good() throws CertificateEncodingException {
    SignedRequest signed = sign(world.request(client), SandboxCity.TARO);
    return new String(
        GatewayJson.write(
            new GatewayMessages.Issuance(
                CanonicalRequest.encode(signed.request()),
                signed.signature(),
                signed.certificate().getEncoded(),
                AUTHORITY.desk(GatewayWorld.BRANCH).certificate().getEncoded())),
        StandardCharsets.UTF_8);
  }

  @Test
  void aBodyThatIsNotOfTheInterfaceIsRefused() throws Exception {
    String good = good();
    assertEquals(400, issue(""));
    assertEquals(400, issue("{}"));
    assertEquals(400, issue("[1]"));
    assertEquals(400, issue(good + good));
    assertEquals(400, issue(good.replace("\"signature\"", "\"signatur\"")));
    assertEquals(400, issue(good.replace("{\"request\"", "{\"more\":1,\"request\"")));
    assertEquals(400, issue(good.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":null")));
    assertEquals(413, issue(" ".repeat(70_000)));
    assertEquals(200, issue(good), "the challenge is still open");
  }

  @Test
  void aRequestThatIsNotCanonicalIsRefused() throws Exception {
    SignedRequest signed = sign(world.request(client), SandboxCity.TARO);
    String canonical =
        new String(CanonicalRequest.encode(signed.request()), StandardCharsets.UTF_8);
    byte[] spaced = canonical.replace(",", ", ").getBytes(StandardCharsets.UTF_8);
    byte[] body =
        GatewayJson.write(
            new GatewayMessages.Issuance(
                spaced,
                signed.signature(),
                signed.certificate().getEncoded(),
                AUTHORITY.desk(GatewayWorld.BRANCH).certificate().getEncoded()));
    assertEquals(400, status("POST", GatewayMessages.ISSUANCES, body));
  }

  @Test
  void whileARequestIsAnsweredTheSameAgainIsAConflict() throws Exception {
    CountDownLatch drawing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    TinyPages pages = new TinyPages();
    world.documents.turn(
        (request, holder) -> {
          drawing.countDown();
          try {
            assertTrue(goOn.await(60, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return pages.pages(request, holder);
        });
    SignedRequest request = sign(world.request(client), SandboxCity.TARO);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<IssueAnswer> call = () -> client.issue(request);
      Future<IssueAnswer> first = threads.submit(call);
      assertTrue(drawing.await(60, TimeUnit.SECONDS));
      assertEquals(
          new IssueAnswer.Refused(FailureCode.GATEWAY_TIMEOUT), world.client().issue(request));
      goOn.countDown();
      assertInstanceOf(IssueAnswer.Issued.class, first.get(20, TimeUnit.SECONDS));
    }
    assertTrue(world.contract.seen().contains("/v1/issuances 409"));
  }

  @Test
  void theDocumentNamesExactlyTheCodesThatAGatewayMayAnswer() throws IOException {
    Set<String> documented = new TreeSet<>();
    new Contract()
        .document()
        .at("/components/schemas/Problem/properties/code/enum")
        .forEach(c -> documented.add(c.asString()));
    assertEquals(
        Stream.of(
                GatewayMessages.REFUSALS,
                ApplicationMessages.REFUSALS,
                ApplicationMessages.ORDER_REFUSALS,
                GatewayMessages.HEAD_REFUSALS,
                CardOrderMessages.ORDER_REFUSALS,
                CardOrderMessages.EXCHANGE_REFUSALS,
                CardOrderMessages.OTHER_REFUSALS)
            .flatMap(Set::stream)
            .map(FailureCode::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        documented);
  }

  @Test
  void theDocumentNamesExactlyTheStatusesThatTheGatewayGives() throws IOException {
    Set<FailureCode> body = Set.of(FailureCode.REQUEST_INVALID);
    statuses(GatewayMessages.ISSUANCES, "post", GatewayMessages.REFUSALS, Set.of());
    statuses(GatewayMessages.JOURNAL_HEADS, "post", GatewayMessages.HEAD_REFUSALS, body);
    statuses(CardOrderMessages.ORDERS, "post", CardOrderMessages.ORDER_REFUSALS, Set.of());
    statuses(CardOrderMessages.EXCHANGE, "post", CardOrderMessages.EXCHANGE_REFUSALS, Set.of());
    statuses(CardOrderMessages.READ_BACK, "post", CardOrderMessages.OTHER_REFUSALS, Set.of());
    statuses(CardOrderMessages.FIND, "post", CardOrderMessages.OTHER_REFUSALS, body);
    statuses(CardOrderMessages.ABANDON, "post", CardOrderMessages.OTHER_REFUSALS, body);
    statuses(CardOrderMessages.AUTHORITY, "get", CardOrderMessages.OTHER_REFUSALS, body);
  }

  /**
   * @param forBody what is only said of a body that can't be read
   */
  private static void statuses(
      String path, String method, Set<FailureCode> refusals, Set<FailureCode> forBody)
      throws IOException {
    Set<String> given = new TreeSet<>(Set.of("200"));
    if (method.equals("post")) {
      given.addAll(Set.of("400", "413"));
    }
    refusals.stream()
        .filter(code -> !forBody.contains(code))
        .forEach(code -> given.add(Integer.toString(Answer.refusal(code).status())));
    assertEquals(
        given,
        new Contract().statuses(path, method).collect(Collectors.toCollection(TreeSet::new)),
        path);
  }

  @Test
  void theDocumentNamesExactlyTheWordsOfTheProgram() throws IOException {
    var schemas = new Contract().document().at("/components/schemas");
    assertEquals(
        Stream.of(CardOperation.values()).map(CardOperation::word).toList(),
        words(schemas.at("/CardOrder/properties/operation/enum")));
    assertEquals(
        Stream.of(CardOrderStanding.values()).map(CardOrderStanding::word).toList(),
        words(schemas.at("/CardOrderState/properties/state/enum")));
    assertEquals(
        CardOrderMessages.SCRIPT_FAILURES.stream().map(FailureCode::code).sorted().toList(),
        words(schemas.at("/CardScript/properties/failed/enum")));
    assertEquals(
        CardAuthorityLine.MOST_APDUS,
        schemas.at("/CardScript/properties/commands/maxItems").asInt());
    assertEquals(
        2 * CardAuthorityLine.LONGEST_APDU,
        schemas.at("/CardScript/properties/commands/items/maxLength").asInt());
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void whatACardSignsForAnOrderIsOfTheDocument() throws IOException {
    byte[] signed =
        CanonicalCardOrder.encode(
            new CardOrderRequest(
                new CardOrderId(1, 2),
                CardOperation.UNLOCK_TEXT.word(),
                "99201",
                GatewayWorld.BRANCH,
                "lobby-1",
                GatewayWorld.NOON,
                "A".repeat(43)));
    assertEquals(List.of(), new Contract().component("CardOrderConsent", signed));
  }

  /** The filter itself must be able to find something. */
  @Test
  void theContractRefusesWhatBreaksIt() throws IOException {
    Contract contract = new Contract();
    byte[] sparse = "{\"challenge\":\"short\"}".getBytes(StandardCharsets.UTF_8);
    assertEquals(2, contract.component("Challenge", sparse).size());
    assertEquals(
        1, contract.answer(GatewayMessages.HEALTH, "GET", 500, "text/plain", sparse).size());
    assertTrue(
        contract
                .request(GatewayMessages.ISSUANCES, "POST", "{}".getBytes(StandardCharsets.UTF_8))
                .size()
            > 0);
  }

  @Test
  void whatHasNoPlaceInTheInterfaceIsNotFound() throws Exception {
    assertEquals(404, status("GET", "/", new byte[0]));
    assertEquals(404, status("GET", "/v1/health/more", new byte[0]));
    assertEquals(404, status("GET", "/v1/issuances/1", new byte[0]));
    assertEquals(405, status("GET", GatewayMessages.ISSUANCES, new byte[0]));
    assertEquals(405, status("DELETE", GatewayMessages.CHALLENGES, new byte[0]));
  }
}
