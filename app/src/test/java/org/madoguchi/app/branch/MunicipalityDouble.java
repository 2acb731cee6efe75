package org.madoguchi.app.branch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CanonicalStatement;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.AnswerOpener;
import org.madoguchi.app.gateway.AnswerVerifier.Opening;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.Gateway;

/**
 * A municipality that answers each request with two pages about 見本太郎, under a seal that is no more
 * than the bytes. A test may have it answer otherwise.
 */
final class MunicipalityDouble implements Gateway, AnswerOpener {
  static final int PAGES = 2;
  static final String HOLDER = "見本　太郎";

  /** Answers to {@link #challenge()}, in turn; the last one for ever. */
  final List<ChallengeAnswer> challenges =
      new ArrayList<>(List.of(new ChallengeAnswer.Challenge("c2FtcGxl", Instant.MAX)));

  final List<SignedRequest> asked = new ArrayList<>();
  int challenged;
  boolean reachable = true;

  /** How it answers. */
  Function<SignedRequest, IssueAnswer> answer = asked -> sealed(right(asked), pages(asked));

  /** How the seal doesn't open. */
  Optional<Opening.Failed> unopened = Optional.empty();

  /** All bytes that were given out in the clear. */
  final List<byte[]> opened = new ArrayList<>();

  static List<byte[]> pages(SignedRequest asked) {
    return pages(asked.request(), HOLDER);
  }

  static List<byte[]> pages(CertificateRequest request, String holder) {
    List<byte[]> pages = new ArrayList<>();
    for (int i = 1; i <= PAGES * request.copies(); i++) {
      pages.add("%s %d".formatted(holder, i).getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  /** What it rightly states. */
  static Statement right(SignedRequest asked) {
    return stating(asked, pages(asked));
  }

  static Statement stating(SignedRequest asked, List<byte[]> pages) {
    return new Statement(
        asked.request().id(),
        CanonicalRequest.digest(asked.request()),
        Chain.holder(asked.certificate()),
        Digest.of(DocumentPages.encode(pages)),
        pages.stream().map(Digest::of).toList(),
        asked.request().municipality());
  }

  static IssueAnswer sealed(Statement statement, List<byte[]> pages) {
    return new IssueAnswer.Issued(
        CanonicalStatement.encode(statement), DocumentPages.encode(pages));
  }

  @Override
  public Opening open(IssueAnswer.Issued sealed) {
    if (unopened.isPresent()) {
      return unopened.get();
    }
    byte[] document = sealed.document().clone();
    return DocumentPages.decode(document)
        .<Opening>map(
            pages -> {
              opened.add(document);
              opened.addAll(pages);
              return new Opening.Opened(
                  CanonicalStatement.decode(sealed.statement()), pages, document);
            })
        .orElse(new Opening.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE));
  }

  @Override
  public ChallengeAnswer challenge() {
    challenged++;
    return challenges.size() > 1 ? challenges.removeFirst() : challenges.getFirst();
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    asked.add(request);
    return answer.apply(request);
  }

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    return new HeadAnswer.Countersigned(signedHead);
  }

  @Override
  public boolean reachable() {
    return reachable;
  }

  @Override
  public void close() {}
}
