package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.photo.Pixels;

/** What was told, and what happens while it is, for an errand that begins as support does. */
public final class TellingSamples {
  public static final LocalDate TODAY = SampleScreens.TODAY;
  public static final ApplicationId ID = SampleScreens.ID;

  private TellingSamples() {}

  public static List<SupportOffer> offers() {
    return SampleScreens.offers();
  }

  public static Told nothing(TellingPlan plan) {
    return Told.nothing(plan, SampleScreens.CITY).begun(ID);
  }

  /** All but the answers. */
  public static Told chosen(TellingPlan plan) {
    Told told = nothing(plan).with(SampleScreens.FORM).born(LocalDate.of(1948, 5, 17), TODAY);
    TakenPhoto small = SampleScreens.photo(0xb0, List.of());
    TakenPhoto photo =
        new TakenPhoto(small.jpeg(), small.shown(), small.warnings(), scene(640, 480));
    return told.with(told.photos().shot(photo).chose(photo));
  }

  /** Of a child that needs no photo. */
  public static Told baby(TellingPlan plan) {
    return nothing(plan).with(SampleScreens.FORM).born(LocalDate.of(2026, 5, 17), TODAY);
  }

  public static Pixels scene(int width, int height) {
    byte[] bgr = new byte[3 * width * height];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) (i / 3 % width / 3);
    }
    return new Pixels(width, height, bgr);
  }

  public static LobbyEvent begun() {
    return new SupportEvent.Begun(ID);
  }

  public static LobbyEvent formSeen() {
    return new SupportEvent.FormSeen(SampleScreens.FORM, Way.CAMERA);
  }

  public static LobbyEvent taken() {
    return new SupportEvent.Taken();
  }

  public static LobbyEvent shot() {
    return new SupportEvent.Shot(SampleScreens.photo(0xb0, List.of()));
  }

  public static LobbyEvent done() {
    return new SupportEvent.Done();
  }

  public static LobbyEvent slip() {
    return new SupportEvent.Slip("A 0427", "MD1E", true);
  }
}
