package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.util.List;
import org.madoguchi.app.custody.CertificateRequest;

/** Makes the papers. Called from many threads at once. */
@FunctionalInterface
public interface DocumentSource {
  /**
   * The pages of all copies in the order of the paper, each a one-page PDF; empty if this holder
   * can't have it here, whatever the reason. Should take as long for nothing as for something.
   *
   * @param request checked
   * @param holder checked; its subject names the persona
   */
  List<byte[]> pages(CertificateRequest request, X509Certificate holder);
}
