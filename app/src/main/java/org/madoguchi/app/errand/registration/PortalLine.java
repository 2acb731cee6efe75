package org.madoguchi.app.errand.registration;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.FarEnd;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.PortalConfig;

/**
 * The portal of a branch that has one.
 *
 * @param portal the line to it; closed with this
 * @param sealFor the portal's certificate, of an RSA key: for whom personal content is sealed
 */
public record PortalLine(Portal portal, X509Certificate sealFor) implements AutoCloseable {
  /**
   * Reads its certificates; nothing is connected yet.
   *
   * @return null: this branch has none
   * @throws KeyMaterialException if a file is missing, or holds no certificate of the kind
   */
  public static @Nullable PortalLine load(BranchConfig branch, InstantSource clock)
      throws KeyMaterialException {
    PortalConfig config = branch.portal();
    if (config == null) {
      return null;
    }
    X509Certificate sealFor =
        IntakeCertificates.load("portal.seal_certificate", config.sealCertificate());
    return new PortalLine(
        new HttpsPortal(
            new HttpsChannel(
                config.uri(),
                config.deadline(),
                FarEnd.tls("portal.certificate", config.certificate(), branch.gateway())),
            clock),
        sealFor);
  }

  @Override
  public void close() {
    portal.close();
  }
}
