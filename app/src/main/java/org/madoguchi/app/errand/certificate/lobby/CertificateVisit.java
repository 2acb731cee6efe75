package org.madoguchi.app.errand.certificate.lobby;

import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.config.Language;

/**
 * One resident's visit with certificates: works with card and branch when a state is entered, and
 * holds what must last from one to the next. An issuance that is left behind without a slip is
 * closed on every way.
 *
 * <p>Thread rule: the session's thread.
 */
final class CertificateVisit implements ErrandVisit {
  private final Branch branch;
  private final boolean comparesName;
  private final LobbyWork work;
  private final PresentCard card = new PresentCard();

  /**
   * @param comparesName whether a resident is offered the comparison with the name on the card
   */
  CertificateVisit(Branch branch, boolean comparesName, LobbyWork work) {
    this.branch = branch;
    this.comparesName = comparesName;
    this.work = work;
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    switch ((CertificateState) now) {
      case CertificateState.Preparing s ->
          work.away(
              s, () -> branch.prepare(s.draft().selection(work.terminal())), CertificateEvent::of);
      case CertificateState.ReadingCard s ->
          work.answered(
              s,
              work.reader()
                  .recognise()
                  .thenCompose(found -> work.ask(() -> ExaminedCard.by(branch, found))),
              card::recognised);
      case CertificateState.PinEntry s when s.digits() == 0 ->
          work.typePin(CertificateFlow.PIN_DIGITS);
      case CertificateState.Signing s ->
          work.answered(
              s,
              work.reader()
                  .sign(card.present(work.takePin()), CanonicalRequest.digest(s.request()).bytes()),
              answer -> card.signed(answer, comparesName));
      case CertificateState.NamePin s when s.digits() == 0 ->
          work.typePin(CertificateFlow.PIN_DIGITS);
      case CertificateState.ReadingName s ->
          work.answered(
              s,
              work.reader().holder(card.present(work.takePin())),
              card::told,
              CertificateVisit::forget);
      case CertificateState.AskingMunicipality s -> submit(s);
      case CertificateState.PrintingSlip s -> {
        Language language = work.language();
        work.away(s, () -> SlipRound.ask(branch, s.issuances(), language), Function.identity());
      }
      default -> {}
    }
  }

  private static void forget(HolderReading late) {
    if (late instanceof HolderReading.Read(Attributes attributes)) {
      attributes.close();
    }
  }

  private void submit(CertificateState.AskingMunicipality of) {
    SignedRequest signed = card.signedRequest(of.request());
    Optional<HolderText> holder = card.takeHolder();
    work.answered(
        of,
        work.ask(() -> branch.submit(signed, holder))
            .whenComplete((_, _) -> holder.ifPresent(HolderText::close)),
        CertificateEvent::of,
        // The resident left while the gateway answered: the whole issuance is closed.
        (Submission _) ->
            work.elsewhere(() -> branch.abandon(of.request().id(), FailureCode.CARD_REMOVED)));
  }

  @Override
  public void left(Visit before, Visit now, LobbyEvent event) {
    LobbyState state = now.state();
    if (!state.pinStays()) {
      card.wipePin();
    }
    if (before.state().cardInUse() && !state.cardInUse()) {
      // Also before a further certificate: what the PIN has opened ends with the first (41).
      card.rests();
    }
    if (!state.cardInUse() && !now.cardLies()) {
      card.gone();
    }
    if (!(state instanceof CertificateState s && s.signatureStays())) {
      card.dropSignature();
    }
    Abandonment.between(before, now, event)
        .forEach(a -> work.elsewhere(() -> branch.abandon(a.issuance(), a.why())));
  }

  @Override
  public void close() {
    card.wipePin();
    card.gone();
  }
}
