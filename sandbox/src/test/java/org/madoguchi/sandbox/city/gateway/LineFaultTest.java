package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.sign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** What goes wrong between branch and gateway. None of it may throw, hang or be sent twice. */
final class LineFaultTest {
  private static final Duration IMPATIENT = Duration.ofSeconds(5);

  /** Generous: the machine may be busy; without a deadline it would be for ever. */
  private static final Duration BOUND = Duration.ofMinutes(2);

  private final GatewayWorld world;
  private final CountDownLatch done = new CountDownLatch(1);

  LineFaultTest() throws IOException {
    world = new GatewayWorld();
  }

  @AfterEach
  void close() {
    done.countDown();
    world.close();
  }

  private HttpsGateway impatient(URI uri) {
    return world.client(uri, IMPATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
  }

  private SignedRequest anyRequest() {
    return sign(world.request("A".repeat(43)), SandboxCity.TARO);
  }

  private void issueFails(FailureCode why, HttpsGateway client) {
    SignedRequest request = anyRequest();
    long start = System.nanoTime();
    assertEquals(new IssueAnswer.Refused(why), client.issue(request));
    assertTrue(System.nanoTime() - start < BOUND.toNanos(), "within bounds");
  }

  private RawServer raw(HttpHandler handler) throws IOException {
    return new RawServer(ServerTls.of(AUTHORITY), "TLSv1.3", handler);
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    HttpsGateway client =
        world.client(
            URI.create("https://localhost:" + port),
            GatewayWorld.PATIENT,
            AUTHORITY.branchTls(GatewayWorld.BRANCH));
    issueFails(FailureCode.GATEWAY_UNREACHABLE, client);
    assertEquals(new ChallengeAnswer.None(FailureCode.GATEWAY_UNREACHABLE), client.challenge());
    assertEquals(false, client.reachable());
  }

  @Test
  void theGatewayIsDown() {
    world.faults.turn(GatewayFaults.of(Fault.DOWN));
    issueFails(FailureCode.GATEWAY_UNREACHABLE, world.client());
  }

  @Test
  void someoneAcceptsAndSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("https://localhost:" + silent.getLocalPort());
      issueFails(FailureCode.GATEWAY_UNREACHABLE, impatient(uri));
    }
  }

  @Test
  void theAnswerComesTooLateAndIsNotTakenForTheNext() {
    HttpsGateway client = impatient(world.gateway.uri());
    world.faults.turn(GatewayFaults.slow(Duration.ofMinutes(1)));
    issueFails(FailureCode.GATEWAY_TIMEOUT, client);
    world.faults.turn(GatewayFaults.NONE);
    HttpsGateway patient = world.client();
    assertInstanceOf(
        IssueAnswer.Issued.class, patient.issue(sign(world.request(patient), SandboxCity.TARO)));
  }

  @Test
  void theBodyTricklesForEver() throws IOException {
    try (RawServer server = raw(this::trickle)) {
      issueFails(FailureCode.GATEWAY_TIMEOUT, impatient(server.uri()));
    }
  }

  private void trickle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1_000_000);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!done.await(20, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theBodyHasNoEnd() throws IOException {
    byte[] block = new byte[1 << 16];
    try (RawServer server =
        raw(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (done.getCount() > 0) {
                  out.write(block);
                }
              }
            })) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_ANSWER_UNREADABLE, client);
    }
  }

  @Test
  void theBodyBreaksOffAndTheRequestIsNotSentAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (RawServer server =
        raw(
            exchange -> {
              asked.incrementAndGet();
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, 1000);
              exchange.getResponseBody().write('{');
              exchange.close();
            })) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_ANSWER_UNREADABLE, client);
      assertEquals(1, asked.get());
    }
  }

  @Test
  void theGatewayTalksNonsense() {
    world.faults.turn(GatewayFaults.of(Fault.NONSENSE));
    HttpsGateway client = world.client();
    issueFails(FailureCode.GATEWAY_ANSWER_UNREADABLE, client);
    assertEquals(
        new ChallengeAnswer.None(FailureCode.GATEWAY_ANSWER_UNREADABLE), client.challenge());
    assertEquals(false, client.reachable());
  }

  @Test
  void aCodeThatNoGatewayMayAnswerIsNotBelieved() throws IOException {
    byte[] problem =
        "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":403,\"code\":\"B02\"}"
            .getBytes(StandardCharsets.UTF_8);
    try (RawServer server = raw(answering(403, "application/problem+json", problem))) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_ANSWER_UNREADABLE, client);
    }
  }

  @Test
  void aRedirectLeadsNowhere() throws IOException {
    try (RawServer server =
        raw(
            exchange -> {
              exchange.getResponseHeaders().set("Location", world.gateway.uri().toString());
              exchange.sendResponseHeaders(307, -1);
              exchange.close();
            })) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_ANSWER_UNREADABLE, client);
      assertTrue(world.contract.seen().isEmpty());
    }
  }

  private static HttpHandler answering(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  // ---- TLS

  @Test
  void aGatewayOfAnotherAuthorityGetsNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    SSLContext forged =
        ServerTls.context(
            new SandboxAuthority("forger").tlsServer(), AUTHORITY.tlsAuthority().certificate());
    try (RawServer server = new RawServer(forged, "TLSv1.3", _ -> asked.incrementAndGet())) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_UNREACHABLE, client);
      assertEquals(0, asked.get());
    }
  }

  @Test
  void aBranchsCertificateMakesNoGateway() throws IOException {
    SSLContext branch =
        ServerTls.context(AUTHORITY.branchTls("elsewhere"), AUTHORITY.tlsAuthority().certificate());
    try (RawServer server = new RawServer(branch, "TLSv1.3", HttpExchange::close)) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_UNREACHABLE, client);
    }
  }

  @Test
  void aGatewayWithTls12OnlyGetsNothing() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    SSLContext any = anyVersion(AUTHORITY.tlsServer());
    try (RawServer server = new RawServer(any, "TLSv1.2", _ -> asked.incrementAndGet())) {
      HttpsGateway client =
          world.client(
              server.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls(GatewayWorld.BRANCH));
      issueFails(FailureCode.GATEWAY_UNREACHABLE, client);
      assertEquals(0, asked.get());
    }
  }

  @Test
  void aBranchWithTls12OnlyGetsNothing() throws Exception {
    refusedByTheGateway(anyVersion(AUTHORITY.branchTls(GatewayWorld.BRANCH)), "TLSv1.2");
  }

  @Test
  void aCallerWithoutCertificateGetsNothing() throws Exception {
    SSLContext nobody = SSLContext.getInstance("TLSv1.3");
    nobody.init(null, trusting().getTrustManagers(), null);
    refusedByTheGateway(nobody, "TLSv1.3");
  }

  @Test
  void aCallerOfAnotherAuthorityGetsNothing() throws Exception {
    Credential forged = new SandboxAuthority("forger").branchTls(GatewayWorld.BRANCH);
    refusedByTheGateway(
        ServerTls.context(forged, AUTHORITY.tlsAuthority().certificate()), "TLSv1.3");
  }

  @Test
  void theGatewaysOwnCertificateMakesNoBranch() throws Exception {
    refusedByTheGateway(ServerTls.of(AUTHORITY), "TLSv1.3");
  }

  private void refusedByTheGateway(SSLContext tls, String protocol) throws Exception {
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .sslParameters(new SSLParameters(null, new String[] {protocol}))
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(world.gateway.uri().resolve("/v1/health"))
              .timeout(BOUND)
              .build(); // whoever gets past the handshake gets this
      assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
    }
    assertTrue(world.contract.seen().isEmpty(), "nothing got past the handshake");
  }

  /** A context that would speak any version. */
  private static SSLContext anyVersion(Credential own) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "own", own.key(), new char[0], new java.security.cert.Certificate[] {own.certificate()});
    var keys = javax.net.ssl.KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusting().getTrustManagers(), null);
    return context;
  }

  private static TrustManagerFactory trusting() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", AUTHORITY.tlsAuthority().certificate());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    return trust;
  }
}
