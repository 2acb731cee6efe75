package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Pixels;

/** One state of each kind; nothing in them is real. */
final class Samples {
  private static final FormId FORM = new FormId("00000000000000000000000");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Samples() {}

  static List<ErrandState> all() {
    return all(TellingPlan.SUPPORT);
  }

  /** Those that a plan without ways has not are left out of it. */
  static List<ErrandState> all(TellingPlan plan) {
    return every(plan).stream().filter(s -> plan.ways() || !ofWays(s)).toList();
  }

  private static boolean ofWays(ErrandState state) {
    return state instanceof SupportState.ChooseRoute
        || state instanceof SupportState.TypeName
        || state instanceof SupportState.TypeEmail
        || state instanceof SupportState.FormAlone;
  }

  private static List<ErrandState> every(TellingPlan plan) {
    Told begun = Told.nothing(plan, "00000").begun(new ApplicationId("0".repeat(32))).with(FORM);
    Told born = begun.born(LocalDate.of(1973, 5, 17), TODAY);
    TakenPhoto photo = new TakenPhoto(new byte[0], grey(), List.of());
    Told chosen = born.with(born.photos().shot(photo).chose(photo)).by(Route.ONLINE);
    return List.of(
        new SupportState.Places(plan),
        new SupportState.Explain(begun),
        new SupportState.Beginning(begun),
        new SupportState.HowForm(begun),
        new SupportState.ReadForm(begun, null, false),
        new SupportState.TypeForm(begun, "0000"),
        new SupportState.CheckForm(begun, FORM, Way.CAMERA),
        new SupportState.BirthYear(begun, CalendarEra.SHOWA, "48"),
        new SupportState.BirthMonth(begun, CalendarEra.SHOWA, 48),
        new SupportState.BirthDay(begun, CalendarEra.SHOWA, 48, 5),
        new SupportState.FormAlone(begun),
        new SupportState.Pose(born, Hint.NEARER, null, 0),
        new SupportState.Shooting(born),
        new SupportState.Choose(chosen),
        new SupportState.Look(chosen),
        new SupportState.Reason(chosen),
        new SupportState.Wish(chosen),
        new SupportState.ChooseRoute(chosen),
        new SupportState.TypeName(chosen, "ミホン", Script.KANA),
        new SupportState.TypeName(chosen, "MIHON", Script.LATIN),
        new SupportState.TypeEmail(chosen, "mihon@"),
        new SupportState.Confirm(chosen.named("ミホン").mailed("mihon@example.jp")),
        new SupportState.Sending(chosen),
        new SupportState.PrintingSlip(chosen),
        new SupportState.SlipOut(chosen, "A 0000", "MD1E", true));
  }

  private static Pixels grey() {
    int width = Crop.PHOTO_WIDTH / 2;
    int height = Crop.PHOTO_HEIGHT / 2;
    byte[] bgr = new byte[3 * width * height];
    Arrays.fill(bgr, (byte) 0xb0);
    return new Pixels(width, height, bgr);
  }
}
