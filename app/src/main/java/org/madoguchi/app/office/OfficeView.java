package org.madoguchi.app.office;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.config.Language;

/**
 * All that the office screen shows, at one moment. The screen is a function of it. Immutable.
 * Nothing of it is personal but what a {@link OfficePanel.LookOf} shows, which tells nothing of
 * itself.
 *
 * @param snapshot what the branch says
 * @param panel what stands in the large part
 * @param refusal why the last action or scan wasn't done, until the next one
 * @param finished the issuance that has just ended, until the next slip
 * @param waitingPage which part of a long list of waiting ones is shown, from 0; after the last
 *     part comes the first
 * @param build what the program calls its build
 */
public record OfficeView(
    OfficeSnapshot snapshot,
    OfficePanel panel,
    Optional<FailureCode> refusal,
    Optional<Finished> finished,
    int waitingPage,
    Language language,
    Instant now,
    ZoneId zone,
    String build) {

  /** Equal as long as the same keys stand in the same places. */
  Object keys() {
    Object open = snapshot.open().<Object>map(o -> List.of(o.item().id(), o.step())).orElse("none");
    // Whoever types a number goes on at once, and sees and erases what was one too many.
    Object inFront =
        switch (panel) {
          case OfficePanel.Typing _ -> "type";
          // Whoever looks for a line turns many pages, one after another.
          case OfficePanel.Journal j ->
              List.of(
                  "journal",
                  j.excerpt().query() instanceof JournalQuery.Whole,
                  j.excerpt().previous().isPresent(),
                  j.excerpt().next().isPresent(),
                  j.sent());
          // What comes next with a case may change by itself.
          case OfficePanel.CaseShown c -> List.of(c, todo(c));
          // Ticking moves no key.
          case OfficePanel.LookAtPaper l -> List.of(l.caseId(), l.paper());
          // Answering moves no key, until all is answered.
          case OfficePanel.LookAtPhoto l ->
              List.of("photo", l.caseId(), l.answered(), l.answered() && l.anotherPerson());
          case OfficePanel.LookAtTold l -> List.of("told", l.caseId(), todo(l));
          // Counting sheets moves no key.
          case OfficePanel.Confirm c -> List.of(c.item(), c.action(), c.seen());
          // Typing an amount moves no key.
          case OfficePanel.Closing c ->
              List.of(
                  "closing",
                  c.till().counted(),
                  c.till().why().isPresent(),
                  snapshot.waiting().isEmpty());
          default -> panel;
        };
    return List.of(open, inFront, snapshot.alarm().map(Alarm::number));
  }

  private Optional<CaseAtDesk.Todo> todo(OfficePanel.OfCase of) {
    return snapshot.ofId(of.caseId()).map(CaseAtDesk::todo);
  }

  /**
   * An issuance that has just ended.
   *
   * @param handedOver otherwise voided
   */
  public record Finished(String receipt, boolean handedOver) {}
}
