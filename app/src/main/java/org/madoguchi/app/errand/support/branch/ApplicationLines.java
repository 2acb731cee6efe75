package org.madoguchi.app.errand.support.branch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented.Attested;
import org.madoguchi.app.errand.CaseFlow;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationFlow;
import org.madoguchi.app.errand.support.ApplicationState;

/** {@link ApplicationFlow} as the book of cases has it: with its journal lines, both ways. */
public final class ApplicationLines implements CaseFlow<ApplicationCase, ApplicationEvent> {
  /** Names this errand for ever. */
  public static final ErrandId ERRAND = new ErrandId("support");

  private static final String WHY = "why";

  @Override
  public ErrandId errand() {
    return ERRAND;
  }

  @Override
  public Optional<ApplicationCase> next(ApplicationCase application, ApplicationEvent event) {
    return ApplicationFlow.next(application.standing(), event).map(application::at);
  }

  @Override
  public JournalEntry begun(ApplicationCase application) {
    return JournalEntry.of(
            JournalEvent.APPLICATION_BEGUN, "municipality", application.municipality())
        .with("terminal", application.terminal());
  }

  @Override
  public Optional<ApplicationCase> begun(JournalEvent event, JournalLine line) {
    return event == JournalEvent.APPLICATION_BEGUN
        ? Optional.of(ApplicationCase.begun(line.detail("municipality"), line.detail("terminal")))
        : Optional.empty();
  }

  @Override
  public JournalEntry line(ApplicationCase before, ApplicationEvent event, ApplicationCase after) {
    return switch (event) {
      case ApplicationEvent.Confirmed c ->
          JournalEntry.of(JournalEvent.APPLICATION_CONFIRMED, "route", c.route().word());
      case ApplicationEvent.FormOrdered _ -> JournalEntry.of(JournalEvent.FORM_ORDERED);
      case ApplicationEvent.SendingBegun s ->
          JournalEntry.of(JournalEvent.APPLICATION_SENDING).by(s.by());
      case ApplicationEvent.SiteTook t ->
          JournalEntry.of(JournalEvent.APPLICATION_SENT, "site", t.site().word());
      case ApplicationEvent.SiteRefused r ->
          JournalEntry.of(JournalEvent.APPLICATION_REFUSED, WHY, r.why().code());
      case ApplicationEvent.SheetOut s ->
          JournalEntry.of(JournalEvent.PHOTO_SHEET_PRINTED).by(s.by());
      case ApplicationEvent.SheetHanded s ->
          JournalEntry.of(JournalEvent.PHOTO_SHEET_HANDED).by(s.by());
      case ApplicationEvent.TurnedAway t -> ended(t.why()).by(t.by());
      case ApplicationEvent.Abandoned a -> ended(a.why());
      case ApplicationEvent.PhotoDisagreed d ->
          JournalEntry.of(JournalEvent.PHOTO_DISAGREED, WHY, d.why().code());
    };
  }

  private static JournalEntry ended(FailureCode why) {
    return JournalEntry.of(JournalEvent.APPLICATION_ENDED, WHY, why.code());
  }

  @Override
  public Optional<FailureCode> alarm(ApplicationCase before, ApplicationEvent event) {
    return event instanceof ApplicationEvent.PhotoDisagreed d
        ? Optional.of(d.why())
        : Optional.empty();
  }

  @Override
  public String word(ApplicationCase application) {
    return ApplicationWords.of(application.standing());
  }

  @Override
  public boolean open(ApplicationCase application) {
    return application.standing() instanceof ApplicationState.Printed;
  }

  @Override
  public boolean ended(ApplicationCase application) {
    return application.standing() instanceof ApplicationState.Ended;
  }

  @Override
  public Optional<ApplicationEvent> happened(
      ApplicationCase before, JournalEvent event, JournalLine line) {
    return Optional.ofNullable(event(event, line));
  }

  private static @Nullable ApplicationEvent event(JournalEvent event, JournalLine line) {
    return switch (event) {
      case APPLICATION_CONFIRMED ->
          new ApplicationEvent.Confirmed(ApplicationWords.route(line.detail("route")));
      case FORM_ORDERED -> new ApplicationEvent.FormOrdered();
      case APPLICATION_SENDING -> new ApplicationEvent.SendingBegun(Attested.UNTOLD);
      case APPLICATION_SENT ->
          new ApplicationEvent.SiteTook(ApplicationWords.site(line.detail("site")));
      case APPLICATION_REFUSED ->
          new ApplicationEvent.SiteRefused(ApplicationWords.failure(line.detail(WHY)));
      case PHOTO_SHEET_PRINTED -> new ApplicationEvent.SheetOut(Attested.UNTOLD);
      case PHOTO_SHEET_HANDED -> new ApplicationEvent.SheetHanded(Attested.UNTOLD);
      case APPLICATION_ENDED ->
          new ApplicationEvent.Abandoned(ApplicationWords.failure(line.detail(WHY)));
      case PHOTO_DISAGREED ->
          new ApplicationEvent.PhotoDisagreed(ApplicationWords.failure(line.detail(WHY)));
      default -> null; // it tells of an application, and changes nothing of it
    };
  }
}
