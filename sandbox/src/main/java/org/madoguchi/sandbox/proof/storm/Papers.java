package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.custody.IssuanceId;

/**
 * The paper at the desk: the pile that goes over the counter as it lies there, whole, and what lies
 * around beside it. A sheet in the pile was scanned or wasn't; nobody sees that on it.
 */
final class Papers {
  private final List<Sheet> around = new ArrayList<>();
  private final List<Sheet> pile = new ArrayList<>();
  private final List<Sheet> scanned = new ArrayList<>();

  /** What came out of the MFP is taken to the desk. */
  void fetch(List<Sheet> tray) {
    around.addAll(tray);
    tray.clear();
  }

  /** What lies around, in no order. */
  List<Sheet> around() {
    return around;
  }

  /** What would go over the counter now. */
  List<Sheet> pile() {
    return pile;
  }

  /** The sheets in whose margin that issuance's number stands go onto the pile, of whatever run. */
  void gather(IssuanceId id) {
    for (Iterator<Sheet> all = around.iterator(); all.hasNext(); ) {
      Sheet sheet = all.next();
      if (sheet.issuance().equals(id)) {
        all.remove();
        pile.add(sheet);
      }
    }
  }

  /** A sheet from around gets onto the pile. */
  void mix(Sheet sheet) {
    around.remove(sheet);
    pile.add(sheet);
  }

  /** The first sheet of the pile that nobody has scanned. */
  Optional<Sheet> unscanned() {
    return pile.stream().filter(s -> !scanned.contains(s)).findFirst();
  }

  /** Whether a sheet was under the scanner since it got onto the pile. */
  boolean scanned(Sheet sheet) {
    return scanned.contains(sheet);
  }

  /** A sheet was under the scanner, and the screen didn't object. */
  void accepted(Sheet sheet) {
    if (around.contains(sheet)) {
      mix(sheet);
    }
    scanned.add(sheet);
  }

  /** It goes into the shredder, or is carried off among other papers and never seen again. */
  void gone(Sheet sheet) {
    around.remove(sheet);
    pile.remove(sheet);
    scanned.remove(sheet);
  }

  /** Everything with that issuance's number. */
  void gone(IssuanceId id) {
    around.removeIf(s -> s.issuance().equals(id));
    pile.removeIf(s -> s.issuance().equals(id));
    startOver();
  }

  /** How many sheets bear that issuance's number. */
  int count(IssuanceId id) {
    return (int)
        (around.stream().filter(s -> s.issuance().equals(id)).count()
            + pile.stream().filter(s -> s.issuance().equals(id)).count());
  }

  /** The pile as it is is scanned anew. */
  void startOver() {
    scanned.clear();
  }

  /** The pile is in a resident's hands. */
  void given() {
    pile.clear();
    scanned.clear();
  }

  /** What was on the pile stays lying around. */
  void leave() {
    around.addAll(pile);
    given();
  }
}
