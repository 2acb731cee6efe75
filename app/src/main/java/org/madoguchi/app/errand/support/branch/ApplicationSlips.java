package org.madoguchi.app.errand.support.branch;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseSlips;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;

/** Slips of applications. Nothing on one is personal. Thread-safe. */
public final class ApplicationSlips {
  private final CaseSlips slips;
  private final ApplicationBook book;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public ApplicationSlips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      ApplicationBook book,
      boolean specimen) {
    this.book = book;
    slips = new CaseSlips(config, printing, codes, ApplicationSlips::words, specimen);
  }

  /** Prints it, with a receipt number of its own. */
  SlipAnswer print(ApplicationId id, Language language) {
    return switch (book.find(id).map(f -> f.state().standing()).orElse(null)) {
      case ApplicationState.Ready(Route route) -> print(id, route.word(), language);
      case ApplicationState.Printed(Route route) -> print(id, route.word(), language);
      case ApplicationState.Sending _ -> print(id, Route.ONLINE.word(), language);
      case ApplicationState.Ordered _ -> print(id, Route.FORM.word(), language);
      case ApplicationState.GivenUp(FailureCode why) -> new SlipAnswer.Failed(why);
      case ApplicationState.Gathering _, ApplicationState.Sent _, ApplicationState.Handed _ ->
          new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
      case null -> new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
    };
  }

  private SlipAnswer print(ApplicationId id, String leads, Language language) {
    Case<ApplicationCase> found = book.slip(id).orElseThrow(); // it is never taken away
    CaseSlips.Out out =
        slips.print(
            found,
            found.state().municipality(),
            leads,
            language,
            why -> book.note(id, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
    return new SlipAnswer.Out(out.receipt(), out.code(), out.printed());
  }

  static Texts words(Language language) {
    return Texts.load(ApplicationSlips.class, "application", language);
  }
}
