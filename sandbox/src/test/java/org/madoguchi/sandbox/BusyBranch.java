package org.madoguchi.sandbox;

import java.nio.file.Path;
import org.madoguchi.app.branch.OfficeSnapshot.Step;

/** A branch in a process of its own that works until it is killed; it says each step aloud. */
final class BusyBranch {
  private BusyBranch() {}

  /** The directory is the only argument. */
  public static void main(String[] arguments) throws Exception {
    try (Hands hands = new Hands(Path.of(arguments[0]))) {
      say("ready");
      while (true) {
        String slip = hands.takeSlip("ordinary", "seal-registration").slip().code();
        say("slip");
        hands.leave();
        Hands.done(hands.branch.scan(slip));
        say("released");
        hands.open(Step.SCAN_PAGES);
        say("printed");
        hands.scanAllPages();
        say("scanned");
        Hands.done(hands.branch.takeFee());
        Hands.done(hands.branch.handOver());
        say("handed over");
      }
    }
  }

  private static void say(String step) {
    System.out.println("STEP " + step);
    System.out.flush();
  }
}
