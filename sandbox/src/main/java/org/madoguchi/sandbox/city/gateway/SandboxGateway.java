package org.madoguchi.sandbox.city.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOrderMessages;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;
import org.madoguchi.sandbox.city.site.CardSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The municipal gateway of the sandbox city over HTTPS on this machine: TLS 1.3 only, certificates
 * on both sides, a virtual thread for each exchange.
 */
public final class SandboxGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxGateway.class);

  /** The largest request that is read, bytes; a real one has about 8 kB. */
  private static final int MAX_REQUEST_BYTES = 64 * 1024;

  /** One with a photo of the most bytes that it may have, in base64. */
  private static final int MAX_APPLICATION_BYTES = 20 * 1024 * 1024;

  private static final Duration SLICE = Duration.ofMillis(20);
  private static final byte[] NONSENSE =
      "<html>It works!</html>".getBytes(StandardCharsets.US_ASCII);

  private final GatewaySetup setup;
  private final IssuanceService service;
  private final JournalHeads heads;
  private final CardOrderService orders;
  private final ApplicationService applications;
  private final HttpsServer server;
  private final ExecutorService threads;

  /** The site that takes applications for cards. */
  public CardSite site() {
    return setup.site();
  }

  private SandboxGateway(
      GatewaySetup setup, HttpsServer server, ExecutorService threads, List<Filter> filters) {
    this.setup = setup;
    Challenges challenges = new Challenges(setup.challengeLife(), setup.clock(), setup.random());
    CardCheck cards = new CardCheck(setup);
    this.service = new IssuanceService(setup, challenges, cards);
    this.orders = new CardOrderService(setup, book(setup, challenges, cards));
    this.heads = new JournalHeads(setup);
    this.applications =
        new ApplicationService(code -> intake(setup, code), setup.site(), setup.clock());
    this.server = server;
    this.threads = threads;
    serve(GatewayMessages.HEALTH, "GET", filters, _ -> Answer.ok(new GatewayMessages.Health("ok")));
    serve(GatewayMessages.CHALLENGES, "POST", filters, e -> service.challenge(peer(e)));
    serve(GatewayMessages.ISSUANCES, "POST", filters, e -> posted(e, service::issue));
    serve(GatewayMessages.JOURNAL_HEADS, "POST", filters, e -> posted(e, heads::countersign));
    serve(CardOrderMessages.AUTHORITY, "GET", filters, e -> orders.authority(peer(e)));
    serve(CardOrderMessages.ORDERS, "POST", filters, e -> posted(e, orders::order));
    serve(CardOrderMessages.EXCHANGE, "POST", filters, e -> posted(e, orders::exchange));
    serve(CardOrderMessages.READ_BACK, "POST", filters, e -> posted(e, orders::readBack));
    serve(CardOrderMessages.FIND, "POST", filters, e -> posted(e, orders::find));
    serve(CardOrderMessages.ABANDON, "POST", filters, e -> posted(e, orders::abandon));
    serve(
        ApplicationMessages.APPLICATIONS,
        "POST",
        filters,
        e -> posted(e, MAX_APPLICATION_BYTES, applications::apply));
    serve(ApplicationMessages.FORM_ORDERS, "POST", filters, e -> posted(e, applications::order));
    serve("/", "", filters, _ -> Answer.problem(404, FailureCode.REQUEST_INVALID));
  }

  /** The orders of that gateway's municipalities, which an in-process line can ask as well. */
  static CardOrderBook book(GatewaySetup setup, Challenges challenges, CardCheck cards) {
    return new CardOrderBook(
        setup.orders(),
        new CardOrderRules(setup.municipalities(), setup.challengeLife()),
        challenges::spend,
        cards::examine,
        setup.held(),
        setup.clock(),
        setup.random());
  }

  /**
   * Starts on the loopback interface.
   *
   * @param port 0 for any that is free
   * @param filters see every exchange, in this order
   * @throws IOException if the port is taken
   */
  public static SandboxGateway start(GatewaySetup setup, int port, List<Filter> filters)
      throws IOException {
    // without it each larger answer waits 40 ms for an acknowledgement; read once, by the server
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setHttpsConfigurator(new MutualTls(ServerTls.of(setup.authority())));
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    SandboxGateway gateway = new SandboxGateway(setup, server, threads, filters);
    server.start();
    return gateway;
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Of a municipality for which it answers. */
  private static Optional<Credential> intake(GatewaySetup setup, String municipality) {
    return setup.municipalities().stream()
        .filter(m -> m.code().equals(municipality))
        .findFirst()
        .map(m -> setup.authority().intake(m.code()));
  }

  private static Answer posted(HttpExchange exchange, Service service)
      throws IOException, InterruptedException {
    return posted(exchange, MAX_REQUEST_BYTES, service);
  }

  private static Answer posted(HttpExchange exchange, int most, Service service)
      throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    return body.length > most
        ? Answer.problem(413, FailureCode.REQUEST_INVALID)
        : service.answer(peer(exchange), body);
  }

  private void serve(String path, String method, List<Filter> filters, Page page) {
    HttpHandler handler =
        exchange -> {
          // closing before the head is sent cuts the connection
          try (exchange) {
            answer(exchange, path, method, page);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException bug) {
            LOG.error("{} could not be answered", path, bug); // the server itself says nothing
            throw bug;
          }
        };
    server.createContext(path, handler).getFilters().addAll(filters);
  }

  private void answer(HttpExchange exchange, String path, String method, Page page)
      throws IOException, InterruptedException {
    GatewayFaults faults = setup.faults().get();
    if (faults.has(Fault.DOWN)) {
      return;
    }
    Answer answer;
    if (!exchange.getRequestURI().getPath().equals(path) && !path.equals("/")) {
      answer = Answer.problem(404, FailureCode.REQUEST_INVALID);
    } else if (!exchange.getRequestMethod().equals(method) && !method.isEmpty()) {
      answer = Answer.problem(405, FailureCode.REQUEST_INVALID);
    } else {
      answer = page.answer(exchange);
    }
    boolean issuance = path.equals(GatewayMessages.ISSUANCES);
    boolean order = path.startsWith(CardOrderMessages.ORDERS);
    if (late(faults, issuance, order)) {
      holdBack(faults);
    }
    if ((issuance || order) && faults.has(Fault.FORGET)) {
      return;
    }
    byte[] body = faults.has(Fault.NONSENSE) ? NONSENSE : answer.body();
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static boolean late(GatewayFaults faults, boolean issuance, boolean order) {
    return (!faults.has(Fault.LATE) && !faults.has(Fault.ORDERS_LATE))
        || (issuance && faults.has(Fault.LATE))
        || (order && faults.has(Fault.ORDERS_LATE));
  }

  /** For that long, or until the fault is taken away. */
  private void holdBack(GatewayFaults faults) throws InterruptedException {
    long end = System.nanoTime() + faults.delay().toNanos();
    while (System.nanoTime() < end && faults.equals(setup.faults().get())) {
      Thread.sleep(SLICE);
    }
  }

  private static X509Certificate peer(HttpExchange exchange) throws IOException {
    return (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
  }

  @FunctionalInterface
  private interface Page {
    Answer answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @FunctionalInterface
  private interface Service {
    Answer answer(X509Certificate peer, byte[] body) throws InterruptedException;
  }
}
