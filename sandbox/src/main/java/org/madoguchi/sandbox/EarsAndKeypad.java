package org.madoguchi.sandbox;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.madoguchi.sandbox.tour.HeardSpeech;
import org.madoguchi.sandbox.tour.TourFailure;

/** Sees nothing: moves until the right thing is heard, and chooses it. */
final class EarsAndKeypad implements KeyHand {
  private static final int MOST_STEPS = 60;

  private final TourSteps steps;
  private final HeardSpeech ears;

  EarsAndKeypad(TourSteps steps, HeardSpeech ears) {
    this.steps = steps;
    this.ears = ears;
  }

  @Override
  public void begin() throws TourFailure {
    steps.act(
        "screen made dark",
        () -> {
          steps.press(KeyCode.NUMPAD7);
          steps.dark();
        });
  }

  @Override
  public void choose(String id) throws TourFailure {
    steps.act(
        "hear and choose " + id,
        () -> {
          String name = steps.stops().find(id).orElseThrow().spoken();
          List<String> heard = new ArrayList<>(ears.news());
          steps.press(KeyCode.DECIMAL);
          for (int i = 0; i < MOST_STEPS; i++) {
            heard = ears.news();
            if (heard.contains(name)) {
              steps.press(steps.typing() ? KeyCode.ENTER : KeyCode.NUMPAD5);
              return;
            }
            steps.press(steps.typing() ? KeyCode.DIVIDE : KeyCode.NUMPAD2);
          }
          throw new TourFailure("listened in vain for " + id + "; heard at last " + heard);
        });
  }

  @Override
  public void type(String pin) throws TourFailure {
    steps.act(
        "PIN typed",
        () -> {
          for (int i = 0; i < pin.length(); i++) {
            ears.news();
            steps.press(KeyCode.valueOf("NUMPAD" + pin.charAt(i)));
            // That all are there may be said; what was typed never.
            if (i < pin.length() - 1 && !ears.news().isEmpty()) {
              throw new TourFailure("something was said while a PIN was typed");
            }
          }
        });
  }

  @Override
  public void learn(String screen) throws TourFailure {
    steps.act(
        "hear " + screen,
        () -> {
          if (ears.news().isEmpty()) {
            throw new TourFailure("nothing was said on " + screen);
          }
        });
  }
}
