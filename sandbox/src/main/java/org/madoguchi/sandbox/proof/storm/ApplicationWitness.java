package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationMessages.Content;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.lobby.TakenPhoto;
import org.madoguchi.app.errand.support.lobby.Told;

/**
 * Who told what for an application, who looked at it, and what the site has of it: as it was seen
 * on screens, on paper and at the far end of the line, whatever the branch believes. Everything
 * that must never be is counted here.
 */
final class ApplicationWitness {
  private final Chronicle chronicle;
  private final Tally tally;
  private final List<Confirmed> confirmed = new ArrayList<>();
  private final Map<String, Applicant> ids = new HashMap<>();
  private final Set<Seen> looked = new HashSet<>();
  private final Map<String, Seen> taken = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> ordered = new HashSet<>();
  private final Set<String> over = new HashSet<>();
  private final Set<String> disturbed = new HashSet<>();
  private final Set<String> printedToo = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  ApplicationWitness(Chronicle chronicle, Tally tally) {
    this.chronicle = chronicle;
    this.tally = tally;
  }

  /**
   * What a photo and a form's number are together, wherever they lie.
   *
   * @param form 23 digits
   * @param photo null: there is none
   */
  record Seen(String form, @Nullable StormPhoto photo) {}

  /**
   * What lay on the screen when its resident said that all of it is right.
   *
   * @param contact null: on paper
   */
  record Confirmed(
      Applicant who,
      Seen seen,
      LocalDate born,
      Wishes wishes,
      Application.@Nullable Contact contact) {
    /** What lies on the screen. */
    static Confirmed of(Applicant who, Told told, Application.@Nullable Contact contact) {
      TakenPhoto chosen = told.photos().chosen();
      return new Confirmed(
          who,
          new Seen(
              Objects.requireNonNull(told.form()).digits(),
              chosen == null ? null : StormPhoto.on(chosen.shown())),
          Objects.requireNonNull(told.birthDate()),
          told.wishes(),
          contact);
    }

    private boolean is(Content content) {
      return born.toString().equals(content.birthDate())
          && wishes.equals(
              new Wishes(content.signature(), content.authentication(), content.braille()))
          && contact != null
          && contact.name().equals(content.contactName())
          && contact.email().equals(content.email());
    }
  }

  // ---- at the lobby

  /** A resident says that all of it is right. */
  void confirms(String id, Confirmed what) {
    tally.applications++;
    confirmed.add(what);
    ids.put(id, what.who());
    note("confirmed", id);
  }

  // ---- at the desk

  /** It lay on an office screen, and a clerk had it before her. */
  void looked(Seen what) {
    looked.add(what);
  }

  /** A clerk takes one application's photo for another's: whatever stops it has a cause. */
  void disturbed(String id) {
    disturbed.add(id);
  }

  /** Somebody who isn't on the photo, and the clerk didn't compare. */
  void notCompared() {
    tally.facesNotCompared++;
  }

  /** The clerk says to who stands there with that slip that it is sent. */
  void toldAsSent(Confirmed of) {
    if (!taken.containsValue(of.seen())) {
      otherwise("told of as sent, and the site hasn't got it: " + of.who());
    }
  }

  /**
   * A photo sheet goes over the counter, after the desk has let it go.
   *
   * @param person who gets it
   * @param slip with which that person came
   * @param chosen whether several lay there, and the clerk took one without looking
   */
  void handed(StormPhoto sheet, int person, Confirmed slip, boolean chosen) {
    tally.sheetsHanded++;
    note("photo sheet", sheet.toString());
    if (chosen) {
      tally.sheetsGivenUnlooked++;
    } else if (!sheet.equals(slip.seen().photo())) {
      tally.wrongPhotoSheets++;
      violation("a photo sheet goes to who came with another slip: " + sheet + " to " + slip.who());
    } else if (person != sheet.person()) {
      notCompared();
    }
  }

  /** Nothing more can happen to it, as far as people know. */
  void over(String id) {
    over.add(id);
  }

  // ---- on the line, and at its end

  void fault(String fault) {
    tally.applicationFaults++;
    note("line", fault);
  }

  /** The branch begins to send it. */
  void sends(String id, Content content, @Nullable StormPhoto photo) {
    if (answered.contains(id)) {
      twice("sent once more after the site's answer: " + id);
    }
    Seen seen = new Seen(content.form(), photo);
    boolean unread = content.photo() != null && photo == null;
    if (unread || confirmed.stream().noneMatch(c -> c.seen().equals(seen) && c.is(content))) {
      once(
          "wrong " + id,
          () -> {
            tally.wrongApplications++;
            violation("not what its resident confirmed: " + seen + ", " + id);
          });
    }
    if (!looked.contains(seen)) {
      once(
          "unlooked " + id,
          () -> {
            tally.sentUnlooked++;
            violation("sent, and nobody had looked at it: " + seen + ", " + id);
          });
    }
  }

  /** What was enciphered isn't what the message says of it. */
  void unbound(String id) {
    tally.wrongApplications++;
    violation("a message that says something else than what is in it: " + id);
  }

  /** The site takes one. */
  void takes(String id, Seen what, boolean own) {
    tally.applicationsSent++;
    note("taken", id);
    if (taken.containsValue(what)) {
      twice("the site has it under two names: " + what + ", " + id);
    }
    taken.put(id, what);
    if (!own) {
      tally.formsNotCompared++;
    }
  }

  /** A form is on its way. */
  void orders(String id) {
    tally.formsOrdered += ordered.add(id) ? 1 : 0;
  }

  /**
   * A message that was on its way for long reaches the site after a clerk was told that the site
   * doesn't take it: then it may go both ways, and nobody at the branch can know.
   */
  void late(String id) {
    printedToo.add(id);
  }

  /** The site's good answer reaches the branch. */
  void answered(String id) {
    answered.add(id);
    over(id);
  }

  // ---- at rest

  /** Names of those of which something that was told rests at the branch. */
  void resting(List<String> rest) {
    for (String id : rest) {
      if (over.contains(id) || !ids.containsKey(id)) {
        once(
            "rests " + id,
            () -> {
              tally.toldNotErased++;
              violation("what was told is still here after its end: " + id);
            });
      }
    }
  }

  /** The day after: nothing is left, and the journal tells what happened. */
  void settle(ApplicationJournal journal, List<String> rest) {
    for (String id : rest) {
      once(
          "rests " + id,
          () -> {
            tally.toldNotErased++;
            violation("what was told stays over night: " + id);
          });
    }
    if (journal.tells()) {
      tally.toldNotErased++;
      violation("the journal tells what a resident told");
    }
    journal.all().forEach(this::settle);
    taken.keySet().stream()
        .filter(id -> !journal.all().containsKey(id))
        .forEach(id -> otherwise("the site has one of which the journal says nothing: " + id));
  }

  private void settle(String id, ApplicationJournal.End end) {
    boolean here = taken.containsKey(id);
    switch (end) {
      case SENT -> agree(here, "sent", id);
      case ORDERED -> agree(ordered.contains(id), "ordered", id);
      case HANDED, GIVEN_UP, DISAGREED -> {
        if (here && printedToo.contains(id)) {
          tally.sentAndPrinted++;
        } else {
          agree(!here, end.name(), id);
        }
      }
      case UNANSWERED -> {} // nobody can know
      case NONE -> {
        tally.applicationsWithoutEnd++;
        violation("an application came to no end: " + id);
      }
    }
    if (end == ApplicationJournal.End.DISAGREED) {
      tally.alarms++;
      tally.applicationAlarms++;
      if (!disturbed.contains(id)) {
        tally.unexplainedAlarms++;
        violation("alarm without a cause: " + id);
      }
    }
  }

  private void agree(boolean so, String end, String id) {
    if (!so) {
      otherwise("the journal says %s, the site otherwise: %s".formatted(end, id));
    }
  }

  private void otherwise(String what) {
    tally.applicationsToldOtherwise++;
    violation(what);
  }

  private void twice(String what) {
    tally.sentTwice++;
    violation(what);
  }

  private void once(String what, Runnable count) {
    if (said.add(what)) {
      count.run();
    }
  }

  private void note(String what, String about) {
    chronicle.note("application " + what, about);
  }

  private void violation(String what) {
    chronicle.violation("application: " + what);
  }
}
