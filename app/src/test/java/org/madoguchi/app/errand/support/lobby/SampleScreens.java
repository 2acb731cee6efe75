package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Pixels;

/** The errand's samples, and those states in which a screen looks otherwise. */
final class SampleScreens {
  static final String CITY = "99001";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final FormId FORM = new FormId("01234567890123456789012");
  static final ApplicationId ID = new ApplicationId("00112233445566778899aabbccddeeff");
  private static final String CODE = "MD1E-00112233445566778899aabbccddeeff-B1C2D3";

  private SampleScreens() {}

  /** Two municipalities: one now with all ways, one later with one. */
  static List<SupportOffer> offers() {
    return List.of(
        new SupportOffer(
            municipality(CITY, "見本市", "Mihon City"),
            Set.of(Route.values()),
            new Availability.Now(LocalTime.of(17, 0))),
        new SupportOffer(
            municipality("99002", "見本村", "Mihon Village"),
            Set.of(Route.PAPER),
            new Availability.Later(LocalDateTime.of(2026, 11, 23, 9, 0))));
  }

  private static Municipality municipality(String code, String ja, String en) {
    return new Municipality(code, new LocalizedText(ja, en), List.of(), List.of());
  }

  static Circumstances circumstances() {
    return new Circumstances(offers(), TODAY);
  }

  /** Every screen once or more, by name. */
  static SortedMap<String, LobbyState> all() {
    List<LobbyState> states = new ArrayList<>();
    states.add(new SupportState.Places());
    states.addAll(forms());
    states.addAll(births());
    states.addAll(photos());
    states.addAll(cards());
    states.addAll(ends());
    SortedMap<String, LobbyState> named = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      String name = states.get(i).getClass().getSimpleName();
      named.put("%02d-%s".formatted(i + 1, name), states.get(i));
    }
    return named;
  }

  static Told begun() {
    return Told.nothing(CITY).begun(ID).with(FORM);
  }

  static Told born() {
    return begun().born(LocalDate.of(1948, 5, 17), TODAY);
  }

  static Told chosen() {
    Told told = born();
    TakenPhoto well = photo(0xb0, List.of());
    Photos photos =
        told.photos()
            .shot(photo(0x90, List.of("tilt", "background")))
            .shot(well)
            .shot(photo(0x60, List.of("exposure")));
    return told.with(photos.chose(well));
  }

  private static Told warned() {
    Told told = chosen();
    return told.with(told.photos().chose(told.photos().taken().getFirst()));
  }

  static TakenPhoto photo(int grey, List<String> warnings) {
    int width = Crop.PHOTO_WIDTH / 2;
    int height = Crop.PHOTO_HEIGHT / 2;
    byte[] bgr = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double face = Math.pow((x - width / 2.0) / 120, 2) + Math.pow((y - height * 0.46) / 190, 2);
        int light = face < 1 ? 0xe0 : grey;
        Arrays.fill(bgr, 3 * (y * width + x), 3 * (y * width + x) + 3, (byte) light);
      }
    }
    return new TakenPhoto(new byte[] {(byte) grey}, new Pixels(width, height, bgr), warnings);
  }

  private static List<LobbyState> forms() {
    Told none = Told.nothing(CITY).begun(ID);
    return List.of(
        new SupportState.Explain(none),
        new SupportState.Beginning(none),
        new SupportState.HowForm(none),
        new SupportState.ReadForm(none, null, false),
        new SupportState.ReadForm(none, null, true),
        new SupportState.ReadForm(none, FailureCode.CAMERA_MISSING, false),
        new SupportState.TypeForm(none, ""),
        new SupportState.TypeForm(none, "012345678901"),
        new SupportState.TypeForm(none, FORM.digits()),
        new SupportState.CheckForm(none, FORM, Way.CAMERA));
  }

  private static List<LobbyState> births() {
    return List.of(
        new SupportState.BirthYear(begun(), CalendarEra.SHOWA, ""),
        new SupportState.BirthYear(begun(), CalendarEra.SHOWA, "48"),
        new SupportState.BirthYear(begun(), CalendarEra.REIWA, "99"),
        new SupportState.BirthYear(begun(), CalendarEra.WESTERN, "1973"),
        new SupportState.BirthMonth(begun(), CalendarEra.SHOWA, 48),
        new SupportState.BirthMonth(begun(), CalendarEra.SHOWA, 64),
        new SupportState.BirthDay(begun(), CalendarEra.SHOWA, 48, 5),
        new SupportState.BirthDay(begun(), CalendarEra.HEISEI, 1, 1),
        new SupportState.FormAlone(begun()));
  }

  private static List<LobbyState> photos() {
    Told one = born().with(born().photos().shot(photo(0xb0, List.of())));
    return List.of(
        new SupportState.Pose(born(), Hint.COME, null, 0),
        new SupportState.Pose(born(), Hint.READY, null, 0),
        new SupportState.Pose(chosen(), Hint.READY, null, 3),
        new SupportState.Pose(chosen(), Hint.LOWER, null, 0),
        new SupportState.Pose(born(), Hint.COME, FailureCode.CAMERA_UNPLUGGED, 0),
        new SupportState.Shooting(born()),
        new SupportState.Choose(one),
        new SupportState.Choose(chosen()),
        new SupportState.Look(chosen()),
        new SupportState.Look(warned()),
        new SupportState.Reason(warned()));
  }

  private static List<LobbyState> cards() {
    Told child = begun().born(LocalDate.of(2015, 5, 17), TODAY);
    Told online = chosen().by(Route.ONLINE);
    return List.of(
        new SupportState.Wish(chosen()),
        new SupportState.Wish(child.wants(new Wishes(false, false, true))),
        new SupportState.ChooseRoute(chosen()),
        new SupportState.TypeName(online, "", Script.KANA),
        new SupportState.TypeName(online, "ミホン ハナコ", Script.KANA),
        new SupportState.TypeName(online, "MIHON HANAKO", Script.LATIN),
        new SupportState.TypeEmail(online, ""),
        new SupportState.TypeEmail(online, "hanako"),
        new SupportState.TypeEmail(online, "hanako.mihon-1948@docomo.ne.jp"));
  }

  private static List<LobbyState> ends() {
    Told online =
        chosen().by(Route.ONLINE).named("ミホン ハナコ").mailed("hanako.mihon-1948@docomo.ne.jp");
    Told paper = warned().with(warned().photos().because(ExceptionReason.TREATMENT));
    Told order = Told.nothing(CITY).begun(ID).withoutForm().born(LocalDate.of(1948, 5, 17), TODAY);
    Told baby = begun().born(LocalDate.of(2026, 5, 17), TODAY).by(Route.ONLINE);
    return List.of(
        new SupportState.Confirm(online),
        new SupportState.Confirm(paper.by(Route.PAPER)),
        new SupportState.Confirm(baby.named("ミホン").mailed("a@example.jp")),
        new SupportState.Confirm(order.named("ミホン ハナコ")),
        new SupportState.Sending(online),
        new SupportState.PrintingSlip(online),
        new SupportState.SlipOut(online, "A 0427", CODE, true),
        new SupportState.SlipOut(online, "A 0427", CODE, false),
        new SupportState.SlipOut(order, "A 0427", CODE, true),
        new LobbyState.Start(),
        new LobbyState.Problem(FailureCode.PHOTO_NOT_MEASURABLE, false),
        new LobbyState.Problem(FailureCode.PHOTO_DISAGREES, false));
  }
}
