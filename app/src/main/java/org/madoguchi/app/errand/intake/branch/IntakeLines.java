package org.madoguchi.app.errand.intake.branch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented.Attested;
import org.madoguchi.app.errand.CaseFlow;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeFlow;
import org.madoguchi.app.errand.intake.IntakeState;

/** {@link IntakeFlow} as the book of cases has it: with its journal lines, both ways. */
public final class IntakeLines implements CaseFlow<IntakeCase, IntakeEvent> {
  /** Names this errand for ever. */
  public static final ErrandId ERRAND = new ErrandId("intake");

  private static final String WHY = "why";
  private static final String DECISION = "decision";
  private static final String DELIVERY = "delivery";
  private static final String PINS = "pins";
  private static final String BACK = "back";

  @Override
  public ErrandId errand() {
    return ERRAND;
  }

  @Override
  public Optional<IntakeCase> next(IntakeCase intake, IntakeEvent event) {
    return IntakeFlow.next(intake.standing(), event).map(intake::at);
  }

  @Override
  public JournalEntry begun(IntakeCase intake) {
    return JournalEntry.of(JournalEvent.INTAKE_BEGUN, "municipality", intake.municipality())
        .with("terminal", intake.terminal());
  }

  @Override
  public Optional<IntakeCase> begun(JournalEvent event, JournalLine line) {
    return event == JournalEvent.INTAKE_BEGUN
        ? Optional.of(IntakeCase.begun(line.detail("municipality"), line.detail("terminal")))
        : Optional.empty();
  }

  @Override
  public JournalEntry line(IntakeCase before, IntakeEvent event, IntakeCase after) {
    return switch (event) {
      case IntakeEvent.Confirmed _ -> JournalEntry.of(JournalEvent.INTAKE_CONFIRMED);
      case IntakeEvent.PapersNoted p ->
          JournalEntry.of(JournalEvent.PAPERS_NOTED, "classes", p.classes()).by(p.by());
      case IntakeEvent.PackageSealed p ->
          JournalEntry.of(JournalEvent.PACKAGE_SEALED, "pictures", p.pictures());
      case IntakeEvent.NotTaken n ->
          JournalEntry.of(JournalEvent.PACKAGE_NOT_TAKEN, WHY, n.why().code());
      case IntakeEvent.OfficerJoined _ -> JournalEntry.of(JournalEvent.OFFICER_JOINED);
      case IntakeEvent.CallBroken _ -> JournalEntry.of(JournalEvent.CALL_BROKEN);
      case IntakeEvent.OfficerAccepted a -> accepted(a);
      case IntakeEvent.OfficerRefused r -> decided("refused").with(WHY, r.why().code());
      case IntakeEvent.Suspended _ -> decided("suspended");
      case IntakeEvent.Disagreed d ->
          JournalEntry.of(JournalEvent.DECISION_DISAGREED, WHY, d.why().code());
      case IntakeEvent.OldCardTaken o -> JournalEntry.of(JournalEvent.OLD_CARD_TAKEN).by(o.by());
      case IntakeEvent.PinsSealed _ -> JournalEntry.of(JournalEvent.PINS_SEALED);
      case IntakeEvent.Closed _ -> closed(after);
      case IntakeEvent.TurnedAway t -> ended(t.why()).by(t.by());
      case IntakeEvent.Abandoned a -> ended(a.why());
    };
  }

  private static JournalEntry decided(String decision) {
    return JournalEntry.of(JournalEvent.DECIDED, DECISION, decision);
  }

  private static JournalEntry accepted(IntakeEvent.OfficerAccepted a) {
    JournalEntry decided =
        decided(a.delivery() == Delivery.COUNTER ? "accepted-counter" : "accepted")
            .with(DELIVERY, a.delivery().word())
            .with(PINS, a.pins().word());
    return a.oldCard() ? decided.with(BACK, IntakeWords.OLD_CARD) : decided;
  }

  private static JournalEntry closed(IntakeCase after) {
    return after.standing() instanceof IntakeState.Closed(Delivery delivery)
        ? JournalEntry.of(JournalEvent.INTAKE_CLOSED, DELIVERY, delivery.word())
        : JournalEntry.of(JournalEvent.INTAKE_CLOSED); // the flow leads nowhere else
  }

  private static JournalEntry ended(FailureCode why) {
    return JournalEntry.of(JournalEvent.INTAKE_ENDED, WHY, why.code());
  }

  @Override
  public Optional<FailureCode> alarm(IntakeCase before, IntakeEvent event) {
    return event instanceof IntakeEvent.Disagreed d ? Optional.of(d.why()) : Optional.empty();
  }

  @Override
  public String word(IntakeCase intake) {
    return IntakeWords.of(intake.standing());
  }

  /** Nothing of it ever lies at the MFP. */
  @Override
  public boolean open(IntakeCase intake) {
    return false;
  }

  @Override
  public boolean ended(IntakeCase intake) {
    return intake.standing() instanceof IntakeState.Ended;
  }

  @Override
  public Optional<IntakeEvent> happened(IntakeCase before, JournalEvent event, JournalLine line) {
    return Optional.ofNullable(event(event, line));
  }

  private static @Nullable IntakeEvent event(JournalEvent event, JournalLine line) {
    return switch (event) {
      case INTAKE_CONFIRMED -> new IntakeEvent.Confirmed();
      case PAPERS_NOTED -> new IntakeEvent.PapersNoted(List.of(), Attested.UNTOLD);
      case PACKAGE_SEALED -> new IntakeEvent.PackageSealed(line.number("pictures"));
      case PACKAGE_NOT_TAKEN -> new IntakeEvent.NotTaken(IntakeWords.failure(line.detail(WHY)));
      case OFFICER_JOINED -> new IntakeEvent.OfficerJoined();
      case CALL_BROKEN -> new IntakeEvent.CallBroken();
      case DECIDED -> decision(line);
      case DECISION_DISAGREED -> new IntakeEvent.Disagreed(IntakeWords.failure(line.detail(WHY)));
      case OLD_CARD_TAKEN -> new IntakeEvent.OldCardTaken(Attested.UNTOLD);
      case PINS_SEALED -> new IntakeEvent.PinsSealed();
      case INTAKE_CLOSED -> new IntakeEvent.Closed();
      case INTAKE_ENDED -> new IntakeEvent.Abandoned(IntakeWords.failure(line.detail(WHY)));
      default -> null; // it tells of an application, and changes nothing of it
    };
  }

  private static IntakeEvent decision(JournalLine line) {
    return switch (line.detail(DECISION)) {
      case "refused" -> new IntakeEvent.OfficerRefused(IntakeWords.failure(line.detail(WHY)));
      case "suspended" -> new IntakeEvent.Suspended();
      default ->
          new IntakeEvent.OfficerAccepted(
              IntakeWords.delivery(line.detail(DELIVERY)),
              line.detail(BACK).equals(IntakeWords.OLD_CARD),
              IntakeWords.pins(line.detail(PINS)));
    };
  }
}
