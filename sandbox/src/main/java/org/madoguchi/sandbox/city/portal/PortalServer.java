package org.madoguchi.sandbox.city.portal;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.Portal.Greeting;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.errand.registration.SealedAnswer;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.Answer;
import org.madoguchi.sandbox.city.gateway.BranchCheck;
import org.madoguchi.sandbox.city.gateway.MutualTls;
import org.madoguchi.sandbox.city.gateway.ServerTls;

/**
 * The portal over HTTPS on this machine, as {@code docs/portal-openapi.json} describes it: TLS 1.3
 * only, certificates on both sides, a virtual thread for each exchange.
 */
public final class PortalServer implements AutoCloseable {
  /** The largest request that is read, bytes; a real one has about 8 kB. */
  private static final int MAX_REQUEST_BYTES = 64 * 1024;

  private final SimulatedPortal portal;
  private final SecureRandom random;
  private final InstantSource clock;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Empty: the line breaks before any answer. */
  @FunctionalInterface
  private interface Page {
    Optional<Answer> answer(X509Certificate peer, byte[] body);
  }

  private PortalServer(
      SimulatedPortal portal,
      SecureRandom random,
      InstantSource clock,
      HttpsServer server,
      List<Filter> filters) {
    this.portal = portal;
    this.random = random;
    this.clock = clock;
    this.server = server;
    server.setExecutor(threads);
    serve(PortalMessages.CHALLENGES, filters, (_, _) -> Optional.of(challenge()));
    serve(PortalMessages.STATUS, filters, (peer, body) -> asked(PortalAction.STATUS, peer, body));
    serve(
        PortalMessages.INSURANCE,
        filters,
        (peer, body) -> asked(PortalAction.INSURANCE, peer, body));
    serve(PortalMessages.ACCOUNT, filters, (peer, body) -> asked(PortalAction.ACCOUNT, peer, body));
    serve(PortalMessages.RECEIPT, filters, (_, body) -> receipt(body));
    serve("/", filters, (_, _) -> Optional.of(Answer.problem(404, FailureCode.REQUEST_INVALID)));
  }

  /**
   * Starts on the loopback interface, on any port that is free.
   *
   * @param filters see every exchange, in this order
   */
  public static PortalServer start(
      SimulatedPortal portal,
      SandboxAuthority authority,
      SecureRandom random,
      InstantSource clock,
      List<Filter> filters)
      throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new MutualTls(ServerTls.of(authority)));
    PortalServer started = new PortalServer(portal, random, clock, server, filters);
    server.start();
    return started;
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

  private void serve(String path, List<Filter> filters, Page page) {
    HttpHandler handler =
        exchange -> {
          try (exchange) {
            answer(exchange, path, page);
          }
        };
    server.createContext(path, handler).getFilters().addAll(filters);
  }

  private static void answer(HttpExchange exchange, String path, Page page) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES + 1);
    Optional<Answer> answer;
    if (!exchange.getRequestURI().getPath().equals(path) && !path.equals("/")) {
      answer = Optional.of(Answer.problem(404, FailureCode.REQUEST_INVALID));
    } else if (!exchange.getRequestMethod().equals("POST")) {
      answer = Optional.of(Answer.problem(405, FailureCode.REQUEST_INVALID));
    } else if (body.length > MAX_REQUEST_BYTES) {
      answer = Optional.of(Answer.problem(413, FailureCode.REQUEST_INVALID));
    } else {
      answer =
          page.answer(
              (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0],
              body);
    }
    if (answer.isPresent()) {
      exchange.getResponseHeaders().set("Content-Type", answer.get().type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.get().status(), answer.get().body().length);
      exchange.getResponseBody().write(answer.get().body());
    }
  }

  private Answer challenge() {
    return switch (portal.greet()) {
      case Greeting.Closed(FailureCode why) -> Answer.refusal(why);
      case Greeting.Welcome(String nonce) ->
          Answer.ok(
              new PortalMessages.Challenge(
                  nonce, clock.instant().plus(SimulatedPortal.LIFE).toString()));
    };
  }

  private Optional<Answer> asked(PortalAction action, X509Certificate peer, byte[] body) {
    Optional<AskedPortal> asked =
        GatewayJson.readRequest(body, PortalMessages.Signed.class)
            .flatMap(signed -> AskedPortal.of(signed, portal::answerKey));
    if (asked.isEmpty()) {
      return Optional.of(Answer.problem(400, FailureCode.REQUEST_INVALID));
    }
    try (AskedPortal it = asked.get()) {
      if (!BranchCheck.branchOf(peer).equals(it.request().branch())) {
        return Optional.of(Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED));
      }
      if (!it.request().action().equals(action.word())) {
        return Optional.of(Answer.refusal(FailureCode.REQUEST_INVALID));
      }
      return action.writes() ? written(it) : Optional.of(read(it));
    }
  }

  private Answer read(AskedPortal asked) {
    return switch (portal.status(asked.drawn(), asked.consent())) {
      case ReadAnswer.Refused(FailureCode why) -> Answer.refusal(why);
      case ReadAnswer.Known(PortalStatus status) -> {
        try (status;
            var told =
                new PortalMessages.Status(
                    asked.request().id(),
                    clock.instant().toString(),
                    status.holder().bytes(),
                    status.kana().bytes(),
                    status.insurance(),
                    status.account().map(MaskedAccount::bank).orElse(null),
                    status.account().map(MaskedAccount::ending).orElse(null))) {
          yield sealed(asked, told);
        }
      }
    };
  }

  private Optional<Answer> written(AskedPortal asked) {
    return switch (portal.write(asked.drawn(), asked.consent())) {
      case WriteAnswer.Refused(FailureCode why) -> Optional.of(Answer.refusal(why));
      case WriteAnswer.Unknown _ -> Optional.empty();
      case WriteAnswer.Written _ ->
          Optional.of(
              sealed(
                  asked,
                  new PortalMessages.Done(
                      asked.request().id(), clock.instant().toString(), asked.request().action())));
    };
  }

  private Answer sealed(AskedPortal asked, Object message) {
    byte[] nonce = new byte[SealedAnswer.NONCE_BYTES];
    random.nextBytes(nonce);
    String id = asked.request().id();
    return Answer.ok(
        new PortalMessages.Answer(
            id,
            SealedAnswer.seal(GatewayJson.write(message), asked.drawn().answerKey(), id, nonce)));
  }

  private Optional<Answer> receipt(byte[] body) {
    Optional<PortalMessages.Reference> asked =
        GatewayJson.readRequest(body, PortalMessages.Reference.class);
    return asked.isEmpty()
        ? Optional.of(Answer.problem(400, FailureCode.REQUEST_INVALID))
        : portal
            .receipt(asked.get().id())
            .map(written -> Answer.ok(new PortalMessages.Receipt(asked.get().id(), written)));
  }
}
