package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.GatewayMessages.IssuedAnswer;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** States and seals the answer to a checked request, rightly or with the fault that is on. */
final class IssuedAnswers {
  /** What happens within this time happens at the same time. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  private final GatewaySetup setup;
  private final AnswerSigner signer;
  private final AtomicReference<@Nullable IssuedAnswer> last = new AtomicReference<>();
  private final Map<String, IssuedAnswer> files = new ConcurrentHashMap<>();
  private final Exchanger<IssuedAnswer> swap = new Exchanger<>();

  IssuedAnswers(GatewaySetup setup) {
    this.setup = setup;
    this.signer = new AnswerSigner(setup.clock());
  }

  IssuedAnswer answer(
      CertificateRequest request, X509Certificate holder, X509Certificate desk, List<byte[]> pages)
      throws InterruptedException {
    GatewayFaults faults = setup.faults().get();
    byte[] document = DocumentPages.encode(pages);
    String second = String.valueOf(setup.clock().instant().getEpochSecond());
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
    IssuedAnswer answer =
        signer.sign(
            statement, sent(faults, pages, document), seal(request.municipality(), faults), desk);
    IssuedAnswer before = last.getAndSet(answer);
    if ((foreign || faults.has(Fault.DUPLICATE)) && before != null) {
      return before;
    }
    return mixedUp(faults, second, answer);
  }

  /** The document as it is sent, which needn't be the one that was signed. */
  private static byte[] sent(GatewayFaults faults, List<byte[]> pages, byte[] document) {
    if (faults.has(Fault.DOCUMENT_ALTERED)) {
      return altered(pages);
    }
    if (faults.has(Fault.TRUNCATE)) {
      return pages.size() > 1
          ? DocumentPages.encode(pages.subList(0, pages.size() - 1))
          : Arrays.copyOf(document, document.length - 1);
    }
    return faults.has(Fault.REORDER) ? DocumentPages.encode(pages.reversed()) : document;
  }

  /** What two askers of the same moment do to each other. */
  private IssuedAnswer mixedUp(GatewayFaults faults, String second, IssuedAnswer answer)
      throws InterruptedException {
    if (faults.has(Fault.SWAP)) {
      try {
        return swap.exchange(answer, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return answer; // nobody else is here
      }
    }
    if (faults.has(Fault.NAMED_BY_SECOND)) {
      files.put(second, answer);
      Thread.sleep(TOGETHER);
      return Objects.requireNonNull(files.get(second));
    }
    return answer;
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
