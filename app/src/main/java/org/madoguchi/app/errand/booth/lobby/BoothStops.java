package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
      case BoothState.Which _ -> which(w);
      case BoothState.Days s -> days(w, s);
      case BoothState.Slots s -> slots(w, s);
      case BoothState.Confirm _ -> next(w, "confirm.next");
      case BoothState.SlipOut _ -> next(w, "slip.end");
      case BoothState.Looking _, BoothState.Holding _, BoothState.Booking _ -> List.of();
    };
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

  static String id(LocalDateTime slot) {
    return "slot-" + slot;
  }
}
