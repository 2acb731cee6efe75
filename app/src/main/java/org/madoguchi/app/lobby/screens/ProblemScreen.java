package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * It can't go on: what happened, and what helps, which is the green key; to end is the smaller one
 * below. While the card lies on the reader, taking it comes first: then only calling a person is a
 * key.
 */
final class ProblemScreen {
  private ProblemScreen() {}

  static Content of(LobbyContext c, LobbyState.Problem state) {
    List<Region> answers = new ArrayList<>();
    answers.add(what(c, state));
    answers.add(
        Plates.card(
            10,
            new PhraseText(c.words("problem.cure"), "small", "second"),
            new PhraseText(left(state) ? c.words("problem.left.cure") : cure(c, state), "body")));
    elsewhere(c, state.why()).ifPresent(answers::add);
    Cure cure = Cure.of(state.why());
    boolean here = c.view().curedBy(state.why()).isPresent();
    boolean endHelps = (cure == Cure.ELSEWHERE && !here) || cure == Cure.NONE;
    for (Stop stop : c.stops().ofScreen()) {
      boolean end = stop.action() instanceof LobbyTouch.Next;
      answers.add(
          end && !endHelps
              ? c.sized(c.plain(stop.id(), stop.spoken(), "body"), 110)
              : c.sized(c.go(stop.id(), stop.spoken()), Theme.KEY_HEIGHT + 18));
    }
    return new Page(c, 0, title(c, state), lead(c)).under(picture(c, state, cure, here), answers);
  }

  /** Where the same can be had: only if it is the hour or the line that stands in the way. */
  private static Optional<Region> elsewhere(LobbyContext c, FailureCode why) {
    ErrandMemory memory = c.view().memory();
    boolean helps =
        switch (why) {
          case OUTSIDE_HOURS, GATEWAY_UNREACHABLE, GATEWAY_TIMEOUT -> memory != null;
          default -> false;
        };
    return helps && memory != null
        ? c.view()
            .offer(memory.errand())
            .flatMap(offer -> Optional.ofNullable(offer.elsewhere()))
            .map(p -> Plates.notice(Tone.SOFT, Icon.FORWARD, StartScreen.elsewhere(c, p)))
        : Optional.empty();
  }

  /** Nobody came back: that is told to whoever finds the card. */
  private static boolean left(LobbyState.Problem state) {
    return state.cardOnReader() && state.why() == FailureCode.SESSION_TIMED_OUT;
  }

  private static String title(LobbyContext c, LobbyState.Problem state) {
    if (state.cardOnReader()) {
      return c.words("problem.take");
    }
    return c.words(
        state.why() == FailureCode.LAST_TRY_KEPT ? "problem.desk.title" : "problem.title");
  }

  private static String lead(LobbyContext c) {
    ErrandMemory memory = c.view().memory();
    Optional<String> own = Optional.empty();
    if (memory != null) {
      ErrandScreens errand = c.errand(memory.errand());
      own = errand.problemLead(c.of(errand).words());
    }
    // Whatever it was about: the words fit every errand of the terminal.
    return own.orElseGet(
        () -> c.words(c.view().several() ? "problem.lead.several" : "problem.lead"));
  }

  private static String cure(LobbyContext c, LobbyState.Problem state) {
    return c.view().curedBy(state.why()).isPresent()
        ? c.words("problem.cure.errand")
        : ResidentWords.cure(c, state.why());
  }

  /**
   * @param here whether an errand of this terminal puts it right
   */
  private static Region picture(LobbyContext c, LobbyState.Problem state, Cure cure, boolean here) {
    if (state.cardOnReader()) {
      return c.card(Moment.TAKE);
    }
    if (here) {
      return c.card(Moment.PLACE);
    }
    return switch (cure) {
      case CALL_STAFF -> Layout.centre(Icon.PERSON.at(260));
      case TRY_AGAIN -> c.card(Moment.PLACE);
      case CHOOSE_AGAIN -> Layout.centre(Icon.PAPER.at(260));
      case ELSEWHERE -> Layout.centre(Icon.TOWN_HALL.at(260));
      case NONE -> Layout.centre();
    };
  }

  private static Region what(LobbyContext c, LobbyState.Problem state) {
    boolean stop = stops(state.why());
    String words = left(state) ? c.words("problem.left") : ResidentWords.words(c, state.why());
    return Plates.plate(
        stop ? Tone.STOP : Tone.NOTICE,
        stop ? Icon.STOP : Icon.NOTICE,
        new PhraseText(words, "large", "strong"),
        new PhraseText(c.words("problem.code", state.why().code()), "small"));
  }

  /** Red is for what must stop: a locked PIN, and whatever doesn't agree. */
  private static boolean stops(FailureCode why) {
    return why == FailureCode.PIN_LOCKED || why == FailureCode.PIN_UNUSABLE || why.alarming();
  }
}
