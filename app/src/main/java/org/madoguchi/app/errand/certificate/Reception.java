package org.madoguchi.app.errand.certificate;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.gateway.AnswerOpener;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Language;

/**
 * The branch's side of a lobby session: from the choice to the slip. Thread-safe; may throw {@link
 * StoreFailure}.
 */
public final class Reception {
  private final BranchConfig config;
  private final Ledger ledger;
  private final Gateway gateway;
  private final AnswerOpener answers;
  private final java.util.function.Function<X509Certificate, Optional<FailureCode>> examination;
  private final PaperWork paper;
  private final Slips slips;
  private final Supplier<List<MunicipalityOffer>> offers;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param answers verifies and opens the municipality's answers
   * @param examination checks an electronic certificate
   * @param paper looks at finished pages
   * @param offers what can be had now
   * @param random cryptographic
   */
  public Reception(
      BranchConfig config,
      Ledger ledger,
      Gateway gateway,
      AnswerOpener answers,
      java.util.function.Function<X509Certificate, Optional<FailureCode>> examination,
      PaperWork paper,
      Slips slips,
      Supplier<List<MunicipalityOffer>> offers,
      InstantSource clock,
      RandomGenerator random) {
    this.config = config;
    this.ledger = ledger;
    this.gateway = gateway;
    this.answers = answers;
    this.examination = examination;
    this.paper = paper;
    this.slips = slips;
    this.offers = offers;
    this.clock = clock;
    this.random = random;
  }

  public Preparation prepare(Selection selection) {
    Optional<KindOffer> offer =
        offers.get().stream()
            .filter(m -> m.municipality().code().equals(selection.municipality()))
            .flatMap(m -> m.kind(selection.kind()).stream())
            .findFirst();
    if (offer.isEmpty() || !complete(offer.get(), selection)) {
      return new Preparation.Failed(FailureCode.REQUEST_INVALID);
    }
    switch (offer.get().availability()) {
      case Availability.Now _ -> {}
      case Availability.Later _ -> {
        return new Preparation.Failed(FailureCode.OUTSIDE_HOURS);
      }
      case Availability.Interrupted _ -> {
        return new Preparation.Failed(FailureCode.GATEWAY_UNREACHABLE);
      }
    }
    return switch (challenge()) {
      case Gateway.ChallengeAnswer.Challenge c ->
          new Preparation.Ready(
              new CertificateRequest(
                  IssuanceId.random(random),
                  config.branch().id(),
                  selection.terminal(),
                  selection.municipality(),
                  selection.kind(),
                  selection.options(),
                  selection.copies(),
                  Math.multiplyExact(offer.get().feeYen(), selection.copies()),
                  c.value(),
                  clock.instant().truncatedTo(ChronoUnit.SECONDS)));
      case Gateway.ChallengeAnswer.None none -> new Preparation.Failed(none.why());
    };
  }

  /**
   * Retries once if the connection was gone: a kept-alive connection may have been cut unnoticed,
   * and an unused challenge is harmless. A request is never sent twice.
   */
  private Gateway.ChallengeAnswer challenge() {
    Gateway.ChallengeAnswer first = gateway.challenge();
    return first instanceof Gateway.ChallengeAnswer.None none
            && none.why() == FailureCode.GATEWAY_UNREACHABLE
        ? gateway.challenge()
        : first;
  }

  public Optional<FailureCode> examine(X509Certificate electronicCertificate) {
    return examination.apply(electronicCertificate);
  }

  public Submission submit(SignedRequest signed, Optional<HolderText> holder) {
    Optional<FailureCode> unfit = examine(signed.certificate());
    if (unfit.isEmpty() && !signatureHolds(signed)) {
      unfit = Optional.of(FailureCode.SIGNATURE_INVALID);
    }
    if (unfit.isPresent()) {
      return new Submission.Failed(unfit.get());
    }
    IssuanceId id = signed.request().id();
    ledger.requested(Issuance.requested(signed.request()));
    Optional<FailureCode> failure = ask(signed, holder);
    if (failure.isPresent()) {
      ledger.apply(id, new IssuanceEvent.EndedEarly(failure.get()));
      return new Submission.Failed(failure.get());
    }
    return new Submission.Accepted(id);
  }

  /** Asks the gateway, compares the answer with the request and stores it encrypted. */
  private Optional<FailureCode> ask(SignedRequest signed, Optional<HolderText> holder) {
    return switch (gateway.issue(signed)) {
      case Gateway.IssueAnswer.Refused refused -> Optional.of(refused.why());
      case Gateway.IssueAnswer.Issued issued ->
          switch (answers.open(issued)) {
            case AnswerVerifier.Opening.Failed failed -> Optional.of(failed.why());
            case AnswerVerifier.Opening.Opened opened -> keep(signed, opened, holder);
          };
    };
  }

  private Optional<FailureCode> keep(
      SignedRequest signed, AnswerVerifier.Opening.Opened opened, Optional<HolderText> holder) {
    CertificateRequest request = signed.request();
    try (RestingDocument document =
        new RestingDocument(
            opened.statement(),
            opened.document(),
            holder.map(h -> HolderText.decode(h.encode())).orElse(null))) {
      Optional<FailureCode> disagreement =
          Chain.answer(signed, opened.statement())
              .or(() -> document.disagreement(opened.pages()))
              .or(
                  () ->
                      paper.flaw(opened.pages(), config, request.municipality(), request.copies()))
              .or(() -> document.otherHolder(opened.pages(), request.copies(), paper));
      if (disagreement.isPresent()) {
        return disagreement;
      }
      return ledger.accepted(signed.request().id(), document).isPresent()
          ? Optional.empty()
          : Optional.of(FailureCode.CARD_REMOVED); // it ended while the gateway was answering
    } finally {
      opened.pages().forEach(page -> java.util.Arrays.fill(page, (byte) 0));
    }
  }

  public SlipIssue cardTaken(IssuanceId id, Language language) {
    long ahead = // before the number is given out: nothing that could fail comes after
        ledger.notEnded().stream()
            .filter(i -> i.state().open() || i.state() instanceof IssuanceState.Waiting)
            .filter(i -> !i.id().equals(id))
            .count();
    return ledger
        .slipIssued(id)
        .map(waiting -> slips.issue(waiting, Math.toIntExact(ahead), language))
        .orElse(new SlipIssue.Failed(FailureCode.SESSION_TIMED_OUT));
  }

  public void abandon(IssuanceId id, FailureCode why) {
    ledger.apply(id, new IssuanceEvent.EndedEarly(why));
  }

  private static boolean complete(KindOffer offer, Selection selection) {
    SortedMap<String, String> options = new TreeMap<>(selection.options());
    for (CertificateOption option : offer.kind().options()) {
      String value = options.remove(option.code());
      if (value == null || !option.allows(value)) {
        return false;
      }
    }
    return options.isEmpty()
        && selection.copies() >= 1
        && selection.copies() <= offer.kind().maxCopies();
  }

  private static boolean signatureHolds(SignedRequest signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(signed.certificate().getPublicKey());
      signature.update(CanonicalRequest.encode(signed.request()));
      return signature.verify(signed.signature());
    } catch (GeneralSecurityException e) {
      return false; // a key or signature of the wrong form proves nothing
    }
  }

  /** The moment as the branch's clocks show it. */
  public static LocalDateTime now(InstantSource clock, BranchConfig config) {
    return LocalDateTime.ofInstant(clock.instant(), config.branch().zone());
  }
}
