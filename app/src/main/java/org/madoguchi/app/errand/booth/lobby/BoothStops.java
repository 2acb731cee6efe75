package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;
import org.madoguchi.config.Booth;

/** What can be done on each screen of the errand {@code booth}. Pure. */
final class BoothStops {
  private BoothStops() {}

  static List<Stop> of(BoothState state, LobbyWords w) {
    return switch (state) {
      case BoothState.Begin _ -> begin(w);
      case BoothState.Which _ -> which(w);
      case BoothState.Days s -> days(w, s);
      case BoothState.Slots s -> slots(w, s);
      case BoothState.Confirm s -> next(w, s.wanted().moves() ? "confirm.move" : "confirm.next");
      case BoothState.SlipOut _ -> next(w, "slip.end");
      case BoothState.ShowSlip _ -> pick(w, SlipFlow.TYPE, "show.type");
      case BoothState.TypeNumber s -> typing(w, s);
      case BoothState.WrongSlip _ ->
          new StopList()
              .add("stop", w.words("problem.end"), new LobbyTouch.Stop())
              .add(SlipFlow.AGAIN, w.words("wrong.again"), new LobbyTouch.Pick(SlipFlow.AGAIN))
              .made();
      case BoothState.Mine s -> mine(w, s);
      case BoothState.AskCancel _ ->
          new StopList()
              .add(SlipFlow.KEEP, w.words("cancel.no"), new LobbyTouch.Pick(SlipFlow.KEEP))
              .add(SlipFlow.CANCEL, w.words("cancel.yes"), new LobbyTouch.Pick(SlipFlow.CANCEL))
              .made();
      case BoothState.Cancelled _ -> next(w, "slip.end");
      case BoothState.Looking _,
          BoothState.Holding _,
          BoothState.Booking _,
          BoothState.FindingSlip _,
          BoothState.FindingNumber _,
          BoothState.Cancelling _ ->
          List.of();
    };
  }

  private static List<Stop> begin(LobbyWords w) {
    boolean open = !BoothDetails.at(w.view()).booths().isEmpty();
    return new StopList()
        .add(
            BoothFlow.BOOK,
            both(w, "begin.book"),
            new LobbyTouch.Pick(BoothFlow.BOOK),
            open ? null : w.words("begin.closed"))
        .add(BoothFlow.SLIP, both(w, "begin.slip"), new LobbyTouch.Pick(BoothFlow.SLIP))
        .made();
  }

  private static String both(LobbyWords w, String key) {
    return w.together(w.words(key), w.words(key + ".what"));
  }

  private static List<Stop> mine(LobbyWords w, BoothState.Mine state) {
    return new StopList()
        .add(
            SlipFlow.MOVE,
            w.words("mine.move"),
            new LobbyTouch.Pick(SlipFlow.MOVE),
            movable(w, state) ? null : w.words("begin.closed"))
        .add(SlipFlow.CANCEL, w.words("mine.cancel"), new LobbyTouch.Pick(SlipFlow.CANCEL))
        .made();
  }

  /** Whether its booth can still be booked. */
  private static boolean movable(LobbyWords w, BoothState.Mine state) {
    return state.kept().open().filter(BoothDetails.at(w.view()).booths()::contains).isPresent();
  }

  private static List<Stop> typing(LobbyWords w, BoothState.TypeNumber state) {
    String text = state.text();
    @Nullable String missing =
        text.isEmpty()
            ? w.words("number.letter")
            : text.length() < SlipNumber.LENGTH
                ? w.words("number.digits")
                : !state.whole()
                    ? w.words("number.time")
                    : state.onSlip().isEmpty() ? w.words("number.wrong") : null;
    return new StopList()
        .add("next", w.words("number.done"), new LobbyTouch.Next(), missing)
        .made();
  }

  private static List<Stop> pick(LobbyWords w, String what, String words) {
    return new StopList().add(what, w.words(words), new LobbyTouch.Pick(what)).made();
  }

  private static List<Stop> next(LobbyWords w, String words) {
    return new StopList().add("next", w.words(words), new LobbyTouch.Next()).made();
  }

  private static List<Stop> which(LobbyWords w) {
    StopList stops = new StopList();
    for (Booth booth : BoothDetails.at(w.view()).booths()) {
      stops.add(id(booth), w.words(booth.name()), new LobbyTouch.Pick(booth.code()));
    }
    return stops.made();
  }

  private static List<Stop> days(LobbyWords w, BoothState.Days state) {
    StopList stops = new StopList();
    state
        .first()
        .ifPresent(
            slot ->
                stops.add(
                    BoothFlow.FIRST,
                    w.together(w.words("days.first"), moment(w, slot)),
                    new LobbyTouch.Pick(BoothFlow.FIRST)));
    for (LocalDate day : dates(state)) {
      int free = state.on(day);
      stops.add(
          id(day),
          w.together(w.when().day(day), places(w, free)),
          new LobbyTouch.Pick(day.toString()),
          free > 0 ? null : places(w, free));
    }
    return stops.made();
  }

  private static List<Stop> slots(LobbyWords w, BoothState.Slots state) {
    StopList stops = new StopList();
    state
        .free()
        .forEach(
            (slot, free) ->
                stops.add(
                    id(slot),
                    w.together(w.when().hour(slot.toLocalTime()), places(w, free)),
                    new LobbyTouch.Pick(BoothFlow.pick(slot)),
                    free > 0 ? null : places(w, free)));
    return stops.made();
  }

  /** Days of which a slot can still be booked. */
  static List<LocalDate> dates(BoothState.Days state) {
    return state.free().keySet().stream().map(LocalDateTime::toLocalDate).distinct().toList();
  }

  static String places(LobbyWords w, int free) {
    return free == 0 ? w.words("full") : free == 1 ? w.words("free.one") : w.words("free", free);
  }

  static String moment(LobbyWords w, LocalDateTime slot) {
    return w.words("moment", w.when().day(slot.toLocalDate()), w.when().hour(slot.toLocalTime()));
  }

  static String id(Booth booth) {
    return "booth-" + booth.code();
  }

  static String id(LocalDate day) {
    return "day-" + day;
  }

  /** Without a colon, which means something else where keys are looked for. */
  static String id(LocalDateTime slot) {
    return "slot-" + slot.toString().replace(":", "");
  }
}
