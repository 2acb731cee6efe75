package org.madoguchi.sandbox;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.sandbox.browser.OfficerBrowser;
import org.madoguchi.sandbox.city.office.SimulatedOfficer;
import org.madoguchi.sandbox.tour.TourFailure;

/** The officer who decides on a tour. */
interface TourOfficer {
  /** Opens what has waited longest. */
  void opens() throws TourFailure;

  /** Says a phrase to the resident. */
  void asks(String phrase) throws TourFailure;

  /**
   * Compares everything, and decides.
   *
   * @param papers how many there are
   */
  void decides(TourDecision what, int papers) throws TourFailure;

  /** One who needs no pages. */
  static TourOfficer simulated(Desk desk) {
    SimulatedOfficer hands = new SimulatedOfficer(desk, "sato");
    return new TourOfficer() {
      private @Nullable OpenPackage open;

      private OpenPackage opened() throws TourFailure {
        OpenPackage here = open;
        if (here == null) {
          throw new TourFailure("no package came");
        }
        return here;
      }

      @Override
      public void opens() throws TourFailure {
        open = hands.openNext().orElse(null);
        opened();
      }

      @Override
      public void asks(String phrase) throws TourFailure {
        hands.phrase(opened().id(), phrase);
      }

      @Override
      public void decides(TourDecision what, int papers) throws TourFailure {
        if (opened().items() != papers + 1) {
          throw new TourFailure("the package has other papers than were shown");
        }
        hands.compare(opened());
        if (hands.decide(opened().id(), what.verdict()) != Decisions.Outcome.DECIDED) {
          throw new TourFailure("the officers' program doesn't take the decision");
        }
      }
    };
  }

  /** One at a real browser. */
  static TourOfficer at(OfficerBrowser browser) {
    return new TourOfficer() {
      @Override
      public void opens() throws TourFailure {
        done(browser::opens);
      }

      @Override
      public void asks(String phrase) throws TourFailure {
        done(() -> browser.asks(phrase));
      }

      @Override
      public void decides(TourDecision what, int papers) throws TourFailure {
        done(() -> browser.decides(what.onPage(), papers));
      }
    };
  }

  /** Something at the browser. */
  @FunctionalInterface
  interface Act {
    void run() throws IOException;
  }

  private static void done(Act act) throws TourFailure {
    try {
      act.run();
    } catch (IOException e) {
      throw new TourFailure(String.valueOf(e.getMessage()));
    }
  }
}
