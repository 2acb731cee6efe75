package org.madoguchi.app.lan;

import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.figures.OfficeFigures;

/** What the branch returns to an {@link OfficeCall}, as it goes over the LAN. */
public sealed interface OfficeReply {
  record Office(OfficeSnapshot snapshot) implements OfficeReply {}

  record Desk(DeskAnswer answer) implements OfficeReply {}

  record Whose(Finding<StaffNumber> finding) implements OfficeReply {}

  /** Personal: it isn't logged, and tells nothing of itself. */
  record Content(Finding<CaseContent> finding) implements OfficeReply {}

  /** Personal: as {@link Content}. */
  record Picture(Finding<PaperPicture> finding) implements OfficeReply {}

  record Closing(Finding<ClosingReport> finding) implements OfficeReply {}

  record Journal(Finding<JournalExcerpt> finding) implements OfficeReply {}

  record Figures(Finding<OfficeFigures> finding) implements OfficeReply {}

  /** For a call that returns nothing. */
  record Heard() implements OfficeReply {}
}
