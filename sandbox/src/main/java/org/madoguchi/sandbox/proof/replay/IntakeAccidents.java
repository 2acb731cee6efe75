package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.sandbox.city.office.OddOfficers;
import org.madoguchi.sandbox.city.office.SimulatedOfficer;

/**
 * What can go wrong while an application is taken in with an officer on the line (errands.md S4),
 * played between a whole branch and the officers' program itself. Nobody has told of such an
 * accident.
 */
final class IntakeAccidents {
  private static final Verdict ACCEPTED = new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY);

  private static final String PIN = "5183";

  /** Long enough to stand nowhere by chance. */
  private static final String PASSWORD = "HITOTSUDAKE5183";

  private IntakeAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "decision-on-the-neighbour",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "An officer accepts one resident's application; the branch gets that decision for"
                + " another resident's.",
            "It isn't about the package that was sealed here (O09): alarm, and nothing is taken in.",
            IntakeAccidents::neighbour),
        new Accident(
            "packages-swapped",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "Whoever carries two packages exchanges them.",
            "The officers' program takes neither in, and no officer sees one.",
            IntakeAccidents::swapped),
        new Accident(
            "frame-of-another-call",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "Pictures of another resident come into a call.",
            "They open with no key of this call: the officer never sees one.",
            IntakeAccidents::frames),
        new Accident(
            "tick-without-a-picture",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "A clerk ticks papers without laying them before the camera; an officer accepts what"
                + " wasn't compared.",
            "Nothing is sealed without its picture (S27), and nothing is decided before each was"
                + " opened and compared.",
            IntakeAccidents::ticked),
        new Accident(
            "decision-after-the-resident-left",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "The resident leaves in the middle of the call, and the officer accepts all the same.",
            "The decision leads to nothing, at both ends, and both records say so.",
            IntakeAccidents::left),
        new Accident(
            "pins-seen-by-the-clerk",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "The new card's PINs lie where a clerk could read them.",
            "There is no such paper: they are typed by the resident, enciphered for whoever sets"
                + " them, and stand nowhere else.",
            IntakeAccidents::pins));
  }

  private static void neighbour(Stage stage) {
    SimulatedOfficer officer = stage.officer();
    stage.officersLine().go(OddOfficers.Fault.DECISION_OF_ANOTHER);
    AtOfficers hers = AtOfficers.sent(stage, 1);
    AtOfficers his = AtOfficers.sent(stage, 2);
    OpenPackage open = hers.called(stage, officer);
    officer.compare(open);
    must(officer.decide(open.id(), ACCEPTED) == Decisions.Outcome.DECIDED, "it can't be decided");
    IntakeStanding.Refused refused = his.comesTo(IntakeStanding.Refused.class);
    must(
        refused.why() == FailureCode.MUNICIPAL_COUNTER,
        "the screen tells more than it may: " + refused.why());
    must(stage.branch().office().alarm().isPresent(), "nobody was alarmed");
    stage.readAlarms();
    stage.officersLine().go(OddOfficers.Fault.NONE);
    hers.leave(stage);
  }

  private static void swapped(Stage stage) {
    stage.officersLine().go(OddOfficers.Fault.PACKAGES_SWAPPED);
    AtOfficers hers = AtOfficers.sent(stage, 1);
    AtOfficers his = AtOfficers.sent(stage, 2);
    his.comesTo(IntakeStanding.ComeAgain.class); // refused: the papers are shown anew
    must(stage.officer().openNext().isEmpty(), "an officer got a package");
    hers.leave(stage);
    his.leave(stage);
    stage.officersLine().go(OddOfficers.Fault.NONE);
    Applied.nowhere(stage, his.jpeg(), "a photo");
  }

  private static void frames(Stage stage) {
    SimulatedOfficer officer = stage.officer();
    AtOfficers hers = AtOfficers.sent(stage, 1);
    hers.called(stage, officer);
    stage.until(
        "the officer sees the resident",
        () -> {
          stage.branch().intakes().frame(hers.id(), hers.jpeg());
          return officer
              .live(hers.caseId())
              .filter(seen -> Arrays.equals(seen, hers.jpeg()))
              .isPresent();
        });
    stage.officersLine().go(OddOfficers.Fault.FRAME_OF_ANOTHER);
    stage.until(
        "another call's picture is refused",
        () -> {
          stage.branch().intakes().frame(hers.id(), hers.jpeg());
          return stage.officersLine().refusedFrames() > 0;
        });
    must(
        Arrays.equals(officer.live(hers.caseId()).orElseThrow(), hers.jpeg()),
        "the officer saw another picture");
    stage.officersLine().go(OddOfficers.Fault.NONE);
    hers.leave(stage);
  }

  private static void ticked(Stage stage) {
    SimulatedOfficer officer = stage.officer();
    AtOfficers hers = AtOfficers.told(stage, 1);
    hers.judged(stage);
    DeskAnswer answer = hers.tickedOnly(stage);
    must(
        answer instanceof DeskAnswer.NotDone(FailureCode why)
            && why == FailureCode.PAPER_WITHOUT_PICTURE,
        "papers without pictures were taken: " + answer);
    must(officer.openNext().isEmpty(), "a package was sent");
    hers.leave(stage);
    AtOfficers his = AtOfficers.sent(stage, 2);
    OpenPackage open = his.called(stage, officer);
    must(
        officer.decide(open.id(), ACCEPTED) == Decisions.Outcome.NOT_LOOKED,
        "it was decided unseen");
    his.comesTo(IntakeStanding.Call.class);
    his.leave(stage);
  }

  private static void left(Stage stage) {
    SimulatedOfficer officer = stage.officer();
    AtOfficers hers = AtOfficers.sent(stage, 1);
    OpenPackage open = hers.called(stage, officer);
    officer.compare(open);
    stage.officersLine().go(OddOfficers.Fault.WITHDRAWAL_LOST);
    stage.branch().intakes().giveUp(hers.id(), FailureCode.RESIDENT_STOPPED);
    hers.comesTo(IntakeStanding.Refused.class);
    must(officer.decide(open.id(), ACCEPTED) == Decisions.Outcome.DECIDED, "it can't be decided");
    stage.officersLine().go(OddOfficers.Fault.NONE);
    stage.until(
        "the branch's journal says that a decision led to nothing",
        () ->
            stage.journal().stream()
                .anyMatch(l -> l.contains("late-answer") && l.contains(hers.caseId())));
    must(
        stage.accepted().stream().noneMatch(hers.caseId()::equals),
        "a card is made of what the resident left");
    Applied.nowhere(stage, hers.jpeg(), "the photo");
  }

  private static void pins(Stage stage) {
    SimulatedOfficer officer = stage.officer();
    AtOfficers hers = AtOfficers.sent(stage, 1);
    OpenPackage open = hers.called(stage, officer);
    officer.compare(open);
    must(officer.decide(open.id(), ACCEPTED) == Decisions.Outcome.DECIDED, "it can't be decided");
    Set<PinReference> wanted = hers.comesTo(IntakeStanding.TypePins.class).pins();
    int papers = stage.papersPrinted();
    NewPins pins = new NewPins();
    for (PinReference reference : wanted) {
      Pin pin = new Pin(reference.longest());
      boolean letters = reference == PinReference.DIGITAL_SIGNATURE;
      (letters ? PASSWORD : PIN)
          .chars()
          .forEach(
              c -> {
                if (Character.isDigit(c)) {
                  pin.append(c - '0');
                } else {
                  pin.append((char) c);
                }
              });
      pins.put(reference, pin);
    }
    Optional<FailureCode> refused = stage.branch().intakes().pins(hers.id(), pins);
    must(refused.isEmpty(), "they weren't taken: " + refused);
    hers.comesTo(IntakeStanding.Done.class);
    stage.until("the officers' program has them", () -> stage.accepted().contains(hers.caseId()));
    must(stage.papersPrinted() == papers, "a paper came out");
    must(
        !stage.disk().kept(PASSWORD.getBytes(StandardCharsets.US_ASCII)),
        "they are in a file of the branch");
    must(stage.journal().stream().noneMatch(l -> l.contains(PASSWORD)), "they are in the journal");
    Applied.nowhere(stage, hers.jpeg(), "the photo");
  }
}
