package org.madoguchi.app.keys;

import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** HTTPS clients of a machine that speaks directly with one other. */
public final class DirectHttps {
  private DirectHttps() {}

  /**
   * TLS 1.3 only (RFC 8446), HTTP/1.1, no redirects.
   *
   * @param tls own key, and who is believed
   * @param connect how long a connection with its handshake may take at most
   */
  public static HttpClient client(SSLContext tls, Duration connect) {
    return HttpClient.newBuilder()
        .sslContext(tls)
        .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        // the link is direct: no proxy of the desktop takes part in it
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(connect)
        .build();
  }
}
