package org.madoguchi.app.errand.intake.branch;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.PinBlock;
import org.madoguchi.app.errand.intake.PinWay;
import org.madoguchi.app.errand.support.ApplicationId;

/** How a case stands, as a resident may see it. */
final class Standings {
  private final IntakeBook book;
  private final Calls calls;

  Standings(IntakeBook book, Calls calls) {
    this.book = book;
    this.calls = calls;
  }

  IntakeStanding of(Case<IntakeCase> of) {
    ApplicationId id = new ApplicationId(of.id());
    return switch (of.state().standing()) {
      case IntakeState.Gathering _ -> new IntakeStanding.AtDesk();
      case IntakeState.Ready(boolean again) ->
          again ? new IntakeStanding.ComeAgain() : new IntakeStanding.AtDesk();
      case IntakeState.Waiting _ -> new IntakeStanding.Waits(calls.said(id).before());
      case IntakeState.InCall _ -> new IntakeStanding.Call(calls.said(id).phrase());
      case IntakeState.Accepted(_, boolean oldCard, PinWay pins) ->
          oldCard ? new IntakeStanding.GiveOldCard() : pins(id, pins);
      case IntakeState.Closed(Delivery delivery) -> new IntakeStanding.Done(delivery);
      case IntakeState.Refused(FailureCode why) -> new IntakeStanding.Refused(why);
      case IntakeState.GivenUp(FailureCode why) -> new IntakeStanding.Refused(toResident(why));
    };
  }

  private IntakeStanding pins(ApplicationId id, PinWay way) {
    return way == PinWay.TYPED && book.kept(id).orElse(null) instanceof KeptIntake.Agreed agreed
        ? new IntakeStanding.TypePins(PinBlock.wanted(agreed.wishes()))
        : new IntakeStanding.PinsOnPaper();
  }

  /** Others read the screen too: what a clerk found, or what disagreed, isn't said there. */
  static FailureCode toResident(FailureCode why) {
    return switch (why) {
      case RESIDENT_STOPPED, SESSION_TIMED_OUT, INTERRUPTED -> why;
      default -> FailureCode.MUNICIPAL_COUNTER;
    };
  }
}
