package org.madoguchi.app.lobby.stops;

import java.util.List;
import java.util.Locale;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.LobbyCall.Reason;
import org.madoguchi.app.lobby.LobbyTouch;

/**
 * Why staff were called, and the writing board between resident and office. What is drawn on the
 * board is no stop: it is no choice.
 */
public final class CallStops {
  /** What there is to choose from; who chooses nothing has called all the same. */
  public static final List<Reason> REASONS =
      List.of(Reason.UNSURE, Reason.DEVICE, Reason.HAND, Reason.WRITING);

  private CallStops() {}

  static List<Stop> reasons(LobbyWords w) {
    StopList stops = new StopList();
    for (Reason reason : REASONS) {
      stops.add(
          "reason-" + word(reason),
          w.words("call." + word(reason)),
          new LobbyTouch.ChooseReason(reason));
    }
    return stops.add("call-done", w.words("call.done"), new LobbyTouch.Back()).made();
  }

  static List<Stop> board(LobbyWords w) {
    return new StopList()
        .add("board-wipe", w.words("board.wipe"), new LobbyTouch.OnBoard(new BoardAct.Wipe()))
        .add("board-done", w.words("board.done"), new LobbyTouch.Back())
        .made();
  }

  /** The reason's name in ids and in files of words. */
  public static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
