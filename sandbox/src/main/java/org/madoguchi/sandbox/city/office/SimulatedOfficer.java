package org.madoguchi.sandbox.city.office;

import java.util.Optional;
import org.madoguchi.municipality.desk.Decisions.Outcome;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;

/**
 * The hands of an officer: does what the pages do, and no more than they allow.
 *
 * <p>Thread rule: any thread; blocks on the database.
 */
public final class SimulatedOfficer {
  private final Desk desk;
  private final String name;

  /**
   * @param name as in the office's configuration
   */
  public SimulatedOfficer(Desk desk, String name) {
    this.desk = desk;
    this.name = name;
  }

  /** Opens the package that has waited longest; empty if none waits. */
  public Optional<OpenPackage> openNext() {
    return desk.officers().openNext(name).flatMap(this::look);
  }

  /** Opens that one; empty if it isn't there, or another has it. */
  public Optional<OpenPackage> open(String id) {
    return desk.officers().open(id, name) ? look(id) : Optional.empty();
  }

  /** What the officer has open of that id. */
  public Optional<OpenPackage> look(String id) {
    return desk.officers().opened(id, name);
  }

  /** Asks the resident something. */
  public boolean phrase(String id, String phrase) {
    return desk.officers().phrase(id, name, phrase);
  }

  /** The picture of the resident that came last. */
  public Optional<byte[]> live(String id) {
    return desk.officers().live(id, name);
  }

  /** Compares everything, and finds that it agrees. */
  public void compare(OpenPackage open) {
    for (int item = 0; item < open.items(); item++) {
      desk.officers().look(open.id(), name, item, true);
    }
  }

  /** Decides. */
  public Outcome decide(String id, Verdict verdict) {
    return desk.decisions().decide(id, name, verdict);
  }
}
