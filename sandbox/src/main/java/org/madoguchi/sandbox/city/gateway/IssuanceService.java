package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.sandbox.city.authority.CardSignatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers challenges and issuances. The checks stand in one order, each behind the one before: who
 * the branch is, whether the challenge is open, whether the request may be made, whether the card
 * is genuine and holds, whether it signed exactly this; and last, whether the finished pages are
 * about the holder. Any thread.
 */
final class IssuanceService {
  private static final Logger LOG = LoggerFactory.getLogger(IssuanceService.class);

  /** An answer is kept for at least this many lives of a challenge. */
  private static final int MEMORY = 3;

  private final GatewaySetup setup;
  private final BranchCheck branches;
  private final RequestRules rules;
  private final CardCheck cards;
  private final NeutralPace pace;
  private final Challenges challenges;
  private final Issuances issuances;
  private final IssuedAnswers answers;
  private final AtomicReference<List<byte[]>> lastPages = new AtomicReference<>(List.of());

  IssuanceService(GatewaySetup setup, Challenges challenges, CardCheck cards) {
    this.setup = setup;
    this.branches = new BranchCheck(setup.authority().deskAuthority().certificate());
    this.rules = new RequestRules(setup.municipalities(), setup.challengeLife());
    this.cards = cards;
    this.pace = new NeutralPace(setup.neutralPace());
    this.challenges = challenges;
    this.issuances = new Issuances(setup.challengeLife().multipliedBy(MEMORY), setup.clock());
    this.answers = new IssuedAnswers(setup);
  }

  Answer challenge(X509Certificate peer) {
    Challenges.Issued issued = challenges.issue(BranchCheck.branchOf(peer));
    return Answer.ok(new GatewayMessages.Challenge(issued.value(), issued.expires().toString()));
  }

  Answer issue(X509Certificate peer, byte[] body) throws InterruptedException {
    long arrived = System.nanoTime();
    Optional<SignedIssuance> read = SignedIssuance.read(body);
    if (read.isEmpty()) {
      return Answer.problem(400, FailureCode.REQUEST_INVALID);
    }
    SignedIssuance issuance = read.get();
    String branch = issuance.request().branch();
    if (!BranchCheck.branchOf(peer).equals(branch)
        || !branches.isDeskOf(branch, issuance.deskCertificate(), setup.clock().instant())) {
      return Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED);
    }
    IssuanceId id = issuance.request().id();
    return switch (issuances.claim(id, issuance.fingerprint())) {
      case Issuances.Claim.OtherBody _ -> Answer.refusal(FailureCode.REQUEST_INVALID);
      case Issuances.Claim.InProgress _ -> Answer.refusal(FailureCode.GATEWAY_TIMEOUT);
      case Issuances.Claim.Answered(Answer answer) -> answer;
      case Issuances.Claim.Fresh _ -> settle(issuance, arrived);
    };
  }

  private Answer settle(SignedIssuance issuance, long arrived) throws InterruptedException {
    IssuanceId id = issuance.request().id();
    boolean settled = false;
    try {
      Answer answer = decide(issuance, arrived);
      issuances.settle(id, answer);
      settled = true;
      return answer;
    } finally {
      if (!settled) {
        issuances.drop(id);
      }
    }
  }

  private Answer decide(SignedIssuance issuance, long arrived) throws InterruptedException {
    Optional<FailureCode> refusal = check(issuance);
    if (refusal.isPresent()) {
      return Answer.refusal(refusal.get());
    }
    // The document is made first in any case: a hold must not be told by what wasn't done.
    X509Certificate holder = issuance.electronicCertificate();
    List<byte[]> pages = made(issuance, holder);
    if (setup.held().test(holder) || pages.isEmpty()) {
      pace.await(arrived);
      return Answer.refusal(FailureCode.GATEWAY_REFUSED);
    }
    boolean looks = !setup.faults().get().has(GatewayFaults.Fault.NO_OWN_LOOK);
    if (looks
        && !setup.subjects().holder(pages).equals(Optional.of(holder.getSubjectX500Principal()))) {
      LOG.error("{}: the finished pages aren't about the holder", issuance.request().id());
      pace.await(arrived);
      return Answer.refusal(FailureCode.GATEWAY_REFUSED);
    }
    return Answer.ok(answers.answer(issuance.request(), holder, issuance.deskCertificate(), pages));
  }

  /** The papers, or with a fault those that were made for the request before. */
  private List<byte[]> made(SignedIssuance issuance, X509Certificate holder) {
    List<byte[]> pages = setup.documents().pages(issuance.request(), holder);
    List<byte[]> before = lastPages.getAndSet(pages);
    return setup.faults().get().has(GatewayFaults.Fault.WRONG_PAGE) ? before : pages;
  }

  private Optional<FailureCode> check(SignedIssuance issuance) {
    Instant now = setup.clock().instant();
    var request = issuance.request();
    if (!challenges.spend(request.challenge(), request.branch())) {
      return Optional.of(FailureCode.CHALLENGE_EXPIRED);
    }
    X509Certificate certificate = issuance.electronicCertificate();
    return rules
        .check(request, now)
        .or(() -> cards.examine(certificate))
        .or(
            () ->
                CardSignatures.right(certificate, issuance.canonical(), issuance.signature())
                    ? Optional.empty()
                    : Optional.of(FailureCode.SIGNATURE_INVALID));
  }
}
