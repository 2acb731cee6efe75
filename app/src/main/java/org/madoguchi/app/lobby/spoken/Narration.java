package org.madoguchi.app.lobby.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.voice.Utterance;
import org.madoguchi.app.voice.Utterance.Kind;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.config.LobbyKeypad;

/**
 * What is said when a screen comes to be another: on arrival all that is read there, then where one
 * stands; afterwards only what has changed. Pure.
 */
public final class Narration {
  /** Seconds before the end of a visit at which they are said. */
  private static final Set<Integer> COUNTED = Set.of(20, 10, 5);

  private Narration() {}

  /**
   * What is to be said, in order; nothing while nobody listens.
   *
   * @param before null if nothing was heard yet
   */
  public static List<Utterance> between(@Nullable Scene before, Scene now) {
    if (!now.heard()) {
      return List.of();
    }
    return before != null && now.continues(before) ? changes(before, now) : arrival(before, now);
  }

  /** All of it once more. */
  public static List<Utterance> again(Scene now) {
    List<Utterance> said = new ArrayList<>();
    now.read().forEach(text -> said.add(now.says(Kind.SCREEN, text)));
    now.view()
        .idleSecondsLeft()
        .ifPresent(left -> said.add(now.saysText(Kind.URGENT, "spoken.seconds", left)));
    said.addAll(where(now));
    return said;
  }

  /**
   * Where one stands: how much is typed, the stop, why it can't be done, if it can't, and its
   * place. Each is said by itself, so that a recording serves.
   */
  public static List<Utterance> where(Scene now) {
    List<Utterance> said = new ArrayList<>();
    if (typing(now)) {
      said.add(now.saysText(Kind.STOP, "spoken.typed", now.view().state().typed()));
    }
    now.stop()
        .ifPresent(
            stop -> {
              said.addAll(stop(now, stop, Kind.STOP));
              List<Stop> all = now.stops().all();
              int place = all.indexOf(stop) + 1;
              said.add(now.saysText(Kind.CHANGE, "spoken.place", all.size(), place));
            });
    return said;
  }

  /** What a key of a keypad does. */
  public static List<Utterance> practised(Scene now, LobbyKeypad.Action key) {
    return List.of(now.saysText(Kind.STOP, "keypad." + key.key()));
  }

  /** What was asked for can't be done. */
  public static List<Utterance> refused(Scene now, @Nullable Stop stop) {
    return stop == null || stop.whyNot() == null
        ? List.of(now.saysText(Kind.STOP, "spoken.cannot"))
        : stop(now, stop, Kind.STOP);
  }

  private static List<Utterance> arrival(@Nullable Scene before, Scene now) {
    List<Utterance> said = new ArrayList<>();
    if (before == null || !before.heard()) {
      said.add(now.saysText(Kind.SCREEN, "spoken.begin"));
    }
    if (now.view().look().dark() && (before == null || !before.view().look().dark())) {
      said.add(now.saysText(Kind.SCREEN, "spoken.dark"));
    }
    said.addAll(again(now));
    if (typing(now) && (before == null || !typing(before))) {
      said.add(now.saysText(Kind.CHANGE, "spoken.type"));
    }
    return said;
  }

  private static List<Utterance> changes(Scene before, Scene now) {
    List<Utterance> said = new ArrayList<>();
    Optional<Integer> counted = before.view().idleSecondsLeft();
    now.view()
        .idleSecondsLeft()
        .filter(left -> COUNTED.contains(left) && !Optional.of(left).equals(counted))
        .ifPresent(left -> said.add(now.saysText(Kind.URGENT, "spoken.seconds", left)));
    said.addAll(voice(before, now));
    List<String> known = new ArrayList<>(before.read());
    for (String text : now.read()) {
      if (!known.remove(text)) {
        said.add(now.says(Kind.CHANGE, text));
      }
    }
    if (!before.at().equals(now.at())) {
      said.addAll(where(now));
    } else if (!before.stop().equals(now.stop())) {
      now.stop().ifPresent(stop -> said.addAll(stop(now, stop, Kind.CHANGE)));
    }
    return said;
  }

  private static List<Utterance> voice(Scene before, Scene now) {
    List<Utterance> said = new ArrayList<>();
    Voice was = before.view().look().voice();
    Voice is = now.view().look().voice();
    if (was.rate() != is.rate()) {
      said.add(now.saysText(Kind.STOP, "spoken.rate", step(is.rate())));
    }
    if (was.volume() != is.volume()) {
      said.add(now.saysText(Kind.STOP, "spoken.volume", step(is.volume())));
    }
    if (before.view().look().dark() != now.view().look().dark()) {
      String key = now.view().look().dark() ? "spoken.dark" : "spoken.light";
      said.add(now.saysText(Kind.STOP, key));
    }
    return said;
  }

  /** From 1. */
  private static int step(int ofVoice) {
    return ofVoice - Voice.LEAST + 1;
  }

  private static boolean typing(Scene scene) {
    return scene.view().state().typing() && !scene.view().covered();
  }

  private static List<Utterance> stop(Scene now, Stop stop, Kind kind) {
    List<Utterance> said = new ArrayList<>(List.of(now.says(kind, stop.spoken())));
    String why = stop.whyNot();
    if (why != null && !stop.spoken().contains(why)) {
      said.add(now.says(Kind.CHANGE, why));
    }
    return said;
  }
}
