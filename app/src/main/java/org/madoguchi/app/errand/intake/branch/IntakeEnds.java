package org.madoguchi.app.errand.intake.branch;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.PinWay;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * How an application that is taken in ends at the post office; officers who have its package are
 * told. Thread-safe; each may throw {@link org.madoguchi.app.branch.store.StoreFailure}.
 */
final class IntakeEnds {
  private final IntakeBook book;
  private final Calls calls;
  private final DeskMemory memory;
  private final Runnable tell;

  /**
   * @param tell tells the officers elsewhere what they are still to be told
   */
  IntakeEnds(IntakeBook book, Calls calls, DeskMemory memory, Runnable tell) {
    this.book = book;
    this.calls = calls;
    this.memory = memory;
    this.tell = tell;
  }

  /**
   * It ends here.
   *
   * @return false if that has no place any more
   */
  boolean ends(ApplicationId id, IntakeEvent end, FailureCode why) {
    Case<IntakeCase> of = book.find(id).orElse(null);
    if (of == null) {
      return false;
    }
    List<ToTell> toTell = told(of, new ToTell.What.Withdraw(why));
    if (book.apply(id, List.of(end), Optional.empty(), toTell).isEmpty()) {
      return false;
    }
    memory.ended(id.hex());
    calls.drop(id);
    if (!toTell.isEmpty()) {
      tell.run();
    }
    return true;
  }

  /** The day ends: one that is accepted, with nothing left to be done here, is closed. */
  void dayEnds(Case<IntakeCase> left) {
    ApplicationId id = new ApplicationId(left.id());
    if (!closed(id)) {
      FailureCode why = FailureCode.APPLICATION_DAY_ENDED;
      ends(id, new IntakeEvent.Abandoned(why), why);
    }
  }

  /**
   * Closes it if nothing is left to be done.
   *
   * @return whether it was closed now
   */
  boolean closed(ApplicationId id) {
    Case<IntakeCase> of = book.find(id).orElse(null);
    if (of == null
        || !(of.state().standing() instanceof IntakeState.Accepted(_, boolean oldCard, PinWay pins))
        || oldCard
        || pins == PinWay.TYPED) {
      return false;
    }
    boolean done =
        book.apply(
                id,
                List.of(new IntakeEvent.Closed()),
                Optional.empty(),
                told(of, new ToTell.What.Acknowledge()))
            .isPresent();
    tell.run();
    return done;
  }

  /** Nothing, while officers neither have nor get a package of it. */
  private List<ToTell> told(Case<IntakeCase> of, ToTell.What what) {
    ApplicationId id = new ApplicationId(of.id());
    return name(id).stream()
        .map(name -> new ToTell(id, of.state().municipality(), name, what))
        .toList();
  }

  /** Of the package that officers have or get. */
  private Optional<ApplicationId> name(ApplicationId id) {
    return book.kept(id)
        .flatMap(
            kept ->
                switch (kept) {
                  case KeptIntake.Told _ -> Optional.empty();
                  case KeptIntake.Packed packed -> Optional.of(packed.name());
                  case KeptIntake.Agreed agreed -> Optional.of(agreed.name());
                });
  }
}
