package org.madoguchi.app.errand.intake.branch;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.intake.PinBlock;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormsAwaited;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.branch.ToldPhoto;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;

/**
 * Applications that are taken in, on the branch's own machine: the book, the line to the officers,
 * slips. While the branch stands still nothing is begun and nothing is sent.
 */
public final class LocalIntakes implements Intakes {
  /** The largest still of a resident, bytes. */
  private static final int MOST_FACE_BYTES = 1024 * 1024;

  private final BranchConfig config;
  private final IntakeOffices offices;
  private final IntakeBook book;
  private final IntakeSlips slips;
  private final StoreGuard guard;
  private final InstantSource clock;
  private final SecureRandom random;
  private final BooleanSupplier running;
  private final BranchThreads threads;
  private final ToldChanges changes;
  private final FormsAwaited forms;
  private final Calls calls = new Calls();
  private final Standings standings;
  private final Watchers watchers;
  private final IntakeEnds ends;
  private final IntakesAtDesk desk;
  private final IntakesOnTheWay way;
  private final OfficersHeard officers;
  private final CallPictures pictures;
  private final IntakeUpkeep upkeep;

  /**
   * @param offices the officers of each municipality
   * @param camera under which a clerk lays papers
   * @param forms the lobby terminals that ask for a form's number, whichever errand it is for
   * @param running whether the branch works
   * @param threads where officers are asked and listened to
   * @param changed told after every change
   */
  public LocalIntakes(
      BranchConfig config,
      IntakeOffices offices,
      IntakeBook book,
      IntakeSlips slips,
      PaperCamera camera,
      FormsAwaited forms,
      StoreGuard guard,
      InstantSource clock,
      SecureRandom random,
      BooleanSupplier running,
      BranchThreads threads,
      Runnable changed) {
    this.config = config;
    this.offices = offices;
    this.book = book;
    this.slips = slips;
    this.forms = forms;
    this.guard = guard;
    this.clock = clock;
    this.random = random;
    this.running = running;
    this.threads = threads;
    standings = new Standings(book, calls);
    watchers = new Watchers(this::standing);
    changes =
        new ToldChanges(
            guard,
            () -> {
              watchers.look();
              changed.run();
            });
    DeskMemory memory = new DeskMemory();
    ends = new IntakeEnds(book, calls, memory, this::tellOfficers);
    desk = new IntakesAtDesk(config, book, calls, camera, this::send, ends, memory, clock, random);
    way =
        new IntakesOnTheWay(
            book, config.branch().id(), offices::of, calls, memory::refused, desk::decided, clock);
    officers = new OfficersHeard(clock);
    pictures = new CallPictures(calls, clock);
    upkeep =
        new IntakeUpkeep(
            config.branch().zone(),
            offices,
            book,
            calls,
            way,
            ends,
            officers,
            changes,
            watchers,
            threads,
            clock,
            changed);
  }

  /**
   * Gives up what the last run left at a lobby terminal, and from now on listens to the officers
   * and tells them what they don't know yet. Waits for nobody. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void start() {
    upkeep.start();
  }

  private void send(ApplicationId id) {
    threads.asking(() -> changes.change(() -> way.send(id)));
  }

  private void tellOfficers() {
    threads.asking(() -> changes.change(way::tellAll));
  }

  /**
   * The day ends: nothing that a resident told stays over night. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void dayEnds() {
    upkeep.dayEnds();
  }

  /** What a clerk has to do with them. */
  public DeskErrand desk() {
    return new ToldDesk(desk, watchers::look);
  }

  /** Whether some haven't ended yet, or officers are still to be told something. */
  public boolean anyLeft() {
    return !book.notEnded().isEmpty() || !book.toTell().isEmpty();
  }

  // ---- what a lobby terminal says

  @Override
  public List<SupportOffer> offers() {
    return IntakeOffers.at(
        LocalDateTime.ofInstant(clock.instant(), config.branch().zone()),
        config.branch(),
        config.municipalities(),
        municipality -> running.getAsBoolean() && officers.open(municipality));
  }

  @Override
  public Beginning begin(String municipality, String terminal) {
    Optional<SupportOffer> offer =
        offers().stream().filter(o -> o.municipality().code().equals(municipality)).findFirst();
    if (offer.isEmpty()) {
      return new Beginning.Failed(FailureCode.REQUEST_INVALID);
    }
    return switch (offer.get().availability()) {
      case Availability.Now _ ->
          changes.changing(
              () -> {
                ApplicationId id = ApplicationId.random(random);
                book.begin(id, IntakeCase.begun(municipality, terminal));
                return new Beginning.Begun(id);
              },
              Beginning.Failed::new);
      case Availability.Later _ -> new Beginning.Failed(FailureCode.OUTSIDE_HOURS);
      case Availability.Interrupted _ -> new Beginning.Failed(FailureCode.GATEWAY_UNREACHABLE);
    };
  }

  @Override
  public Subscription awaitForm(Consumer<FormId> form) {
    return forms.await(form);
  }

  @Override
  public void formRead(ApplicationId id, Way by) {
    note(id, JournalEntry.of(JournalEvent.FORM_READ, "way", by.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void photoTaken(ApplicationId id, int count) {
    note(id, JournalEntry.of(JournalEvent.PHOTO_TAKEN, "try", count));
  }

  private void note(ApplicationId id, JournalEntry entry) {
    changes.change(
        () -> {
          if (state(id) instanceof IntakeState.Gathering) {
            book.note(id, entry);
          }
        });
  }

  private @Nullable IntakeState state(ApplicationId id) {
    return book.find(id).map(found -> found.state().standing()).orElse(null);
  }

  @Override
  public Optional<FailureCode> confirm(
      ApplicationId id, Application application, IntakeDetails details) {
    return changes.changing(() -> confirmed(id, application, details), Optional::of);
  }

  private Optional<FailureCode> confirmed(
      ApplicationId id, Application told, IntakeDetails details) {
    Optional<FailureCode> photo = ToldPhoto.mistake(told);
    if (photo.isPresent()) {
      return photo;
    }
    boolean faceless = details.face().length == 0;
    if (faceless != (told.photo() == null) || details.face().length > MOST_FACE_BYTES) {
      return Optional.of(FailureCode.REQUEST_INVALID); // an officer compares the one with the other
    }
    IntakeState standing = state(id);
    if (standing instanceof IntakeState.Ready) {
      return Optional.empty(); // confirmed already
    }
    ApplicantPhoto chosen = told.photo();
    if (chosen != null && standing instanceof IntakeState.Gathering) {
      book.note(id, ToldPhoto.chosen(chosen));
    }
    return book.apply(
                id,
                List.of(new IntakeEvent.Confirmed()),
                Optional.of(new KeptIntake.Told(told, details)),
                List.of())
            .isPresent()
        ? Optional.empty()
        : Optional.of(FailureCode.REQUEST_INVALID);
  }

  @Override
  public SlipAnswer slip(ApplicationId id, Language language) {
    return changes.changing(
        () -> {
          ends.closed(id); // whoever asks for the last slip has seen what was to be done on paper
          return slips.print(id, language);
        },
        SlipAnswer.Failed::new);
  }

  @Override
  public void giveUp(ApplicationId id, FailureCode why) {
    changes.change(
        () -> {
          boolean gone =
              switch (state(id)) {
                case IntakeState.Gathering _ -> true;
                // whoever only leaves the terminal may come back with the slip
                case IntakeState.Waiting _, IntakeState.InCall _ ->
                    why == FailureCode.RESIDENT_STOPPED;
                case null, default -> false;
              };
          if (gone) {
            ends.ends(id, new IntakeEvent.Abandoned(why), why);
          }
        });
  }

  // ---- the second time at a terminal

  @Override
  public Coming come(ScanCode code, String terminal) {
    return guard.reading(
        () ->
            desk.found(code)
                .<Coming>map(
                    of ->
                        tellable(of)
                            ? new Coming.At(new ApplicationId(of.id()), standings.of(of))
                            : new Coming.Failed(FailureCode.CASE_ENDED))
                .orElseGet(() -> new Coming.Failed(FailureCode.CODE_UNKNOWN)),
        Coming.Failed::new);
  }

  /** What has ended is told on its day: the decision may have come while nobody stood there. */
  private boolean tellable(Case<IntakeCase> of) {
    return !(of.state().standing() instanceof IntakeState.Ended) || !upkeep.ofAnotherDay(of);
  }

  @Override
  public Subscription watch(ApplicationId id, Consumer<IntakeStanding> told) {
    Subscription watching = watchers.watch(id, told);
    return () -> {
      watching.close();
      // whoever leaves the terminal has seen what was to be done on paper
      threads.asking(() -> changes.change(() -> ends.closed(id)));
    };
  }

  private Optional<IntakeStanding> standing(ApplicationId id) {
    return guard.reading(() -> book.find(id).map(standings::of), _ -> Optional.empty());
  }

  @Override
  public void frame(ApplicationId id, byte[] jpeg) {
    Calls.Call call = calls.of(id).orElse(null);
    if (call == null || !(standing(id).orElse(null) instanceof IntakeStanding.Call)) {
      return;
    }
    IntakeOffice office = offices.of(call.municipality()).orElse(null);
    if (office != null && pictures.begin(call.name(), jpeg)) {
      threads.asking(() -> pictures.send(call, office.line(), jpeg));
    }
  }

  @Override
  public Optional<FailureCode> pins(ApplicationId id, NewPins pins) {
    try (pins) {
      return changes.changing(() -> sealed(id, pins), Optional::of);
    }
  }

  private Optional<FailureCode> sealed(ApplicationId id, NewPins pins) {
    Case<IntakeCase> of = book.find(id).orElse(null);
    if (of != null && of.state().standing() instanceof IntakeState.Closed(Delivery delivery)) {
      return delivery == Delivery.COUNTER
          ? Optional.of(FailureCode.REQUEST_INVALID)
          : Optional.empty(); // taken already
    }
    IntakeOffice office = of == null ? null : offices.of(of.state().municipality()).orElse(null);
    if (of == null
        || office == null
        || office.pin() == null
        || !(book.kept(id).orElse(null) instanceof KeptIntake.Agreed agreed)) {
      return Optional.of(FailureCode.REQUEST_INVALID);
    }
    byte[] block =
        PinBlock.of(agreed.name(), pins, PinBlock.wanted(agreed.wishes()), agreed.birthDate())
            .orElse(null);
    if (block == null) {
      return Optional.of(FailureCode.REQUEST_INVALID); // the terminal has checked them before
    }
    byte[] envelope;
    try {
      envelope = IntakeEnvelope.seal(block, office.pin());
    } finally {
      Arrays.fill(block, (byte) 0);
    }
    String municipality = of.state().municipality();
    boolean done =
        book.apply(
                id,
                List.of(new IntakeEvent.PinsSealed(), new IntakeEvent.Closed()),
                Optional.empty(),
                List.of(
                    new ToTell(id, municipality, agreed.name(), new ToTell.What.Pins(envelope)),
                    new ToTell(id, municipality, agreed.name(), new ToTell.What.Acknowledge())))
            .isPresent();
    if (done) {
      tellOfficers();
    }
    return done ? Optional.empty() : Optional.of(FailureCode.REQUEST_INVALID);
  }
}
