package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
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
    Cure cure = Cure.of(state.why());
    if (cure == Cure.CALL_STAFF && c.view().call() == StaffCall.State.NONE) {
      answers.add(main(c, "cure-staff", "cure.staff", new LobbyTouch.CallStaff()));
    }
    if (!state.cardOnReader()) {
      switch (cure) {
        case TRY_AGAIN ->
            answers.add(main(c, "cure-again", "cure.again", new LobbyTouch.TryAgain()));
        case CHOOSE_AGAIN ->
            answers.add(main(c, "cure-choose", "cure.choose", new LobbyTouch.ChooseAgain()));
        case ELSEWHERE -> answers.add(main(c, "next", "cure.elsewhere", new LobbyTouch.Next()));
        case NONE -> answers.add(main(c, "next", "problem.end", new LobbyTouch.Next()));
        case CALL_STAFF -> {}
      }
      if (cure != Cure.ELSEWHERE && cure != Cure.NONE) {
        Key end = Key.plain("next", c.words("problem.end"), "body", c.touch(new LobbyTouch.Next()));
        answers.add(c.sized(end, 110));
      }
    }
    return new Page(c, 0, title(c, state), lead(c)).under(picture(state, cure), answers);
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
    return c.words(c.view().earlier() > 0 ? "problem.lead.earlier" : "problem.lead");
  }

  private static String cure(LobbyContext c, LobbyState.Problem state) {
    return ResidentWords.cure(c, state.why());
  }

  private static Region picture(LobbyState.Problem state, Cure cure) {
    if (state.cardOnReader()) {
      return CardDrawing.of(Moment.TAKE);
    }
    return switch (cure) {
      case CALL_STAFF -> Layout.centre(Icon.PERSON.at(260));
      case TRY_AGAIN -> CardDrawing.of(Moment.PLACE);
      case CHOOSE_AGAIN -> Layout.centre(Icon.PAPER.at(260));
      case ELSEWHERE -> Layout.centre(Icon.TOWN_HALL.at(260));
      case NONE -> Layout.centre();
    };
  }

  private static Key main(LobbyContext c, String id, String words, LobbyTouch touch) {
    return c.sized(Key.go(id, c.words(words), c.touch(touch)), Theme.KEY_HEIGHT + 18);
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
    return why == FailureCode.PIN_LOCKED
        || why == FailureCode.PIN_UNUSABLE
        || why.code().startsWith("K");
  }
}
