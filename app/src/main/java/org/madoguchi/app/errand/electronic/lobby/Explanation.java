package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.PinReference;

/** What is said of a choice, as keys of the errand's texts. Pure. */
final class Explanation {
  private Explanation() {}

  /** What will happen, in order. */
  static List<String> steps(Chosen chosen) {
    List<String> steps = new ArrayList<>();
    switch (chosen.wish()) {
      case Wish.Change _ -> {
        steps.add("do.old");
        steps.add("do.new");
        steps.add("do.take.change");
      }
      case Wish.Order(CardOperation operation) -> {
        boolean papers = !chosen.consents();
        if (papers) {
          steps.add("do.desk");
          steps.add("do.back");
        } else {
          steps.add("do.pin.authentication");
        }
        switch (operation.kind()) {
          case CERTIFICATE -> {
            if (papers || chosen.wish().pin() != PinReference.USER_AUTHENTICATION) {
              steps.add("do.pin." + Secrets.word(chosen.wish().pin()));
            }
          }
          case PIN -> steps.add("do.new");
          case REVOCATION -> {}
        }
        steps.add("do.write");
        steps.add("do.take");
      }
    }
    return List.copyOf(steps);
  }

  /** What one should know of it beforehand. */
  static List<String> notes(Chosen chosen) {
    List<String> notes = new ArrayList<>();
    boolean order = chosen.wish() instanceof Wish.Order;
    if (order && !chosen.consents()) {
      notes.add("note.papers");
    }
    if (!order) {
      notes.add("note.secret");
      return List.copyOf(notes);
    }
    switch (chosen.kind()) {
      case CERTIFICATE -> {
        notes.add("note.phone");
        notes.addAll(after(chosen));
      }
      case PIN -> notes.add("note.secret");
      case REVOCATION -> {
        notes.add("note.revoke." + Secrets.word(chosen.wish().pin()));
        notes.add("note.revoke");
      }
    }
    return List.copyOf(notes);
  }

  /** What one should know when it is done. */
  static List<String> after(Chosen chosen) {
    if (!(chosen.wish() instanceof Wish.Order) || chosen.kind() != CardOperation.Kind.CERTIFICATE) {
      return List.of();
    }
    boolean signature = chosen.wish().key() == JpkiKey.DIGITAL_SIGNATURE;
    CardToday.State before =
        signature ? chosen.today().signature() : chosen.today().authentication();
    List<String> notes = new ArrayList<>();
    notes.add(before instanceof CardToday.State.Ended ? "note.day" : "note.hour");
    if (signature) {
      notes.add("note.moves");
    }
    return List.copyOf(notes);
  }
}
