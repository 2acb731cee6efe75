package org.madoguchi.sandbox;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.madoguchi.sandbox.tour.TourFailure;

/** Presses one switch until the right thing lies in the ring, then the other. */
final class TwoSwitches implements KeyHand {
  private static final int MOST_STEPS = 90;

  private final TourSteps steps;

  TwoSwitches(TourSteps steps) {
    this.steps = steps;
  }

  @Override
  public void begin() {}

  @Override
  public void choose(String id) throws TourFailure {
    steps.act("come to and choose " + id, () -> to(id));
  }

  private void to(String id) throws TourFailure {
    for (int i = 0; i < MOST_STEPS && !steps.ringed().equals(Optional.of(id)); i++) {
      steps.press(KeyCode.F13);
    }
    if (!steps.ringed().equals(Optional.of(id))) {
      throw new TourFailure("two switches don't come to " + id);
    }
    steps.press(KeyCode.F14);
  }

  @Override
  public void type(String pin) throws TourFailure {
    steps.act(
        "PIN typed",
        () -> {
          for (int i = 0; i < pin.length(); i++) {
            to("digit-" + pin.charAt(i));
          }
        });
  }

  @Override
  public void learn(String screen) {}
}
