package org.madoguchi.sandbox.proof.replay;

import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.office.OfficeTouch;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.CameraStage;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.mfp.MfpFault;
import org.madoguchi.sandbox.city.office.OddOfficers;
import org.madoguchi.sandbox.city.office.SimulatedOfficer;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;
import org.madoguchi.sandbox.city.site.CardSite;

/**
 * A whole sandbox branch on which an accident is played: its lobby, its gateway with its faults,
 * its MFP and its desk. For one thread; every wait is bounded, and one that is in vain ends the
 * scenario with {@link Missed}.
 */
public interface Stage {
  /** What the accident needs didn't come about, or the program let it happen. */
  final class Missed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was waited for, or what happened. */
    public Missed(String what) {
      super(what);
    }
  }

  LocalBranch branch();

  /** Turns faults of the gateway on. */
  void gateway(GatewayFaults faults);

  /** Turns a fault of the MFP on or off. */
  void mfp(MfpFault fault, boolean on);

  /** A persona asks for a certificate, with a signature of the own card. */
  Submission ask(String persona, String kind);

  /** The same on a thread of its own, as from another lobby terminal. */
  Future<Submission> askBeside(String persona, String kind);

  /** The answer of a request from another terminal. */
  Submission answer(Future<Submission> request);

  /** The resident takes the card: the code of the slip. */
  String slip(Submission submission);

  /** Waits until the open issuance is at such a step. */
  OfficeSnapshot.Open open(Step step);

  /** The codes of an issuance's papers, as a scanner reads them off what came out last. */
  List<String> papers(IssuanceId issuance);

  /** Everything that the journal says. */
  List<String> journal();

  /** A terminal for people who come with the card itself, 1 or 2. */
  Seat seat(int number);

  /** Everybody there takes the card and goes. */
  void leave();

  /** Lays a persona's card on the lobby's reader. */
  void layCard(String persona);

  /** Takes it away. */
  void takeCard();

  void touch(LobbyTouch... touches);

  void typePin(String pin);

  /** Waits until the lobby is in such a state. */
  default <S extends LobbyState> S lobby(Class<S> state) {
    return lobby(state, _ -> true);
  }

  /** The same, where its state is such. */
  <S extends LobbyState> S lobby(Class<S> state, Predicate<S> such);

  /** What stands before its camera. */
  CameraStage camera();

  /** The application site behind the gateway. */
  CardSite site();

  /** The branch's files. */
  Disk disk();

  /** 見本市's officer. */
  SimulatedOfficer officer();

  /** The line to the officers, on which things can go wrong. */
  OddOfficers officersLine();

  /** Names of the applications of which cards are to be made. */
  List<String> accepted();

  /** Where residents register. */
  SimulatedPortal portal();

  /** The persona of that name. */
  Persona persona(String id);

  /** How many papers came out of the MFP. */
  int papersPrinted();

  /** Waits until it is so. */
  void until(String what, BooleanSupplier such);

  /** Somebody scans that at the office terminal. */
  void scanAtOffice(String code);

  /** Somebody touches that at the office terminal. */
  void touch(OfficeTouch touch);

  /** Waits until the office terminal shows such a thing. */
  OfficeView office(Predicate<OfficeView> such);

  /** What a clerk did, which must have been done. */
  static void done(DeskAnswer answer) {
    if (answer instanceof DeskAnswer.NotDone(var why)) {
      throw new Missed("refused: " + why);
    }
  }

  /** Voids an open issuance whose papers two people put into the shredder. */
  default DeskAnswer voided(IssuanceId issuance, VoidReason reason) {
    return branch()
        .voidIssuance(
            issuance,
            reason,
            new Destruction(1, City.badges().values().stream().map(Badge::new).toList()));
  }

  /** What the screen asks of a person after a disagreement: one alarm after another is read. */
  default void readAlarms() {
    for (var alarm = branch().office().alarm();
        alarm.isPresent();
        alarm = branch().office().alarm()) {
      done(branch().acknowledgeAlarm(alarm.get().number()));
    }
  }

  /** States what must hold. */
  static void must(boolean holds, String what) {
    if (!holds) {
      throw new Missed(what);
    }
  }
}
