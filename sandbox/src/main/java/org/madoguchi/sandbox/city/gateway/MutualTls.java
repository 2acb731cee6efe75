package org.madoguchi.sandbox.city.gateway;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** TLS 1.3 only, with certificates on both sides. */
public final class MutualTls extends HttpsConfigurator {
  /** With these keys, and this trust. */
  public MutualTls(SSLContext context) {
    super(context);
  }

  @Override
  public void configure(HttpsParameters parameters) {
    SSLParameters tls = getSSLContext().getDefaultSSLParameters();
    tls.setProtocols(new String[] {"TLSv1.3"});
    tls.setNeedClientAuth(true);
    parameters.setSSLParameters(tls);
  }
}
