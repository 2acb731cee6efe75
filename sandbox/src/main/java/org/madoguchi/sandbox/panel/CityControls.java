package org.madoguchi.sandbox.panel;

import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.config.LocalizedText;

/**
 * What the control panel can do to the made-up city. Any thread; calls may block, and the panel
 * makes them on threads of its owner's executor.
 */
public interface CityControls {
  /** Everybody who has a card to lay down, in the order of the panel. */
  List<Resident> residents();

  /** Lays that resident's card on the reader, instead of one that lies there. */
  void layCard(String resident);

  /** Takes the card off the reader. */
  void takeCard();

  /** Breaks something, or mends it. */
  void turn(Trouble trouble, boolean on);

  /** Holds the slip that came out last under the office's scanner. */
  void scanSlip();

  /**
   * Holds a page of the papers that came out last under the office's scanner.
   *
   * @param page from 1
   */
  void scanPage(int page);

  /** Holds a page of papers that came out before those under the office's scanner. */
  void scanForeignPage();

  /**
   * Holds a name tag under the office's scanner.
   *
   * @param number staff number of the city
   */
  void scanBadge(String number);

  /** Something is held, or somebody steps, before the lobby terminal's camera. */
  void before(BeforeCamera what);

  /** Somebody follows the link of the application site's oldest letter that waits. */
  void followLetter();

  /** Something is laid under the clerk's camera for papers. */
  void lay(UnderCamera what);

  /** From now on the robot officer does that, also with what it has open. */
  void officer(OfficerDoes what);

  /** The cards are made that officers have accepted; their holders have them from then on. */
  void makeCards();

  /** Tells the present state, and each later one, on any thread. */
  void listen(Consumer<CityState> listener);

  /**
   * A made-up resident, as the panel names it.
   *
   * @param id stable, {@code [a-z0-9-]{1,32}}
   * @param label what this resident is good for
   */
  record Resident(String id, LocalizedText label) {}
}
