package org.madoguchi.sandbox.gallery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.screens.ResidentWords;
import org.madoguchi.app.lobby.screens.WarmUp;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.LocalizedText;

/** Which screens there are: every state, and all that can lie over it or stand above it. Pure. */
final class GalleryViews {
  private static final int SECONDS = 20;

  private final LobbyView start;
  private final List<ErrandState> samples;
  private final List<LocalizedText> told;
  private final List<Shown> all = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();
  private Look look = Look.USUAL;

  private GalleryViews(LobbyView start, List<ErrandState> samples, List<LocalizedText> told) {
    this.start = start;
    this.samples = samples;
    this.told = told;
  }

  /**
   * @param start of a terminal at which everything can be had
   * @param samples one state of each kind of every errand
   * @param told what the start screen may tell besides
   * @param look of all of them
   */
  static List<Shown> of(
      LobbyView start, List<ErrandState> samples, List<LocalizedText> told, Look look) {
    GalleryViews views = new GalleryViews(start, samples, told);
    views.look = look;
    views.collect();
    return List.copyOf(views.all);
  }

  private void collect() {
    starts();
    for (LobbyState state : WarmUp.states()) {
      if (!(state instanceof LobbyState.Start) && !(state instanceof LobbyState.Problem)) {
        both(kind(state), state);
      }
    }
    for (ErrandState state : samples) {
      both(state.errand().word() + "-" + kind(state), state);
    }
    problems();
    covers();
  }

  private void starts() {
    LobbyState nobody = new LobbyState.Start();
    both("start", nobody);
    add("start-card", at(nobody).card().view());
    add("start-trouble", at(nobody).trouble().view());
    told.forEach(notice -> add("start-notice", at(nobody).notice(notice).view()));
    add("start-stopped", at(nobody).stopped().view());
    add("start-coming", at(nobody).call(StaffCall.State.COMING).view());
  }

  /** Each that has words of its own; of what is told in the same words one of each letter. */
  private void problems() {
    Set<Character> letters = new HashSet<>();
    Set<Cure> cures = EnumSet.noneOf(Cure.class);
    for (FailureCode failure : FailureCode.values()) {
      boolean own = ResidentWords.told(failure) || letters.add(failure.code().charAt(0));
      if (!own) {
        continue;
      }
      String name = "problem-" + failure.code();
      With usual = at(new LobbyState.Problem(failure, false));
      add(name, usual.view());
      if (cures.add(Cure.of(failure))) {
        With lying = at(new LobbyState.Problem(failure, true));
        add(name + "-card", lying.view());
        add(name + "-called", usual.call(StaffCall.State.CALLED).voice().view());
        add(name + "-coming", usual.call(StaffCall.State.COMING).view());
      }
    }
    add("problem-left", at(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true)).view());
  }

  private void covers() {
    add("idle", at(new LobbyState.Start()).idle().view());
    add("idle-card", at(new LobbyState.Start()).card().idle().view());
    samples.stream()
        .filter(ErrandState::typing)
        .findFirst()
        .ifPresent(state -> add("idle-pin", at(state).card().idle().view()));
    for (LookChoice.Asked asked : LookChoice.Asked.values()) {
      String name =
          switch (asked) {
            case NOTHING, REASON, BOARD -> ""; // with a call, below
            case LANGUAGE -> "languages";
            case DISPLAY -> "display";
            case RESTING -> "rest";
            case PRACTICE -> "practice";
          };
      if (!name.isEmpty()) {
        add(name, at(new LobbyState.Start()).asked(asked).view());
      }
    }
    With called = at(new LobbyState.Start()).call(StaffCall.State.CALLED);
    add("call-reason", called.asked(LookChoice.Asked.REASON).view());
    With coming = at(new LobbyState.Start()).call(StaffCall.State.COMING);
    add("call-reason-coming", coming.asked(LookChoice.Asked.REASON).view());
    add("board", called.asked(LookChoice.Asked.BOARD).view());
    for (BoardPhrase phrase : BoardPhrase.values()) {
      add("board-" + phrase.word(), coming.asked(LookChoice.Asked.BOARD).board(phrase).view());
    }
  }

  /** Without notices above it, and with all that can stand there at once. */
  private void both(String name, LobbyState state) {
    add(name, at(state).view());
    add(name + "-called", at(state).call(StaffCall.State.CALLED).voice().view());
  }

  private static String kind(LobbyState state) {
    return state.getClass().getSimpleName();
  }

  private void add(String name, LobbyView view) {
    int before = named.merge(name, 1, Integer::sum);
    all.add(new Shown(before == 1 ? name : name + "-" + before, view));
  }

  private With at(LobbyState state) {
    return new With(
        new LobbyView(
            new Visit(state, null),
            look,
            new LookChoice(LanguageProfile.languages(), LookChoice.Asked.NOTHING),
            start.now(),
            start.branchName(),
            start.pixelsPerMillimetre(),
            Optional.empty(),
            StaffCall.State.NONE,
            false,
            Optional.empty(),
            false,
            start.errands(),
            Optional.empty()));
  }

  /** A view to which one thing after the other is added. */
  private record With(LobbyView view) {
    With idle() {
      return with(Optional.of(SECONDS), view.call(), view.voiceAsked(), view.cardLies());
    }

    With call(StaffCall.State call) {
      return with(view.idleSecondsLeft(), call, view.voiceAsked(), view.cardLies());
    }

    With voice() {
      return with(view.idleSecondsLeft(), view.call(), true, view.cardLies());
    }

    With card() {
      return with(view.idleSecondsLeft(), view.call(), view.voiceAsked(), true);
    }

    With trouble() {
      return with(
          view.choice(), Optional.of(FailureCode.READER_MISSING), view.errands(), view.notice());
    }

    With notice(LocalizedText notice) {
      return with(view.choice(), view.deviceTrouble(), view.errands(), Optional.of(notice));
    }

    With asked(LookChoice.Asked asked) {
      LookChoice open = new LookChoice(view.choice().languages(), asked);
      return with(open, view.deviceTrouble(), view.errands(), view.notice());
    }

    /** With a line of each side, and what the office says. */
    With board(BoardPhrase said) {
      List<BoardStroke> strokes =
          List.of(
              new BoardStroke(false, List.of(100, 100, 300, 320, 500, 120)),
              new BoardStroke(true, List.of(400, 500, 700, 420)));
      return new With(
          new LobbyView(
              view.visit(),
              view.look(),
              view.choice(),
              view.now(),
              view.branchName(),
              view.pixelsPerMillimetre(),
              view.idleSecondsLeft(),
              view.call(),
              view.voiceAsked(),
              view.deviceTrouble(),
              view.cardLies(),
              view.errands(),
              view.notice(),
              Optional.of(new WritingBoard("lobby-1", view.language(), strokes, List.of(said)))));
    }

    With stopped() {
      List<ErrandOffer> stopped =
          view.errands().stream()
              .map(
                  e ->
                      new ErrandOffer(
                          e.id(),
                          new Availability.Interrupted(),
                          e.cures(),
                          e.details(),
                          e.elsewhere()))
              .toList();
      return with(view.choice(), view.deviceTrouble(), stopped, view.notice());
    }

    private With with(Optional<Integer> idle, StaffCall.State call, boolean voice, boolean card) {
      return new With(
          new LobbyView(
              view.visit(),
              view.look(),
              view.choice(),
              view.now(),
              view.branchName(),
              view.pixelsPerMillimetre(),
              idle,
              call,
              voice,
              view.deviceTrouble(),
              card,
              view.errands(),
              view.notice()));
    }

    private With with(
        LookChoice choice,
        Optional<FailureCode> trouble,
        List<ErrandOffer> errands,
        Optional<LocalizedText> notice) {
      return new With(
          new LobbyView(
              view.visit(),
              view.look(),
              choice,
              view.now(),
              view.branchName(),
              view.pixelsPerMillimetre(),
              view.idleSecondsLeft(),
              view.call(),
              view.voiceAsked(),
              trouble,
              view.cardLies(),
              errands,
              notice));
    }
  }
}
