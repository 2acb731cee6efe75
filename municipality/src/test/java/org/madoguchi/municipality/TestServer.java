package org.madoguchi.municipality;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.madoguchi.municipality.envelope.OfficeKeys;

/** A handler behind a port of this machine, as a browser reaches it. */
public final class TestServer implements AutoCloseable {
  private static final char[] PASSWORD = "tests".toCharArray();
  private static final OfficeKeys.Pair KEY = TestKeys.curve("server");

  private final Server server;
  private final String scheme;

  private TestServer(Server server, String scheme) {
    this.server = server;
    this.scheme = scheme;
  }

  /** Over TLS, for clients with one of those certificates. */
  public static TestServer tls(Handler handler, Set<X509Certificate> clients) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(TestKeys.store("tls", KEY, PASSWORD));
    tls.setKeyStorePassword(new String(PASSWORD));
    tls.setTrustStore(TestKeys.trusting(clients));
    tls.setNeedClientAuth(true);
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(new SecureRequestCustomizer(false));
    Server server = new Server(new VirtualThreadPool());
    return started(
        new ServerConnector(
            server,
            new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
            new HttpConnectionFactory(http)),
        handler,
        "https",
        0);
  }

  /** Without TLS, for a browser that only draws; everybody is the holder of that certificate. */
  public static TestServer plain(Handler handler, X509Certificate everybody, int port) {
    Server server = new Server(new VirtualThreadPool());
    return started(
        new ServerConnector(server),
        new Handler.Wrapper(handler) {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            request.setAttribute(
                EndPoint.SslSessionData.ATTRIBUTE,
                EndPoint.SslSessionData.from(null, null, null, new X509Certificate[] {everybody}));
            return super.handle(request, response, callback);
          }
        },
        "http",
        port);
  }

  private static TestServer started(
      ServerConnector connector, Handler handler, String scheme, int port) {
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    Server server = connector.getServer();
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new TestServer(server, scheme);
  }

  /** Where it is. */
  public URI at(String path) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create(scheme + "://127.0.0.1:" + port + path);
  }

  /** A client with that key. */
  public static HttpClient client(OfficeKeys.Pair key) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      KeyStore own = TestKeys.store("client", key, PASSWORD);
      keys.init(own, PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(TestKeys.trusting(Set.of(KEY.certificate())));
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
