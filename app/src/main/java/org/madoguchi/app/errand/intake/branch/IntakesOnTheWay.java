package org.madoguchi.app.errand.intake.branch;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.intake.Decision;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.intake.OfficersLine.Answer;
import org.madoguchi.app.errand.intake.OfficersLine.PackageState;
import org.madoguchi.app.errand.intake.PinWay;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packages to the officers and fetches their decisions. A package counts as accepted by a
 * signed decision about its very bytes, and by nothing else: neither by an event nor by silence.
 * Blocks for as long as the line does. Every method may throw {@link StoreFailure}.
 */
final class IntakesOnTheWay {
  private static final Logger LOG = LoggerFactory.getLogger(IntakesOnTheWay.class);

  private final IntakeBook book;
  private final String branch;
  private final Function<String, Optional<IntakeOffice>> offices;
  private final Calls calls;
  private final BiConsumer<ApplicationId, FailureCode> notTaken;
  private final Consumer<Case<IntakeCase>> decided;
  private final InstantSource clock;

  /** Of two answers at once the later one would look as if it came too late. */
  private final Set<ApplicationId> onTheLine = ConcurrentHashMap.newKeySet();

  /**
   * @param branch id of the post office
   * @param offices a municipality's officers, by its code; empty: it doesn't entrust intakes any
   *     more, and nothing is sent
   * @param notTaken told why the officers' program doesn't take a package
   * @param decided told of a case that officers have nothing to do with any more
   */
  IntakesOnTheWay(
      IntakeBook book,
      String branch,
      Function<String, Optional<IntakeOffice>> offices,
      Calls calls,
      BiConsumer<ApplicationId, FailureCode> notTaken,
      Consumer<Case<IntakeCase>> decided,
      InstantSource clock) {
    this.book = book;
    this.branch = branch;
    this.offices = offices;
    this.calls = calls;
    this.notTaken = notTaken;
    this.decided = decided;
    this.clock = clock;
  }

  /** A package with its case and its officers. */
  private record OnTheWay(Case<IntakeCase> of, KeptIntake.Packed packed, IntakeOffice office) {}

  /** Empty if it isn't with officers any more, or nobody may open it. */
  private @Nullable OnTheWay find(ApplicationId id) {
    Case<IntakeCase> found = book.find(id).orElse(null);
    if (found == null
        || !(found.state().standing() instanceof IntakeState.Waiting
            || found.state().standing() instanceof IntakeState.InCall)
        || !(book.kept(id).orElse(null) instanceof KeptIntake.Packed packed)) {
      return null;
    }
    return offices
        .apply(found.state().municipality())
        .map(office -> new OnTheWay(found, packed, office))
        .orElse(null);
  }

  // ---- the package

  /** Sends it, the first time or again. */
  void send(ApplicationId id) {
    alone(id, () -> sendAlone(id));
  }

  /** Nothing happens while another call waits for an answer about it. */
  private void alone(ApplicationId id, Runnable asks) {
    if (onTheLine.add(id)) {
      try {
        asks.run();
      } finally {
        onTheLine.remove(id);
      }
    }
  }

  private void sendAlone(ApplicationId id) {
    OnTheWay on = find(id);
    if (on == null) {
      return; // it has gone its way meanwhile, or rests until the day ends
    }
    switch (on.office().line().takeIn(sealed(on))) {
      case Answer.Told<OfficersLine.Queued>(
              OfficersLine.Queued(var state, int before, var phone)) -> {
        calls.said(id, new Calls.Said(true, before, phone, calls.said(id).phrase()));
        stands(id, state);
      }
      case Answer.Refused<OfficersLine.Queued>(FailureCode why) -> {
        if (book.apply(
                id,
                List.of(new IntakeEvent.NotTaken(why)),
                Optional.of(on.packed().told()),
                List.of(tell(on, new ToTell.What.Withdraw(why))))
            .isPresent()) {
          calls.drop(id);
          notTaken.accept(id, why);
        }
      }
      case Answer.Lost<OfficersLine.Queued> _ -> {} // sent again
    }
  }

  private OfficersLine.SealedPackage sealed(OnTheWay on) {
    return new OfficersLine.SealedPackage(
        on.packed().name(),
        on.of().state().municipality(),
        branch,
        on.of().state().terminal(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        on.packed().digest(),
        IntakeEnvelope.seal(on.packed().content(), on.office().intake()));
  }

  private static ToTell tell(OnTheWay on, ToTell.What what) {
    return new ToTell(
        new ApplicationId(on.of().id()), on.of().state().municipality(), on.packed().name(), what);
  }

  // ---- what officers did

  /** An event is a hint; only those that say that something is decided lead to asking. */
  void happened(OfficersLine.Event event) {
    ApplicationId id = calls.named(event.name()).orElse(null);
    if (id == null) {
      return; // of a package that has gone its way
    }
    switch (event.kind()) {
      case OPENED -> joined(id);
      case LEFT -> broken(id);
      case PHRASE -> calls.said(id, calls.said(id).with(Optional.ofNullable(event.phrase())));
      case DECIDED, RETURNED -> fetch(id);
    }
  }

  private void stands(ApplicationId id, PackageState state) {
    switch (state) {
      case OPENED -> joined(id);
      case WAITING -> broken(id);
      case DECIDED, SUSPENDED, WITHDRAWN -> fetchAlone(id);
    }
  }

  private void joined(ApplicationId id) {
    if (book.apply(id, new IntakeEvent.OfficerJoined()).isPresent()) {
      calls.said(id, calls.said(id).with(Optional.empty()));
    }
  }

  /** No officer has it open, or nobody knows whether one has. */
  void broken(ApplicationId id) {
    if (book.find(id).filter(f -> f.state().standing() instanceof IntakeState.InCall).isPresent()) {
      book.apply(id, new IntakeEvent.CallBroken());
    }
  }

  // ---- the decision

  /** Asks for it. */
  void fetch(ApplicationId id) {
    alone(id, () -> fetchAlone(id));
  }

  private void fetchAlone(ApplicationId id) {
    OnTheWay on = find(id);
    if (on == null) {
      return;
    }
    switch (on.office().line().decision(on.packed().name())) {
      case Answer.Told<OfficersLine.Standing>(
              OfficersLine.Standing(var state, int before, byte[] signed)) -> {
        if (signed != null) {
          decided(id, on, signed);
        } else {
          undecided(id, on, state, before);
        }
      }
      case Answer.Refused<OfficersLine.Standing> _ -> calls.said(id, calls.said(id).lost());
      case Answer.Lost<OfficersLine.Standing> _ -> {} // asked again
    }
  }

  private void undecided(ApplicationId id, OnTheWay on, PackageState state, int before) {
    switch (state) {
      case OPENED -> joined(id);
      case WAITING -> {
        calls.said(id, calls.said(id).behind(before));
        broken(id);
      }
      case DECIDED -> {} // it is there at whole seconds only
      case SUSPENDED, WITHDRAWN ->
          ends(
              id,
              on,
              List.of(new IntakeEvent.Suspended()),
              Optional.of(on.packed().told()),
              new ToTell.What.Acknowledge());
    }
  }

  private void decided(ApplicationId id, OnTheWay on, byte[] signed) {
    X509Certificate signer = on.office().decision();
    Decision decision = Decision.read(signed, signer).orElse(null);
    if (decision == null) {
      LOG.error("what came as a decision isn't signed by the municipality's key: {}", id);
      return; // no decision; it is asked for again
    }
    if (!decision.isAbout(on.packed(), on.of().state().municipality(), branch)) {
      FailureCode why = FailureCode.DECISION_DISAGREES;
      ends(
          id,
          on,
          List.of(new IntakeEvent.Disagreed(why)),
          Optional.empty(),
          new ToTell.What.Withdraw(why));
      return;
    }
    switch (decision.verdict()) {
      case ACCEPTED -> accepted(id, on, decision);
      case ACCEPTED_COUNTER -> acceptedForTheCounter(id, on);
      case REFUSED ->
          ends(
              id,
              on,
              List.of(new IntakeEvent.OfficerRefused(decision.refusal())),
              Optional.empty(),
              new ToTell.What.Acknowledge());
      case SUSPENDED ->
          ends(
              id,
              on,
              List.of(new IntakeEvent.Suspended()),
              Optional.of(on.packed().told()),
              new ToTell.What.Acknowledge());
    }
  }

  /** From now on nothing rests but what is needed for the PINs. */
  private void accepted(ApplicationId id, OnTheWay on, Decision decision) {
    Delivery delivery = Delivery.of(decision.delivery()).orElse(null);
    if (delivery == null) {
      LOG.error("a decision accepts and doesn't say how the card comes: {}", id);
      return; // its signer has to say something else
    }
    if (delivery == Delivery.COUNTER) {
      acceptedForTheCounter(id, on);
      return;
    }
    KeptIntake.Told told = on.packed().told();
    PinWay pins = on.office().pin() == null ? PinWay.PAPER : PinWay.TYPED;
    book.apply(
            id,
            List.of(new IntakeEvent.OfficerAccepted(delivery, told.details().oldCard(), pins)),
            Optional.of(
                new KeptIntake.Agreed(
                    on.packed().name(),
                    told.application().wishes(),
                    told.application().birthDate())),
            List.of())
        .ifPresentOrElse(_ -> calls.drop(id), () -> late(id));
  }

  private void acceptedForTheCounter(ApplicationId id, OnTheWay on) {
    ends(
        id,
        on,
        List.of(
            new IntakeEvent.OfficerAccepted(Delivery.COUNTER, false, PinWay.NONE),
            new IntakeEvent.Closed()),
        Optional.empty(),
        new ToTell.What.Acknowledge());
  }

  /** That package isn't needed any more, and the officers are told so. */
  private void ends(
      ApplicationId id,
      OnTheWay on,
      List<IntakeEvent> events,
      Optional<KeptIntake> instead,
      ToTell.What what) {
    book.apply(id, events, instead, List.of(tell(on, what)))
        .ifPresentOrElse(
            after -> {
              calls.drop(id);
              decided.accept(after);
            },
            () -> late(id));
  }

  /** Somebody here has ended it while the answer was on its way. */
  private void late(ApplicationId id) {
    book.note(id, JournalEntry.of(JournalEvent.LATE_ANSWER_DROPPED));
  }

  // ---- what officers are told

  /** Tells all that they haven't answered yet, in order; of each municipality until one is lost. */
  void tellAll() {
    Set<String> lost = new HashSet<>();
    for (ToTell one : new ArrayList<>(book.toTell())) {
      if (!lost.contains(one.municipality()) && !told(one)) {
        lost.add(one.municipality());
      }
    }
  }

  private boolean told(ToTell one) {
    OfficersLine line = offices.apply(one.municipality()).map(IntakeOffice::line).orElse(null);
    if (line == null) {
      book.told(one); // nobody is there any more who wants to know
      return true;
    }
    boolean heard =
        switch (one.what()) {
          case ToTell.What.Pins(byte[] envelope) -> pins(one, line.pins(one.name(), envelope));
          case ToTell.What.Acknowledge _ ->
              !(line.acknowledge(one.name()) instanceof Answer.Lost<Boolean>);
          case ToTell.What.Withdraw(FailureCode why) ->
              withdrawn(one, line.withdraw(one.name(), why));
        };
    if (heard) {
      book.told(one);
    }
    return heard;
  }

  private boolean pins(ToTell one, Answer<Boolean> answer) {
    if (answer instanceof Answer.Refused<Boolean>(FailureCode why)) {
      LOG.error("the officers' program doesn't take PINs: {}", why.code());
      book.note(one.id(), JournalEntry.of(JournalEvent.PINS_NOT_TAKEN, "why", why.code()));
    }
    return !(answer instanceof Answer.Lost<Boolean>);
  }

  /** What was decided after the resident had gone leads to nothing here. */
  private boolean withdrawn(ToTell one, Answer<OfficersLine.Standing> answer) {
    if (answer instanceof Answer.Told<OfficersLine.Standing>(OfficersLine.Standing(var state, _, _))
        && state == PackageState.DECIDED) {
      late(one.id());
    }
    return !(answer instanceof Answer.Lost<OfficersLine.Standing>);
  }
}
