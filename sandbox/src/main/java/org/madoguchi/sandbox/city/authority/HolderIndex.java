package org.madoguchi.sandbox.city.authority;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Finds the persona behind an electronic certificate, as a municipality finds a resident behind the
 * opaque id in its subject. Immutable.
 */
public final class HolderIndex {
  private final Map<String, Holder> holders;

  /**
   * @param holders every card of every persona
   */
  public HolderIndex(SandboxAuthority authority, Collection<Holder> holders) {
    this.holders =
        holders.stream().collect(Collectors.toUnmodifiableMap(authority::opaqueId, h -> h));
  }

  /** The holder; empty if it is nobody of this city. The certificate must have been checked. */
  public Optional<Holder> holder(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(BCStyle.CN))
        .map(r -> r.getFirst().getValue().toString())
        .findFirst()
        .map(holders::get);
  }
}
