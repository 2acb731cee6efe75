package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.lobby.CalendarEra;
import org.madoguchi.app.errand.support.lobby.SupportLobby;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Crop;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.tour.HeldForm;

/**
 * What can go wrong while somebody is helped with applying for a card (errands.md S3). Nobody has
 * told of such an accident but of Izu's cause: these are the causes of others, played where photos
 * and forms are.
 */
final class ApplicationAccidents {
  private static final String NOWHERE = "nowhere so far";
  private static final LocalDate BORN = LocalDate.of(1984, 5, 12);
  private static final String PLACE = City.MIHON_SHI;

  private static final String FORM = "31415926535897932384626";

  /** So many bytes of a picture are found nowhere else. */
  private static final int PART = 64;

  private ApplicationAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "photos-at-one-desk",
            "not seen",
            NOWHERE,
            "As at Izu: two people's papers at one desk. A clerk looks at the photo of one and"
                + " sends the application of the other.",
            "A judgement names the digest of the photo that was looked at. Of another photo it ends"
                + " the case with an alarm (A06), and nothing is sent.",
            ApplicationAccidents::photos),
        new Accident(
            "forms-before-one-camera",
            "not seen",
            NOWHERE,
            "The forms of two people lie before the camera, or the code of something else.",
            "Two numbers are none: nothing is taken (A01's rule), and one form alone is.",
            ApplicationAccidents::forms),
        new Accident(
            "camera-pulled",
            "not seen",
            NOWHERE,
            "The camera is pulled out while the photo is counted down.",
            "The count ends, the screen says why (A10 or A19), and no photo was taken.",
            ApplicationAccidents::pulled),
        new Accident(
            "resident-leaves",
            "not seen",
            NOWHERE,
            "Somebody leaves after the photo and before the confirmation; the next one comes.",
            "The application is given up, and neither number nor photo is anywhere.",
            ApplicationAccidents::leaves));
  }

  // ---- two people at one desk

  private static void photos(Stage stage) {
    Shown hers = applied(stage, 1);
    Shown his = applied(stage, 2);
    Digest photo = Digest.of(hers.jpeg());
    DeskAnswer answer =
        stage
            .branch()
            .judged(his.caseId(), new Judged(photo, List.of(), Judged.How.SEND), attested());
    must(
        answer instanceof DeskAnswer.NotDone(FailureCode why) && why == FailureCode.PHOTO_DISAGREES,
        "a judgement on another photo was taken: " + answer);
    must(stage.branch().office().alarm().isPresent(), "nobody was alarmed");
    must(stage.site().letters().isEmpty(), "an application was sent");
    stage.readAlarms();
    Stage.done(stage.branch().turnAway(hers.caseId(), TurnedAway.NOT_WANTED, attested()));
  }

  private static Presented attested() {
    return new Presented(
        Presented.HERE,
        Presented.How.SCANNED,
        List.of(new Badge(City.badges().firstEntry().getValue())));
  }

  /** An application that waits for a clerk. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Shown(String caseId, byte[] jpeg) {}

  private static Shown applied(Stage stage, int portrait) {
    Applications applications = stage.branch().applications();
    if (!(applications.begin(PLACE, "lobby-" + portrait)
        instanceof Telling.Beginning.Begun(ApplicationId id))) {
      throw new Stage.Missed("nothing began");
    }
    byte[] jpeg = Scene.portrait(portrait).scaled(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT).jpeg();
    Application told =
        new Application(
            new FormId("0000000000000000000000" + portrait),
            BORN,
            new ApplicantPhoto(jpeg, Digest.of(jpeg), List.of(), null),
            new Wishes(true, true, false),
            new Application.Contact("ミホン", "a@example.jp"));
    must(applications.confirm(id, told, Route.ONLINE).isEmpty(), "it wasn't kept");
    must(applications.slip(id, Language.JA) instanceof Telling.SlipAnswer.Out, "no slip came out");
    return new Shown(id.hex(), jpeg);
  }

  // ---- at the lobby

  private static void begin(Stage stage) {
    stage.touch(
        new LobbyTouch.ChooseErrand(SupportLobby.ID),
        new LobbyTouch.Pick(PLACE),
        new LobbyTouch.Next());
    stage.lobby(SupportState.HowForm.class);
  }

  private static void forms(Stage stage) {
    List<Persona> people = Personas.load();
    Scene first = HeldForm.of(people.get(0), FormRegister.idOf(people.get(0), false));
    Scene second = HeldForm.of(people.get(1), FormRegister.idOf(people.get(1), false));
    Scene both =
        Scene.blank(first.image().getWidth() * 2, first.image().getHeight(), Color.GRAY)
            .drawn(
                pen -> {
                  pen.drawImage(first.image(), 0, 0, null);
                  pen.drawImage(second.image(), first.image().getWidth(), 0, null);
                });
    begin(stage);
    stage.camera().show(both);
    stage.touch(new LobbyTouch.Pick("form-camera"));
    stage.lobby(SupportState.ReadForm.class, SupportState.ReadForm::other);
    stage.camera().show(first);
    SupportState.CheckForm read = stage.lobby(SupportState.CheckForm.class);
    must(read.form().equals(FormRegister.idOf(people.get(0), false)), "another form was read");
    stage.touch(new LobbyTouch.Back(), new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
  }

  private static void pulled(Stage stage) {
    pose(stage);
    stage.touch(new LobbyTouch.Pick("take"));
    stage.lobby(SupportState.Pose.class, p -> p.left() > 0);
    stage.camera().set(CameraKnobs.WELL.with(CameraKnobs.Place.UNPLUGGED));
    stage.lobby(SupportState.Pose.class, p -> p.trouble() != null && p.left() == 0);
    must(
        stage.journal().stream().noneMatch(line -> line.contains("photo-taken")),
        "a photo was taken");
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    stage.camera().set(CameraKnobs.WELL);
  }

  private static void pose(Stage stage) {
    begin(stage);
    stage.camera().show(Scene.portrait(1));
    stage.touch(new LobbyTouch.Pick("form-type"));
    for (int i = 0; i < FORM.length(); i++) {
      stage.touch(new SupportTouch.Type(FORM.substring(i, i + 1)));
    }
    stage.touch(new LobbyTouch.Next(), new SupportTouch.Era(CalendarEra.SHOWA));
    stage.touch(new SupportTouch.Type("5"), new SupportTouch.Type("9"), new LobbyTouch.Next());
    stage.touch(new SupportTouch.Numeral(5), new SupportTouch.Numeral(12));
    stage.lobby(SupportState.Pose.class);
  }

  private static void leaves(Stage stage) {
    pose(stage);
    stage.touch(new LobbyTouch.Pick("take"));
    SupportState.Choose taken = stage.lobby(SupportState.Choose.class);
    byte[] photo = taken.told().photos().taken().getFirst().jpeg();
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    must(!stage.kept(FORM.getBytes(StandardCharsets.US_ASCII)), "the form's number is on the disk");
    for (int at = 0; at + PART <= photo.length; at += photo.length / 8) {
      must(
          !stage.kept(Arrays.copyOfRange(photo, at, at + PART)),
          "a part of the photo is on the disk");
    }
  }
}
