package org.madoguchi.app.errand.intake.branch;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * What goes on by itself while applications are taken in: officers are listened to and asked, told
 * what they don't know yet, and nothing is kept over night. Thread-safe.
 */
final class IntakeUpkeep {
  /** Between two looks whether officers are to be listened to. */
  private static final Duration HEARD_EVERY = Duration.ofSeconds(1);

  private static final Duration ASKED_EVERY = Duration.ofSeconds(20);

  private final ZoneId zone;
  private final IntakeOffices offices;
  private final IntakeBook book;
  private final Calls calls;
  private final IntakesOnTheWay way;
  private final IntakeEnds ends;
  private final OfficersHeard officers;
  private final ToldChanges changes;
  private final Watchers watchers;
  private final BranchThreads threads;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * @param zone of the post office's days
   * @param threads where officers are asked and listened to
   * @param changed told when something else than the store has changed
   */
  IntakeUpkeep(
      ZoneId zone,
      IntakeOffices offices,
      IntakeBook book,
      Calls calls,
      IntakesOnTheWay way,
      IntakeEnds ends,
      OfficersHeard officers,
      ToldChanges changes,
      Watchers watchers,
      BranchThreads threads,
      InstantSource clock,
      Runnable changed) {
    this.zone = zone;
    this.offices = offices;
    this.book = book;
    this.calls = calls;
    this.way = way;
    this.ends = ends;
    this.officers = officers;
    this.changes = changes;
    this.watchers = watchers;
    this.threads = threads;
    this.clock = clock;
    this.changed = changed;
  }

  /** As {@link LocalIntakes#start}. */
  void start() {
    for (Case<IntakeCase> left : book.notEnded()) {
      ApplicationId id = new ApplicationId(left.id());
      switch (left.state().standing()) {
        case IntakeState.Gathering _ ->
            book.apply(id, new IntakeEvent.Abandoned(FailureCode.INTERRUPTED));
        case IntakeState.Waiting _, IntakeState.InCall _ -> {
          if (book.kept(id).orElse(null) instanceof KeptIntake.Packed packed) {
            calls.add(id, left.state().municipality(), packed);
          }
        }
        case IntakeState.Ready _, IntakeState.Accepted _, IntakeState.Ended _ -> {}
      }
    }
    threads.repeat(HEARD_EVERY, this::listen);
    threads.repeat(ASKED_EVERY, () -> threads.asking(this::again));
  }

  /** As {@link LocalIntakes#dayEnds}. */
  void dayEnds() {
    for (Case<IntakeCase> left : book.notEnded()) {
      if (!(left.state().standing() instanceof IntakeState.Gathering)) {
        ends.dayEnds(left);
      }
    }
  }

  /** Whether nothing has happened to it today. */
  boolean ofAnotherDay(Case<IntakeCase> of) {
    return LocalDate.ofInstant(of.since(), zone)
        .isBefore(LocalDate.ofInstant(clock.instant(), zone));
  }

  /** Nothing waits here: each line is listened to elsewhere. */
  private void listen() {
    offices
        .all()
        .forEach(
            (municipality, office) -> {
              if (calls.any(municipality) && officers.begin(municipality)) {
                threads.asking(
                    () ->
                        officers.listen(
                            municipality,
                            office,
                            event -> changes.change(() -> way.happened(event)),
                            () -> changes.change(() -> silent(municipality))));
              }
            });
  }

  /** Nobody knows whether the officer still sees the resident: both are told so. */
  private void silent(String municipality) {
    for (Case<IntakeCase> each : book.notEnded()) {
      if (each.state().municipality().equals(municipality)) {
        way.broken(new ApplicationId(each.id()));
      }
    }
  }

  private void again() {
    offices
        .all()
        .forEach(
            (municipality, office) -> {
              if (officers.ask(municipality, office)) {
                changed.run();
              }
            });
    changes
        .guard()
        .reading(
            () -> {
              endThoseOfOtherDays();
              if (askAgain()) {
                changed.run(); // an answer may have come, or an alarm with it
              }
              way.tellAll();
              return true;
            },
            _ -> false);
    watchers.look();
  }

  /** Nothing is kept over night, whether the day was closed or not. */
  private void endThoseOfOtherDays() {
    List<Case<IntakeCase>> left = book.notEnded().stream().filter(this::ofAnotherDay).toList();
    left.forEach(ends::dayEnds);
    if (!left.isEmpty()) {
      changed.run();
    }
  }

  /**
   * What officers haven't got is sent; of what they have a decision may have been missed.
   *
   * @return whether anything was asked
   */
  private boolean askAgain() {
    boolean asked = false;
    for (Case<IntakeCase> each : book.notEnded()) {
      ApplicationId id = new ApplicationId(each.id());
      switch (each.state().standing()) {
        case IntakeState.Waiting _ -> {
          asked = true;
          if (!calls.said(id).taken()) {
            way.send(id);
          } else {
            way.fetch(id);
          }
        }
        case IntakeState.InCall _ -> {
          asked = true;
          way.fetch(id);
        }
        case IntakeState.Gathering _,
            IntakeState.Ready _,
            IntakeState.Accepted _,
            IntakeState.Ended _ -> {}
      }
    }
    return asked;
  }
}
