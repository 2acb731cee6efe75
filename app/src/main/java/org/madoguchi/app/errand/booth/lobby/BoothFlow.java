package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.booth.lobby.BoothState.Booking;
import org.madoguchi.app.errand.booth.lobby.BoothState.Confirm;
import org.madoguchi.app.errand.booth.lobby.BoothState.Days;
import org.madoguchi.app.errand.booth.lobby.BoothState.Holding;
import org.madoguchi.app.errand.booth.lobby.BoothState.Looking;
import org.madoguchi.app.errand.booth.lobby.BoothState.SlipOut;
import org.madoguchi.app.errand.booth.lobby.BoothState.Slots;
import org.madoguchi.app.errand.booth.lobby.BoothState.Which;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.config.Booth;

/** What follows on what in the errand {@code booth}. Pure. */
final class BoothFlow {
  /** The first slot that is free, whichever day it is on. */
  static final String FIRST = "first";

  private BoothFlow() {}

  /** The first state. */
  static BoothState begins(List<Booth> open) {
    return open.size() == 1 ? new Looking(open.getFirst()) : new Which();
  }

  /**
   * The state after an event.
   *
   * @param open booths that can be chosen
   */
  static LobbyState next(BoothState state, LobbyEvent event, List<Booth> open) {
    if (event instanceof Touched(Stop _)) {
      return state instanceof SlipOut ? new LobbyState.Goodbye() : new LobbyState.Start();
    }
    return switch (state) {
      case Which s ->
          switch (event) {
            case Touched(Pick(String code)) ->
                Booth.of(open, code).<LobbyState>map(Looking::new).orElse(s);
            case Touched(Back _), IdleExpired _ -> new LobbyState.Start();
            default -> s;
          };
      case Looking s ->
          switch (event) {
            case BoothEvent.Seen(var free) -> new Days(s.booth(), free);
            case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
            default -> s;
          };
      case Days s ->
          switch (event) {
            case Touched(Pick(String what)) -> picked(s, what);
            case Touched(Back _) -> open.size() > 1 ? new Which() : new LobbyState.Start();
            case IdleExpired _ -> new LobbyState.Start();
            default -> s;
          };
      case Slots s ->
          switch (event) {
            case Touched(Pick(String what)) -> picked(s, what);
            case Touched(Back _) -> s.days();
            case IdleExpired _ -> new LobbyState.Start();
            default -> s;
          };
      case Holding s ->
          switch (event) {
            case BoothEvent.Held(String id) -> new Confirm(s.booth(), s.slot(), id);
            case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
            default -> s;
          };
      case Confirm s ->
          switch (event) {
            case Touched(Next _) -> new Booking(s.booth(), s.slot(), s.id());
            case Touched(Back _) -> new Looking(s.booth());
            case IdleExpired _ -> new LobbyState.Start();
            default -> s;
          };
      case Booking s ->
          switch (event) {
            case BoothEvent.Booked(String receipt, String code, boolean printed) ->
                new SlipOut(s.booth(), s.slot(), receipt, code, printed);
            case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
            default -> s;
          };
      case SlipOut s ->
          switch (event) {
            case Touched(Next _), IdleExpired _ -> new LobbyState.Goodbye();
            default -> s;
          };
    };
  }

  private static LobbyState picked(Days s, String what) {
    if (what.equals(FIRST)) {
      return s.first().<LobbyState>map(slot -> new Holding(s.booth(), slot)).orElse(s);
    }
    return s.booth().days().stream()
        .map(Booth.Day::date)
        .filter(day -> day.toString().equals(what) && s.on(day) > 0)
        .findFirst()
        .<LobbyState>map((LocalDate day) -> new Slots(s, day))
        .orElse(s);
  }

  private static LobbyState picked(Slots s, String what) {
    return s.free().entrySet().stream()
        .filter(e -> e.getKey().toString().equals(what) && e.getValue() > 0)
        .findFirst()
        .<LobbyState>map(e -> new Holding(s.booth(), e.getKey()))
        .orElse(s);
  }

  /** What a slot is picked by. */
  static String pick(LocalDateTime slot) {
    return slot.toString();
  }
}
