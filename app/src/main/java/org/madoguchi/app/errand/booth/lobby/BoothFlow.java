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
  /** A place is booked. */
  static final String BOOK = "book";

  /** There is a slip already. */
  static final String SLIP = "slip";

  /** The first slot that is free, whichever day it is on. */
  static final String FIRST = "first";

  private BoothFlow() {}

  /** A place is looked for: at the only booth, or at which. */
  static BoothState books(List<Booth> open) {
    return open.size() == 1 ? new Looking(Wanted.first(open.getFirst())) : new Which();
  }

  /**
   * The state after an event.
   *
   * @param open booths that can be chosen
   */
  static LobbyState next(BoothState state, LobbyEvent event, List<Booth> open) {
    return switch (event) {
      case Touched(Stop _) -> isDone(state) ? new LobbyState.Goodbye() : new LobbyState.Start();
      case IdleExpired _ when !state.working() ->
          isDone(state) ? new LobbyState.Goodbye() : new LobbyState.Start();
      case Failed(FailureCode why) when state.working() -> new LobbyState.Problem(why, false);
      default -> at(state, event, open);
    };
  }

  private static boolean isDone(BoothState state) {
    return state instanceof SlipOut || state instanceof BoothState.Cancelled;
  }

  private static LobbyState at(BoothState state, LobbyEvent event, List<Booth> open) {
    return switch (state) {
      case BoothState.Begin s ->
          switch (event) {
            case Touched(Pick(String what)) when what.equals(BOOK) && !open.isEmpty() ->
                books(open);
            case Touched(Pick(String what)) when what.equals(SLIP) ->
                new BoothState.ShowSlip(null, false);
            case Touched(Back _) -> new LobbyState.Start();
            default -> s;
          };
      case Which s ->
          switch (event) {
            case Touched(Pick(String code)) ->
                Booth.of(open, code).<LobbyState>map(b -> new Looking(Wanted.first(b))).orElse(s);
            case Touched(Back _) -> new BoothState.Begin();
            default -> s;
          };
      case Looking s -> event instanceof BoothEvent.Seen(var free) ? new Days(s.wanted(), free) : s;
      case Days s ->
          switch (event) {
            case Touched(Pick(String what)) -> picked(s, what);
            case Touched(Back _) -> before(s.wanted(), open);
            default -> s;
          };
      case Slots s ->
          switch (event) {
            case Touched(Pick(String what)) -> picked(s, what);
            case Touched(Back _) -> s.days();
            default -> s;
          };
      case Holding s ->
          event instanceof BoothEvent.Held(String id) ? new Confirm(s.wanted(), s.slot(), id) : s;
      case Confirm s ->
          switch (event) {
            case Touched(Next _) -> new Booking(s.wanted(), s.slot(), s.id());
            case Touched(Back _) -> new Looking(s.wanted());
            default -> s;
          };
      case Booking s ->
          event instanceof BoothEvent.Booked(String receipt, String code, boolean printed)
              ? new SlipOut(s.wanted(), s.slot(), receipt, code, printed)
              : s;
      case SlipOut s -> event instanceof Touched(Next _) ? new LobbyState.Goodbye() : s;
      case BoothState.OfSlip s -> SlipFlow.next(s, event);
    };
  }

  private static BoothState before(Wanted wanted, List<Booth> open) {
    if (wanted.instead() != null) {
      return new BoothState.Mine(wanted.instead());
    }
    return open.size() > 1 ? new Which() : new BoothState.Begin();
  }

  private static LobbyState picked(Days s, String what) {
    if (what.equals(FIRST)) {
      return s.first().<LobbyState>map(slot -> new Holding(s.wanted(), slot)).orElse(s);
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
        .<LobbyState>map(e -> new Holding(s.wanted(), e.getKey()))
        .orElse(s);
  }

  /** What a slot is picked by. */
  static String pick(LocalDateTime slot) {
    return slot.toString();
  }
}
