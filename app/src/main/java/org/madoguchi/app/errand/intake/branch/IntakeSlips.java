package org.madoguchi.app.errand.intake.branch;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseSlips;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.Refusals;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;

/** Slips of applications that are taken in. Nothing on one is personal. Thread-safe. */
public final class IntakeSlips {
  private final CaseSlips slips;
  private final IntakeBook book;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public IntakeSlips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      IntakeBook book,
      boolean specimen) {
    this.book = book;
    slips = new CaseSlips(config, printing, codes, IntakeSlips::words, specimen);
  }

  /** Prints it, always under the same number. */
  SlipAnswer print(ApplicationId id, Language language) {
    return switch (book.find(id).map(f -> f.state().standing()).orElse(null)) {
      case IntakeState.Ready(boolean again) -> print(id, again ? "again" : "desk", language);
      case IntakeState.Waiting _, IntakeState.InCall _ -> print(id, "lobby", language);
      case IntakeState.Accepted(_, boolean oldCard, _) ->
          print(id, oldCard ? "old-card" : "lobby", language);
      case IntakeState.Closed(Delivery delivery) -> print(id, delivery.word(), language);
      case IntakeState.Refused(FailureCode why) -> refused(id, why, language);
      case IntakeState.GivenUp(FailureCode why) -> refused(id, Standings.toResident(why), language);
      case IntakeState.Gathering _ -> new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
      case null -> new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
    };
  }

  /** What to do next, and not why: others may come upon a paper. */
  private SlipAnswer refused(ApplicationId id, FailureCode why, Language language) {
    return print(id, "refused." + Refusals.words(why), language);
  }

  private SlipAnswer print(ApplicationId id, String leads, Language language) {
    Case<IntakeCase> found = book.slip(id).orElseThrow(); // it is never taken away
    CaseSlips.Out out =
        slips.print(
            found,
            found.state().municipality(),
            leads,
            language,
            why -> book.note(id, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
    return new SlipAnswer.Out(out.receipt(), out.code(), out.printed());
  }

  /** What stands on slips, and what a clerk reads of one that is taken in. */
  static Texts words(Language language) {
    return Texts.load(IntakeSlips.class, "intake", language);
  }
}
