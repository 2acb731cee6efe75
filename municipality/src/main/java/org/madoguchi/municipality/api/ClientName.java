package org.madoguchi.municipality.api;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** Who calls, by the client certificate of the connection. Pure. */
public final class ClientName {
  private ClientName() {}

  /** The certificate that the other side has shown and holds the key of. */
  public static Optional<X509Certificate> certificate(Request request) {
    if (!(request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
        instanceof EndPoint.SslSessionData session)) {
      return Optional.empty();
    }
    X509Certificate[] chain = session.peerCertificates();
    return chain == null ? Optional.empty() : Stream.of(chain).findFirst();
  }

  /** The only CN of its subject; empty if there is none, or more than one. */
  static Optional<String> of(Request request) {
    return certificate(request)
        .map(
            c ->
                Stream.of(
                        X500Name.getInstance(c.getSubjectX500Principal().getEncoded())
                            .getRDNs(BCStyle.CN))
                    .map(rdn -> rdn.getFirst().getValue().toString())
                    .toList())
        .filter(names -> names.size() == 1)
        .map(List::getFirst);
  }
}
