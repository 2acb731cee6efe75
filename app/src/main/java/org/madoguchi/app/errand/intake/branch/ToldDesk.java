package org.madoguchi.app.errand.intake.branch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperSeen;

/**
 * A desk whose changes a lobby terminal is told as well.
 *
 * @param told called after each of them
 */
record ToldDesk(DeskErrand desk, Runnable told) implements DeskErrand {
  private <T> T telling(Supplier<T> change) {
    T result = change.get();
    told.run();
    return result;
  }

  @Override
  public List<CaseAtDesk> cases() {
    return desk.cases();
  }

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    return desk.scanned(code);
  }

  @Override
  public Optional<CaseContent> content(String id) {
    return desk.content(id);
  }

  @Override
  public Finding<PaperPicture> picture(String id, String paper) {
    return desk.picture(id, paper);
  }

  @Override
  public Optional<FailureCode> judged(String id, Judged judged, Presented.Attested by) {
    return telling(() -> desk.judged(id, judged, by));
  }

  @Override
  public Optional<FailureCode> papersSeen(
      String id, List<PaperSeen> papers, Presented.Attested by) {
    return telling(() -> desk.papersSeen(id, papers, by));
  }

  @Override
  public Optional<FailureCode> handed(String id, Presented.Attested by) {
    return telling(() -> desk.handed(id, by));
  }

  @Override
  public Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by) {
    return telling(() -> desk.turnedAway(id, why, by));
  }
}
