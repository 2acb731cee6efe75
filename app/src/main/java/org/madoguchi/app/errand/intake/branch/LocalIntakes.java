package org.madoguchi.app.errand.intake.branch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreGuard;
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
import org.madoguchi.app.errand.intake.PinWay;
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
  /** Between two looks whether officers are to be listened to. */
  private static final Duration HEARD_EVERY = Duration.ofSeconds(1);

  private static final Duration ASKED_EVERY = Duration.ofSeconds(20);

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
  private final Runnable changed;
  private final FormsAwaited forms;
  private final Calls calls = new Calls();
  private final Standings standings;
  private final Watchers watchers;
  private final IntakesAtDesk desk;
  private final IntakesOnTheWay way;
  private final OfficersHeard officers;
  private final CallPictures pictures;

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
    this.changed = changed;
    standings = new Standings(book, calls);
    watchers = new Watchers(this::standing);
    desk =
        new IntakesAtDesk(
            config, book, calls, camera, this::send, this::tellOfficers, clock, random);
    way =
        new IntakesOnTheWay(
            book, config.branch().id(), offices::of, calls, desk::notTaken, desk::decided, clock);
    officers = new OfficersHeard(clock);
    pictures = new CallPictures(calls, clock);
  }

  /**
   * Gives up what the last run left at a lobby terminal, and from now on listens to the officers
   * and tells them what they don't know yet. Waits for nobody. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void start() {
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

  // ---- what goes on by itself

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
                            event -> change(() -> way.happened(event)),
                            () -> change(() -> silent(municipality))));
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
    guard.reading(
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
    LocalDate today = day(clock.instant());
    List<Case<IntakeCase>> left =
        book.notEnded().stream().filter(c -> day(c.since()).isBefore(today)).toList();
    left.forEach(this::end);
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

  private void send(ApplicationId id) {
    threads.asking(() -> change(() -> way.send(id)));
  }

  private void tellOfficers() {
    threads.asking(() -> change(way::tellAll));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, config.branch().zone());
  }

  /**
   * The day ends: nothing that a resident told stays over night. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void dayEnds() {
    for (Case<IntakeCase> left : book.notEnded()) {
      if (!(left.state().standing() instanceof IntakeState.Gathering)) {
        end(left);
      }
    }
  }

  /** One that is accepted, and for which nothing is left to be done here, is closed. */
  private void end(Case<IntakeCase> left) {
    ApplicationId id = new ApplicationId(left.id());
    if (!closed(id)) {
      FailureCode why = FailureCode.APPLICATION_DAY_ENDED;
      desk.ends(id, new IntakeEvent.Abandoned(why), why);
    }
  }

  /** Closes it if nothing is left to be done. */
  private boolean closed(ApplicationId id) {
    Case<IntakeCase> of = book.find(id).orElse(null);
    if (of == null
        || !(of.state().standing() instanceof IntakeState.Accepted(_, boolean oldCard, PinWay pins))
        || oldCard
        || pins == PinWay.TYPED) {
      return false;
    }
    List<ToTell> toTell =
        desk.name(id).stream()
            .map(
                name ->
                    new ToTell(id, of.state().municipality(), name, new ToTell.What.Acknowledge()))
            .toList();
    boolean done =
        book.apply(id, List.of(new IntakeEvent.Closed()), Optional.empty(), toTell).isPresent();
    tellOfficers();
    return done;
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
          changing(
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
    change(
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
    return changing(() -> confirmed(id, application, details), Optional::of);
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
    return changing(
        () -> {
          closed(id); // whoever asks for the last slip has seen what was to be done on paper
          return slips.print(id, language);
        },
        SlipAnswer.Failed::new);
  }

  @Override
  public void giveUp(ApplicationId id, FailureCode why) {
    change(
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
            desk.ends(id, new IntakeEvent.Abandoned(why), why);
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
    return !(of.state().standing() instanceof IntakeState.Ended)
        || !day(of.since()).isBefore(day(clock.instant()));
  }

  @Override
  public Subscription watch(ApplicationId id, Consumer<IntakeStanding> told) {
    Subscription watching = watchers.watch(id, told);
    return () -> {
      watching.close();
      // whoever leaves the terminal has seen what was to be done on paper
      threads.asking(() -> change(() -> closed(id)));
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
      return changing(() -> sealed(id, pins), Optional::of);
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

  // ---- changes

  private void change(Runnable action) {
    changing(
        () -> {
          action.run();
          return true;
        },
        _ -> false);
  }

  private <T> T changing(Supplier<T> action, Function<FailureCode, T> failure) {
    try {
      return guard.changing(action, failure);
    } finally {
      watchers.look();
      changed.run();
    }
  }
}
