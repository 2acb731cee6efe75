package org.madoguchi.app.lobby;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;

/**
 * What entering a state starts while a certificate is asked for.
 *
 * <p>Thread rule: the session's thread.
 */
final class CertificateWork {
  private final LobbyConfig config;
  private final Branch branch;
  private final CardReader reader;
  private final PresentCard card;
  private final SessionThread thread;
  private final Supplier<LobbyState> state;
  private final Consumer<LobbyEvent> happen;

  /**
   * @param state where the session stands now
   * @param happen told what came of it
   */
  CertificateWork(
      LobbyConfig config,
      Branch branch,
      CardReader reader,
      PresentCard card,
      SessionThread thread,
      Supplier<LobbyState> state,
      Consumer<LobbyEvent> happen) {
    this.config = config;
    this.branch = branch;
    this.reader = reader;
    this.card = card;
    this.thread = thread;
    this.state = state;
    this.happen = happen;
  }

  void entered(LobbyState after, Language language) {
    switch (after) {
      case LobbyState.Preparing p ->
          away(p, () -> branch.prepare(p.draft().selection(config.terminal())), LobbyEvent::of);
      case LobbyState.ReadingCard r ->
          answered(
              r,
              reader
                  .recognise()
                  .thenApplyAsync(found -> ExaminedCard.by(branch, found), thread.blocking()),
              card::recognised);
      case LobbyState.PinEntry p when p.digits() == 0 -> card.typePin(LobbyFlow.PIN_DIGITS);
      case LobbyState.Signing s ->
          answered(
              s,
              reader.sign(card.pin(), CanonicalRequest.digest(s.request()).bytes()),
              answer -> card.signed(answer, config.compareName()));
      case LobbyState.NamePin n when n.digits() == 0 -> card.typePin(LobbyFlow.PIN_DIGITS);
      case LobbyState.ReadingName r -> answered(r, reader.holder(card.pin()), card::told);
      case LobbyState.AskingMunicipality a -> submit(a);
      case LobbyState.PrintingSlip p ->
          away(p, () -> SlipRound.ask(branch, p.issuances(), language), Function.identity());
      default -> {}
    }
  }

  /** Works off the session's thread; what comes after the state was left is dropped. */
  private <T> void away(LobbyState of, Supplier<T> call, Function<T, LobbyEvent> event) {
    thread.when(
        thread.ask(call),
        result -> {
          if (state.get().equals(of)) {
            happen.accept(event.apply(result));
          }
        });
  }

  /** What the card answers after its state was left is dropped. */
  private <T> void answered(
      LobbyState of, CompletableFuture<T> answered, Function<T, LobbyEvent> event) {
    thread.when(
        answered,
        answer -> {
          if (state.get().equals(of)) {
            happen.accept(event.apply(answer));
          } else if (answer instanceof HolderReading.Read(Attributes late)) {
            late.close();
          }
        });
  }

  private void submit(LobbyState.AskingMunicipality of) {
    SignedRequest signedRequest = card.signedRequest(of.request());
    Optional<HolderText> holder = card.takeHolder();
    thread.when(
        thread
            .ask(() -> branch.submit(signedRequest, holder))
            .whenComplete((_, _) -> holder.ifPresent(HolderText::close)),
        submission -> submitted(of, submission));
  }

  private void submitted(LobbyState.AskingMunicipality of, Submission submission) {
    if (!state.get().equals(of)) {
      // The resident left while the gateway answered: the whole issuance is closed.
      thread.away(() -> branch.abandon(of.request().id(), FailureCode.CARD_REMOVED));
      return;
    }
    happen.accept(LobbyEvent.of(submission));
  }
}
