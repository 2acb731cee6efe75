package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.photo.Crop;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.office.SimulatedOfficer;

/**
 * An application that is taken in, up to its officer.
 *
 * @param id names it
 * @param jpeg the photo
 * @param stands how it stands, as a lobby terminal is told
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AtOfficers(ApplicationId id, byte[] jpeg, Latest<IntakeStanding> stands) {
  private static final LocalDate BORN = LocalDate.of(1984, 5, 12);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PAPERS = List.of("driving-licence", "passport");

  /** Somebody's with that portrait, told and confirmed, with a slip. */
  static AtOfficers told(Stage stage, int portrait) {
    Intakes intakes = stage.branch().intakes();
    if (!(intakes.begin(City.MIHON_SHI, "lobby-" + portrait)
        instanceof Telling.Beginning.Begun(ApplicationId id))) {
      throw new Stage.Missed("nothing began");
    }
    byte[] jpeg = Scene.portrait(portrait).scaled(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT).jpeg();
    Application told =
        new Application(
            new FormId("0000000000000000000001" + portrait),
            BORN,
            new ApplicantPhoto(jpeg, Digest.of(jpeg), List.of(), null),
            new Wishes(true, true, false),
            null);
    must(
        intakes.confirm(id, told, new IntakeDetails(false, false, Language.JA, jpeg)).isEmpty(),
        "it wasn't kept");
    must(intakes.slip(id, Language.JA) instanceof Telling.SlipAnswer.Out, "no slip came out");
    Latest<IntakeStanding> stands = new Latest<>();
    var _ = intakes.watch(id, stands);
    return new AtOfficers(id, jpeg, stands);
  }

  /** The same, of which a clerk has seen the papers: its package is on its way. */
  static AtOfficers sent(Stage stage, int portrait) {
    AtOfficers told = told(stage, portrait);
    told.judged(stage);
    Stage.done(
        stage
            .branch()
            .papersSeen(
                told.caseId(),
                PAPERS.stream().map(paper -> told.seen(stage, paper)).toList(),
                Applied.attested()));
    return told;
  }

  String caseId() {
    return id.hex();
  }

  /** A clerk has compared photo and person. */
  void judged(Stage stage) {
    Stage.done(
        stage
            .branch()
            .judged(
                caseId(),
                new Judged(Digest.of(jpeg), List.of(), Judged.How.PAPERS),
                Applied.attested()));
  }

  private PaperSeen seen(Stage stage, String paper) {
    if (!(stage.branch().paperPicture(caseId(), paper)
        instanceof Finding.Found<PaperPicture>(PaperPicture picture))) {
      throw new Stage.Missed("no picture was taken");
    }
    return new PaperSeen(paper, Set.of(PaperTick.NOT_EXPIRED), Optional.of(picture.digest()));
  }

  /** Ticks without a picture. */
  DeskAnswer tickedOnly(Stage stage) {
    return stage
        .branch()
        .papersSeen(
            caseId(),
            PAPERS.stream()
                .map(p -> new PaperSeen(p, Set.of(PaperTick.NOT_EXPIRED), Optional.empty()))
                .toList(),
            Applied.attested());
  }

  /** Waits until it stands so. */
  <S extends IntakeStanding> S comesTo(Class<S> standing) {
    try {
      return stands
          .await(standing::isInstance, PATIENCE)
          .map(standing::cast)
          .orElseThrow(
              () ->
                  new Stage.Missed(
                      "it never came to %s but to %s"
                          .formatted(standing.getSimpleName(), stands.get())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stage.Missed("interrupted");
    }
  }

  /** The officer has it open, and both ends know it. */
  OpenPackage called(Stage stage, SimulatedOfficer officer) {
    comesTo(IntakeStanding.Waits.class);
    stage.until("its package came to the officers", () -> officer.open(caseId()).isPresent());
    comesTo(IntakeStanding.Call.class);
    return officer.look(caseId()).orElseThrow();
  }

  /** Nothing of it goes on here. */
  void leave(Stage stage) {
    stage.branch().turnAway(caseId(), TurnedAway.NOT_WANTED, Applied.attested());
  }
}
