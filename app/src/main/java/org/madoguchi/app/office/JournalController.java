package org.madoguchi.app.office;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.ReceiptNumber;

/** The office session's part about the journal. The session's thread only. */
final class JournalController {
  private final PanelAccess access;

  JournalController(PanelAccess access) {
    this.access = access;
  }

  /** Shows a page; if there is no such receipt, the panel stays. */
  void show(JournalQuery query) {
    access.read(
        () -> {
          Finding<JournalExcerpt> page = access.branch().journal(query);
          return page instanceof Finding.Found<JournalExcerpt>(JournalExcerpt read)
                  && read.entries().isEmpty()
              ? new Finding.NotFound<>(FailureCode.CODE_UNKNOWN)
              : page;
        },
        excerpt -> access.turn().accept(new OfficePanel.Journal(excerpt, false)));
  }

  /** Shows what was done in two months. */
  void figures() {
    access.read(
        () -> access.branch().figures(),
        figures -> access.turn().accept(new OfficePanel.Figures(figures)));
  }

  /** Shows the history of a waiting issuance. */
  void life(Item item) {
    ReceiptNumber.read(item.receipt())
        .ifPresent(
            receipt ->
                access.read(
                    () -> access.branch().journal(new JournalQuery.Life(receipt)),
                    excerpt -> access.turn().accept(new OfficePanel.Life(item, excerpt))));
  }

  /** The life of the issuance with the number that was typed. */
  void search(String typed) {
    ReceiptNumber.read(typed)
        .ifPresentOrElse(
            receipt -> show(new JournalQuery.Life(receipt)),
            () ->
                access
                    .ask()
                    .accept(() -> new DeskAnswer.NotDone(FailureCode.CODE_UNKNOWN), () -> {}));
  }

  /** Prints what is shown, once: the key is gone afterwards. */
  void print() {
    if (access.panel().get() instanceof OfficePanel.Journal(JournalExcerpt shown, boolean sent)
        && !sent) {
      access
          .ask()
          .accept(
              () -> access.branch().printJournal(shown.query()),
              () -> access.turn().accept(new OfficePanel.Journal(shown, true)));
    }
  }
}
