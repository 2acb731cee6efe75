package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal;

/**
 * The line to the portal, which is wrong now and then: it isn't there, loses answers, is late,
 * carries messages twice or long after the asker has given up, and the portal behind it tells of
 * somebody else.
 */
final class RegistrationLine implements Portal {
  /** The branch's bound for an answer. */
  private static final long TIME_OUT = 15_000;

  /** A branch may wait for a minute, and by then the next one can stand at the same place. */
  private static final int SLOWEST = 60_000;

  private final Agenda agenda;
  private final RandomGenerator random;
  private final double odds;
  private final StormPortal right;
  private final List<CardFolk.Person> people;
  private final RegistrationWitness witness;

  /**
   * @param odds that one message meets a fault
   */
  RegistrationLine(
      Agenda agenda,
      RandomGenerator random,
      double odds,
      StormPortal right,
      List<CardFolk.Person> people,
      RegistrationWitness witness) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.right = right;
    this.people = people;
    this.witness = witness;
  }

  private enum Fault {
    NOT_REACHED,
    NO_ANSWER,
    SLOW,
    TOO_LATE,
    TWICE,
    STATUS_OF_ANOTHER
  }

  private Optional<Fault> fault() {
    if (random.nextDouble() >= odds) {
      return Optional.empty();
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    witness.fault(fault.name());
    return Optional.of(fault);
  }

  private <T> T carried(Optional<Fault> fault, Supplier<T> work, T lost) {
    agenda.pause(100 + random.nextInt(500));
    if (fault.isEmpty()) {
      return work.get();
    }
    return switch (fault.get()) {
      case NOT_REACHED -> lost;
      case NO_ANSWER -> {
        var _ = work.get();
        agenda.pause(TIME_OUT);
        yield lost;
      }
      case SLOW -> {
        T answer = work.get();
        agenda.pause(random.nextInt(SLOWEST)); // people come and go meanwhile
        yield answer;
      }
      case TOO_LATE -> {
        agenda.in(
            TIME_OUT + random.nextInt(60_000),
            () -> {
              var _ = work.get();
            });
        agenda.pause(TIME_OUT);
        yield lost;
      }
      case TWICE -> {
        var _ = work.get();
        agenda.pause(random.nextInt(2_000));
        yield work.get();
      }
      case STATUS_OF_ANOTHER -> work.get();
    };
  }

  @Override
  public Greeting greet() {
    return carried(fault(), right::greet, new Greeting.Closed(FailureCode.PORTAL_CLOSED));
  }

  @Override
  public ReadAnswer status(DrawnRequest request, CardConsent signed) {
    Optional<Fault> fault = fault().map(f -> random.nextBoolean() ? Fault.STATUS_OF_ANOTHER : f);
    ReadAnswer answer =
        carried(
            fault,
            () -> right.status(request, signed),
            new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED));
    if (fault.equals(Optional.of(Fault.STATUS_OF_ANOTHER))
        && answer instanceof ReadAnswer.Known known) {
      known.status().close();
      return new ReadAnswer.Known(right.status(people.get(random.nextInt(people.size()))));
    }
    return answer;
  }

  @Override
  public WriteAnswer write(DrawnRequest request, CardConsent signed) {
    witness.sent(request.request());
    return carried(fault(), () -> right.write(request, signed), new WriteAnswer.Unknown());
  }

  @Override
  public Optional<Boolean> receipt(String id) {
    return carried(fault(), () -> right.receipt(id), Optional.empty());
  }
}
