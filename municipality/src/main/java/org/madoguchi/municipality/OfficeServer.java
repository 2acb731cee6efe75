package org.madoguchi.municipality;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.config.MunicipalityOfficeConfig.Branch;
import org.madoguchi.config.MunicipalityOfficeConfig.Listen;
import org.madoguchi.config.MunicipalityOfficeConfig.Officer;
import org.madoguchi.municipality.api.BranchApi;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.monitoring.OfficeMonitoring;
import org.madoguchi.municipality.plan.shelf.PlanShelf;
import org.madoguchi.municipality.store.OfficeStore;
import org.madoguchi.municipality.store.StoreFailure;
import org.madoguchi.municipality.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The officers' program while it runs: two ports, one for branches and one for officers' browsers,
 * both over TLS 1.3 with client certificates, each request on a virtual thread of its own.
 *
 * <p>Thread rule: any thread.
 */
public final class OfficeServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeServer.class);

  /** Longer than a long poll. */
  private static final long IDLE_MILLIS = 60_000;

  /** For requests and erasing to come to their end when the program is stopped. */
  private static final long ENDING_SECONDS = 5;

  private static final int MOST_THREADS = 2_000;

  private final OfficeStore store;
  private final Desk desk;
  private final @Nullable FiguresDesk figures;
  private final Server api;
  private final Server pages;
  private final ScheduledExecutorService sweeping;
  private final @Nullable OfficeMonitoring monitoring;

  private OfficeServer(
      OfficeStore store,
      Desk desk,
      @Nullable FiguresDesk figures,
      Server api,
      Server pages,
      ScheduledExecutorService sweeping,
      @Nullable OfficeMonitoring monitoring) {
    this.monitoring = monitoring;
    this.store = store;
    this.desk = desk;
    this.figures = figures;
    this.api = api;
    this.pages = pages;
    this.sweeping = sweeping;
  }

  /** It can't be started; the message says why. */
  public static final class NotStarted extends Exception {
    private static final long serialVersionUID = 1;

    NotStarted(@Nullable String message) {
      super(message);
    }
  }

  /**
   * Starts it.
   *
   * @throws NotStarted if keys, database or ports won't do
   */
  public static OfficeServer start(MunicipalityOfficeConfig config, InstantSource clock)
      throws NotStarted {
    OfficeStore store = null;
    OfficeMonitoring monitoring = null;
    try {
      OfficeKeys keys = OfficeKeys.read(config.keyStore(), config.keyStorePasswordFile());
      var pinFile = config.pinCertificate();
      X509Certificate pins = pinFile == null ? null : OfficeKeys.certificates(pinFile).getFirst();
      Map<X509Certificate, Officer> officers = officers(config);
      List<X509Certificate> branches = OfficeKeys.certificates(config.branchTrust());
      store = OfficeStore.open(config.store());
      var fault = Desk.check(store, keys);
      if (fault.isPresent()) {
        throw new NotStarted(changed(fault.get()));
      }
      Desk desk = Desk.of(config, store, keys, pins, clock);
      FiguresDesk figures = figures(config, store, keys, clock);
      BranchApi calls =
          new BranchApi(
              desk,
              config.phone(),
              config.branches().stream().map(Branch::id).collect(Collectors.toSet()),
              figures,
              clock);
      monitoring =
          OfficeMonitoring.startIfAsked(
              config.metrics(), store, figures, keys.certificates(), clock, config.zone());
      Server api =
          started(
              config.api(),
              keys,
              branches,
              timed(monitoring, "api", calls, calls::route),
              calls::failed);
      PlanShelf plans = new PlanShelf(store, new AuditTrail(keys.audit()), clock);
      Pages shown = new Pages(desk, plans, figures, config, officers, clock);
      Server pages;
      try {
        pages =
            started(
                config.pages(),
                keys,
                officers.keySet(),
                timed(monitoring, "pages", shown, Pages::route),
                shown::failed);
      } catch (NotStarted e) {
        stop(api);
        throw e;
      }
      keys.wipe();
      return new OfficeServer(
          store, desk, figures, api, pages, sweeping(desk, monitoring), monitoring);
    } catch (OfficeKeys.Unreadable | OfficeStore.Unusable | FiguresDesk.Unusable e) {
      closed(monitoring);
      closed(store);
      throw new NotStarted(e.getMessage());
    } catch (NotStarted e) {
      closed(monitoring);
      closed(store);
      throw e;
    }
  }

  static String changed(AuditTrail.Fault fault) {
    return "the record isn't as it was written: line %d, %s. Restore the database from its backup: nothing is decided on a record that can't be trusted"
        .formatted(fault.line(), fault.what());
  }

  private static void closed(@Nullable OfficeStore store) {
    if (store != null) {
      store.close();
    }
  }

  private static void closed(@Nullable OfficeMonitoring monitoring) {
    if (monitoring != null) {
      monitoring.close();
    }
  }

  private static Handler timed(
      @Nullable OfficeMonitoring monitoring,
      String port,
      Handler handler,
      Function<Request, String> route) {
    return monitoring == null ? handler : monitoring.timed(port, handler, route);
  }

  private static Map<X509Certificate, Officer> officers(MunicipalityOfficeConfig config)
      throws OfficeKeys.Unreadable, NotStarted {
    Map<X509Certificate, Officer> officers = new HashMap<>();
    for (Officer officer : config.officers()) {
      X509Certificate certificate = OfficeKeys.certificates(officer.certificate()).getFirst();
      Officer other = officers.put(certificate, officer);
      if (other != null) {
        throw new NotStarted(
            "%s and %s have the same certificate: nobody could tell who decided"
                .formatted(other.id(), officer.id()));
      }
    }
    return officers;
  }

  static @Nullable FiguresDesk figures(
      MunicipalityOfficeConfig config, OfficeStore store, OfficeKeys keys, InstantSource clock)
      throws FiguresDesk.Unusable {
    var settings = config.figures();
    return settings == null
        ? null
        : FiguresDesk.of(settings, store, new AuditTrail(keys.audit()), clock);
  }

  private static ScheduledExecutorService sweeping(
      Desk desk, @Nullable OfficeMonitoring monitoring) {
    ScheduledExecutorService sweeping =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sweeping").factory());
    var _ =
        sweeping.scheduleWithFixedDelay(
            () -> {
              try {
                desk.officers().findGone();
                int erased = desk.retention().erase();
                if (monitoring != null) {
                  monitoring.swept(erased);
                }
                if (erased > 0) {
                  LOG.info("retention: erased what {} cases held", erased);
                }
              } catch (StoreFailure e) {
                LOG.error("sweeping: {}", e.getMessage());
              }
            },
            0,
            1,
            TimeUnit.MINUTES);
    return sweeping;
  }

  private static Server started(
      Listen at,
      OfficeKeys keys,
      Collection<X509Certificate> trusted,
      Handler handler,
      Request.Handler failed)
      throws NotStarted {
    VirtualThreadPool threads = new VirtualThreadPool(MOST_THREADS);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // names are checked by who calls; a name in the request says nothing here
    http.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(server, tls(keys, trusted), new HttpConnectionFactory(http));
    connector.setHost(at.address());
    connector.setPort(at.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(
        (request, response, callback) -> {
          if (response.getStatus() < HttpStatus.BAD_REQUEST_400) {
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
          }
          return failed.handle(request, response, callback);
        });
    try {
      server.start();
      return server;
    } catch (Exception e) {
      stop(server);
      throw new NotStarted(
          "%s:%d can't be listened at: %s".formatted(at.address(), at.port(), e.getMessage()));
    }
  }

  private static SslContextFactory.Server tls(OfficeKeys keys, Collection<X509Certificate> trusted)
      throws NotStarted {
    try {
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      int number = 0;
      for (X509Certificate each : trusted) {
        trust.setCertificateEntry("trusted-" + number++, each);
      }
      SslContextFactory.Server tls = new UnnamedClients();
      tls.setKeyStore(keys.store());
      tls.setKeyStorePassword(new String(keys.password()));
      tls.setTrustStore(trust);
      tls.setNeedClientAuth(true);
      tls.setIncludeProtocols("TLSv1.3");
      tls.setEndpointIdentificationAlgorithm(null); // clients have no host name
      return tls;
    } catch (java.io.IOException | GeneralSecurityException e) {
      throw new NotStarted("entry tls can't be used");
    }
  }

  private static final class UnnamedClients extends SslContextFactory.Server {
    @Override
    protected TrustManager[] getTrustManagers(KeyStore store, Collection<? extends CRL> revoked)
        throws Exception {
      return Stream.of(super.getTrustManagers(store, revoked))
          .map(each -> each instanceof X509ExtendedTrustManager t ? new UnnamedTrust(t) : each)
          .toArray(TrustManager[]::new);
    }
  }

  /** Runs something once both ports' threads have come to it. */
  void whenAlive(Runnable then) {
    api.getThreadPool().execute(() -> pages.getThreadPool().execute(then));
  }

  /** Behind both. */
  public Desk desk() {
    return desk;
  }

  /** Takes figures; null: nobody does here. */
  @Nullable FiguresDesk figures() {
    return figures;
  }

  OfficeStore store() {
    return store;
  }

  /** Where branches call. */
  public InetSocketAddress api() {
    return address(api);
  }

  /** Where officers' browsers call. */
  public InetSocketAddress pages() {
    return address(pages);
  }

  /** How it is; null: nobody is told. */
  @Nullable OfficeMonitoring monitoring() {
    return monitoring;
  }

  private static InetSocketAddress address(Server server) {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("stopping: {}", e.getClass().getSimpleName());
    }
  }

  /** What is being answered needs the database: that is closed last. */
  @Override
  public void close() {
    desk.events().end();
    sweeping.shutdown();
    ended(api);
    ended(pages);
    swept();
    stop(api);
    stop(pages);
    closed(monitoring);
    store.close();
  }

  /** New requests are refused, and those that are there have their answers. */
  private static void ended(Server server) {
    try {
      server.getDescendant(GracefulHandler.class).shutdown().get(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("stopping: requests were broken off");
    }
  }

  private void swept() {
    try {
      if (!sweeping.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS)) {
        sweeping.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
