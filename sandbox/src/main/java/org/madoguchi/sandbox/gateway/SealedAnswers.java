package org.madoguchi.sandbox.gateway;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.GatewayMessages.SealedAnswer;
import org.madoguchi.sandbox.authority.Credential;
import org.madoguchi.sandbox.authority.SandboxAuthority;
import org.madoguchi.sandbox.gateway.GatewayFaults.Fault;

/** States and seals the answer to a checked request, rightly or with the fault that is on. */
final class SealedAnswers {
  private final GatewaySetup setup;
  private final AnswerSealer sealer;
  private final AtomicReference<@Nullable SealedAnswer> last = new AtomicReference<>();

  SealedAnswers(GatewaySetup setup) {
    this.setup = setup;
    this.sealer = new AnswerSealer(setup.clock());
  }

  SealedAnswer answer(
      CertificateRequest request,
      X509Certificate holder,
      X509Certificate desk,
      List<byte[]> pages) {
    GatewayFaults faults = setup.faults().get();
    byte[] document = DocumentPages.encode(pages);
    boolean foreign = faults.has(Fault.ANSWER_FOR_ANOTHER_REQUEST);
    Statement statement =
        new Statement(
            foreign ? IssuanceId.random(setup.random()) : request.id(),
            CanonicalRequest.digest(request),
            faults.has(Fault.ANSWER_FOR_ANOTHER_HOLDER)
                ? Digest.of(CanonicalRequest.encode(request))
                : Chain.holder(holder),
            Digest.of(document),
            pages.stream().map(Digest::of).toList(),
            request.municipality());
    SealedAnswer answer =
        sealer.seal(
            statement,
            faults.has(Fault.DOCUMENT_ALTERED) ? altered(pages) : document,
            seal(request.municipality(), faults),
            desk);
    SealedAnswer before = last.getAndSet(answer);
    return foreign && before != null ? before : answer;
  }

  private Credential seal(String municipality, GatewayFaults faults) {
    return faults.has(Fault.WRONG_SEAL)
        ? new SandboxAuthority("forger").seal(municipality)
        : setup.authority().seal(municipality);
  }

  /** The same with one bit of the last page turned. */
  private static byte[] altered(List<byte[]> pages) {
    byte[] document = DocumentPages.encode(pages);
    document[document.length - 1] ^= 1;
    return document;
  }
}
