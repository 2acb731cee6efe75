package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.support.lobby.CalendarEra;
import org.madoguchi.app.errand.support.lobby.SupportLobby;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.tour.HeldForm;

/**
 * What can go wrong while somebody is helped with applying for a card (errands.md S3). Nobody has
 * told of such an accident: these are causes, played at the lobby terminal.
 */
final class ApplicationAccidents {
  static final String NOWHERE = "nowhere so far";

  /** What is typed. */
  static final String FORM = "31415926535897932384626";

  private static final int TRIES = 20;

  private ApplicationAccidents() {}

  static List<Accident> all() {
    return List.of(
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
            "The application is given up, and neither number nor photo is anywhere. What rested"
                + " sealed of one that was confirmed goes with its end.",
            ApplicationAccidents::leaves),
        new Accident(
            "camera-frozen",
            "not seen",
            NOWHERE,
            "The camera gives the same picture for ever, of whoever stood there before.",
            "After two seconds it counts as dead (A17): no photo can be taken.",
            stage -> blind(stage, CameraKnobs.Stream.FROZEN, FailureCode.CAMERA_SILENT)),
        new Accident(
            "camera-covered",
            "not seen",
            NOWHERE,
            "Something covers the lens.",
            "The screen says so (A16): no photo can be taken.",
            stage -> blind(stage, CameraKnobs.Stream.COVERED, FailureCode.CAMERA_COVERED)),
        new Accident(
            "form-with-22-digits",
            "not seen",
            NOWHERE,
            "A code of 22 digits lies before the camera, then one of 24; then 22 are typed.",
            "No part of a longer number is one, and none is filled up: nothing is taken (A01's"
                + " rule), and whoever types can't go on.",
            ApplicationAccidents::digits));
  }

  // ---- at the lobby

  private static void begin(Stage stage) {
    stage.touch(
        new LobbyTouch.ChooseErrand(SupportLobby.ID),
        new LobbyTouch.Pick(City.MIHON_SHI),
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
    must(nothingTaken(stage), "a photo was taken");
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    stage.camera().set(CameraKnobs.WELL);
  }

  /** A resident who has told all before the photo. */
  static void pose(Stage stage) {
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

  /** A photo is taken; asked for again where a busy machine's camera or program is too slow. */
  static SupportState.Choose shot(Stage stage) {
    for (int i = 0; i < TRIES; i++) {
      stage.lobby(SupportState.Pose.class, p -> p.trouble() == null);
      stage.touch(new LobbyTouch.Pick("take"));
      switch (stage.lobby(LobbyState.class, ApplicationAccidents::settled)) {
        case SupportState.Choose taken -> {
          return taken;
        }
        case LobbyState.Problem _ -> stage.touch(new LobbyTouch.TryAgain());
        default -> {}
      }
    }
    throw new Stage.Missed("no photo could be taken");
  }

  private static boolean settled(LobbyState state) {
    return state instanceof SupportState.Choose
        || state instanceof LobbyState.Problem
        || (state instanceof SupportState.Pose p && p.trouble() != null);
  }

  private static void blind(Stage stage, CameraKnobs.Stream how, FailureCode why) {
    pose(stage);
    stage.camera().set(CameraKnobs.WELL.with(how));
    stage.lobby(SupportState.Pose.class, p -> p.trouble() == why);
    stage.touch(new LobbyTouch.Pick("take"));
    must(
        stage.lobby(SupportState.Pose.class).left() == 0 && nothingTaken(stage),
        "a photo was taken");
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    stage.camera().set(CameraKnobs.WELL);
  }

  private static boolean nothingTaken(Stage stage) {
    return stage.journal().stream().noneMatch(line -> line.contains("photo-taken"));
  }

  private static void digits(Stage stage) {
    begin(stage);
    stage.touch(new LobbyTouch.Pick("form-camera"));
    for (String digits : List.of(FORM.substring(1), FORM + "1")) {
      stage.lobby(SupportState.ReadForm.class);
      stage.camera().show(HeldForm.withCode(digits));
      stage.lobby(SupportState.ReadForm.class, SupportState.ReadForm::other);
      stage.touch(new LobbyTouch.Back(), new LobbyTouch.Pick("form-camera"));
    }
    stage.touch(new LobbyTouch.Pick("form-type"));
    for (int i = 1; i < FORM.length(); i++) {
      stage.touch(new SupportTouch.Type(FORM.substring(i, i + 1)));
    }
    stage.lobby(SupportState.TypeForm.class, t -> t.text().length() == FORM.length() - 1);
    stage.touch(new LobbyTouch.Next(), new SupportTouch.Erase());
    stage.lobby(SupportState.TypeForm.class, t -> t.text().length() == FORM.length() - 2);
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    must(
        stage.journal().stream().noneMatch(line -> line.contains("form-read")),
        "a form's number was taken");
  }

  private static void leaves(Stage stage) {
    pose(stage);
    SupportState.Choose taken = shot(stage);
    byte[] photo = taken.told().photos().taken().getFirst().jpeg();
    stage.touch(new LobbyTouch.Stop());
    stage.lobby(LobbyState.Start.class);
    must(
        !stage.disk().kept(FORM.getBytes(StandardCharsets.US_ASCII)),
        "the form's number is on the disk");
    Applied.nowhere(stage, photo, "the photo");
    Applied confirmed = Applied.with(stage, 3);
    List<byte[]> sealed = stage.disk().resting();
    must(sealed.size() == 1, "not one application rests there: " + sealed.size());
    Applied.nowhere(stage, confirmed.jpeg(), "a photo that was confirmed");
    Stage.done(
        stage.branch().turnAway(confirmed.caseId(), TurnedAway.NOT_WANTED, Applied.attested()));
    must(stage.disk().resting().isEmpty(), "what was told rests there after its end");
    Applied.nowhere(stage, sealed.getFirst(), "what rested sealed");
  }
}
