package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.app.office.OfficeTouch;
import org.madoguchi.app.office.OfficeView;

/**
 * The same causes at the desk and on the disk: two people's photos before one clerk, as at Izu, and
 * what becomes of an application when the power goes.
 */
final class ApplicationDeskAccidents {
  private ApplicationDeskAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "photos-at-one-desk",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "As at Izu: two people's papers at one desk. A clerk looks at the photo of one and"
                + " sends the application of the other.",
            "A judgement names the digest of the photo that was looked at. Of another photo it ends"
                + " the case with an alarm (A06), and nothing is sent.",
            ApplicationDeskAccidents::photos),
        new Accident(
            "second-slip-while-looking",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "A clerk scans the next resident's slip while the first one's photo is on the screen.",
            "The terminal refuses it (S26): the photo stays, and what is sent is the first one's.",
            ApplicationDeskAccidents::secondSlip),
        new Accident(
            "photo-changed-in-the-book",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "Somebody changes a byte of what rests sealed of an application, while the power is"
                + " off.",
            "It can't be opened: the branch stands still, and nothing is sent.",
            ApplicationDeskAccidents::changed),
        new Accident(
            "power-cut-in-an-application",
            "not seen",
            ApplicationAccidents.NOWHERE,
            "The power goes while one resident tells an application and another one's waits.",
            "The first is given up, and nothing of it is on the disk. The other has its photo and"
                + " is sent.",
            ApplicationDeskAccidents::powerCut));
  }

  private static void photos(Stage stage) {
    Applied hers = Applied.with(stage, 1);
    Applied his = Applied.with(stage, 2);
    Digest photo = Digest.of(hers.jpeg());
    DeskAnswer answer =
        stage
            .branch()
            .judged(
                his.caseId(), new Judged(photo, List.of(), Judged.How.SEND), Applied.attested());
    must(
        answer instanceof DeskAnswer.NotDone(FailureCode why) && why == FailureCode.PHOTO_DISAGREES,
        "a judgement on another photo was taken: " + answer);
    must(stage.branch().office().alarm().isPresent(), "nobody was alarmed");
    must(stage.site().letters().isEmpty(), "an application was sent");
    stage.readAlarms();
    Stage.done(stage.branch().turnAway(hers.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
  }

  private static void secondSlip(Stage stage) {
    Applied hers = Applied.with(stage, 1);
    Applied his = Applied.with(stage, 2);
    int letters = stage.site().letters().size();
    stage.scanAtOffice(hers.slip());
    stage.office(v -> v.panel() instanceof OfficePanel.CaseShown(var id, _) && hers.is(id));
    stage.touch(new OfficeTouch.OfCase.Look());
    stage.office(v -> v.panel() instanceof OfficePanel.LookAtPhoto);
    stage.scanAtOffice(his.slip());
    OfficeView view =
        stage.office(v -> v.refusal().filter(r -> r == FailureCode.LOOK_NOT_LEFT).isPresent());
    must(
        view.panel() instanceof OfficePanel.LookAtPhoto(var id, var content, _)
            && hers.is(id)
            && Arrays.equals(content.photo(), hers.jpeg()),
        "another photo is on the screen");
    must(stage.site().letters().size() == letters, "something was sent");
    stage.touch(new OfficeTouch.Back());
    Stage.done(stage.branch().turnAway(hers.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
    Stage.done(stage.branch().turnAway(his.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
  }

  private static void changed(Stage stage) {
    Applied hers = Applied.with(stage, 1);
    int letters = stage.site().letters().size();
    stage
        .disk()
        .powerCut(
            database ->
                database.executeUpdate(
                    "UPDATE support_told SET sealed = CAST(substr(sealed, 1, 500)"
                        + " || CASE substr(sealed, 501, 1) WHEN x'00' THEN x'01' ELSE x'00' END"
                        + " || substr(sealed, 502) AS BLOB)"),
            second -> {
              Judged looked = new Judged(Digest.of(hers.jpeg()), List.of(), Judged.How.SEND);
              must(
                  second.judged(hers.caseId(), looked, Applied.attested())
                      instanceof DeskAnswer.NotDone,
                  "it was taken");
              must(
                  second.office().store().equals(Optional.of(FailureCode.STORE_ALTERED)),
                  "the branch doesn't stand still: " + second.office().store());
            });
    must(stage.site().letters().size() == letters, "it was sent");
    Stage.done(stage.branch().turnAway(hers.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
  }

  private static void powerCut(Stage stage) {
    Applied his = Applied.with(stage, 2);
    ApplicationAccidents.pose(stage);
    SupportState.Choose taken = ApplicationAccidents.shot(stage);
    String told = Objects.requireNonNull(taken.told().id()).hex();
    int letters = stage.site().letters().size();
    stage
        .disk()
        .powerCut(
            _ -> {},
            second -> {
              List<String> journal = new ArrayList<>();
              second.exportJournal(journal::add);
              must(
                  journal.stream()
                      .anyMatch(l -> l.contains("application-ended") && l.contains(told)),
                  "the one that was being told isn't given up");
              must(
                  second.caseContent(his.caseId()) instanceof Finding.Found(CaseContent content)
                      && Arrays.equals(content.photo(), his.jpeg()),
                  "the one that waited has another photo, or none");
            });
    must(
        !stage.disk().kept(ApplicationAccidents.FORM.getBytes(StandardCharsets.US_ASCII)),
        "the form's number is on the disk");
    Applied.nowhere(stage, taken.told().photos().taken().getFirst().jpeg(), "the photo");
    must(stage.site().letters().size() == letters, "something was sent");
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    Stage.done(stage.branch().turnAway(his.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
  }
}
