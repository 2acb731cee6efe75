package org.madoguchi.app.errand.booth.branch;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.staff.Presented.Attested;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.AppointmentEvent;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.booth.branch.HeldPlaces.Held;
import org.madoguchi.app.errand.booth.branch.HeldPlaces.Place;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * Appointments on the branch's own machine. A place is first held in memory, then looked up in the
 * store, then kept: two lobbies can't come to the same one, and if they could, the database would
 * refuse the second. Thread-safe.
 */
public final class LocalAppointments implements Appointments {
  private static final Duration MISSED_LOOKED_FOR_EVERY = Duration.ofMinutes(5);

  private final BranchConfig config;
  private final Store store;
  private final CaseBook<Appointment, AppointmentEvent> book;
  private final BoothSlips slips;
  private final StoreGuard guard;
  private final ToldChanges changes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final BranchThreads threads;
  private final HeldPlaces held;
  private final AppointmentsAtDesk desk;

  /**
   * @param book made by {@link #book}
   * @param random cryptographic
   * @param changed told after every change
   */
  public LocalAppointments(
      BranchConfig config,
      Store store,
      CaseBook<Appointment, AppointmentEvent> book,
      BoothSlips slips,
      DayLists lists,
      StoreGuard guard,
      InstantSource clock,
      RandomGenerator random,
      BranchThreads threads,
      Runnable changed) {
    this.config = config;
    this.store = store;
    this.book = book;
    this.slips = slips;
    this.guard = guard;
    changes = new ToldChanges(guard, changed);
    this.clock = clock;
    this.random = random;
    this.threads = threads;
    held = new HeldPlaces(clock);
    desk = new AppointmentsAtDesk(config, book, lists, clock);
  }

  /** The branch's appointments. */
  public static CaseBook<Appointment, AppointmentEvent> book(
      Store store,
      Journal journal,
      InstantSource clock,
      CaseBook.Receipts receipts,
      CaseBook.Bell bell) {
    return new CaseBook<>(
        store, journal, clock, new AppointmentLines(), new AppointmentTable(), receipts, bell);
  }

  /** Appointments at the desk. */
  public DeskErrand desk() {
    return desk;
  }

  /** From now on those are missed whose day has passed. May throw {@link StoreFailure}. */
  public void start() {
    if (!config.booths().isEmpty() || !book.notEnded().isEmpty()) {
      threads.repeat(MISSED_LOOKED_FOR_EVERY, this::lookForMissed);
    }
  }

  private void lookForMissed() {
    LocalDate today = now().toLocalDate();
    for (Case<Appointment> each : book.notEnded()) {
      if (each.state().slot().toLocalDate().isBefore(today)) {
        changes.changing(
            () -> book.apply(each.id(), new AppointmentEvent.Missed()), _ -> Optional.empty());
      }
    }
  }

  // ---- what the lobby asks

  @Override
  public boolean running() {
    return guard.stopped().isEmpty();
  }

  @Override
  public List<Booth> open() {
    LocalDateTime now = now();
    return config.booths().stream().filter(b -> !open(b, now).isEmpty()).toList();
  }

  private static List<LocalDateTime> open(Booth booth, LocalDateTime now) {
    return booth.days().stream()
        .flatMap(day -> booth.slots(day.date()).stream().map(day.date()::atTime))
        .filter(slot -> booth.bookable(slot, now))
        .toList();
  }

  @Override
  public boolean ahead() {
    LocalDateTime now = now();
    return config.booths().stream()
        .flatMap(
            b -> b.days().stream().flatMap(d -> b.slots(d.date()).stream().map(d.date()::atTime)))
        .anyMatch(now::isBefore);
  }

  @Override
  public Free free(String code) {
    return guard.reading(
        () ->
            Booth.of(config.booths(), code)
                .<Free>map(booth -> new Free.Slots(places(booth)))
                .orElseGet(() -> new Free.Failed(FailureCode.BOOKING_CLOSED)),
        Free.Failed::new);
  }

  private SortedMap<LocalDateTime, Integer> places(Booth booth) {
    Map<LocalDateTime, Set<Integer>> taken = taken(booth);
    SortedMap<LocalDateTime, Integer> places = new TreeMap<>();
    for (LocalDateTime slot : open(booth, now())) {
      int free = 0;
      for (int number = 1; number <= booth.places(); number++) {
        if (!taken.getOrDefault(slot, Set.of()).contains(number)
            && !held.holds(new Place(booth, slot, number))) {
          free++;
        }
      }
      places.put(slot, free);
    }
    return places;
  }

  private Map<LocalDateTime, Set<Integer>> taken(Booth booth) {
    return store.transaction(c -> AppointmentTable.taken(c, booth.code()));
  }

  @Override
  public Holding hold(String code, LocalDateTime slot, String terminal) {
    return guard.reading(
        () ->
            Booth.of(config.booths(), code)
                .filter(booth -> booth.bookable(slot, now()))
                .map(booth -> hold(booth, slot, terminal))
                .orElseGet(() -> new Holding.Refused(FailureCode.BOOKING_CLOSED)),
        Holding.Refused::new);
  }

  /** Held first and looked up then: whoever books it meanwhile has held it before. */
  private Holding hold(Booth booth, LocalDateTime slot, String terminal) {
    String id = IssuanceId.random(random).toString();
    for (int number = 1; number <= booth.places(); number++) {
      if (held.take(new Place(booth, slot, number), id, terminal)) {
        if (!taken(booth).getOrDefault(slot, Set.of()).contains(number)) {
          return new Holding.Held(id);
        }
        held.release(id);
      }
    }
    return new Holding.Refused(FailureCode.APPOINTMENT_TAKEN);
  }

  @Override
  public void release(String id) {
    held.release(id);
  }

  @Override
  public Booking book(String id, Language language) {
    return booking(id, of -> kept(id, of, language));
  }

  private Booking booking(String id, Function<Held, Booking> booking) {
    Optional<Held> fixed = held.fix(id);
    if (fixed.isEmpty()) {
      return new Booking.Refused(FailureCode.APPOINTMENT_TAKEN);
    }
    try {
      return changes.changing(() -> booking.apply(fixed.get()), Booking.Refused::new);
    } finally {
      held.release(id);
    }
  }

  private Booking kept(String id, Held of, Language language) {
    Place place = of.place();
    if (!place.booth().bookable(place.slot(), now())) {
      return new Booking.Refused(FailureCode.BOOKING_CLOSED);
    }
    book.begin(
        id,
        new Appointment(
            place.booth().code(),
            place.booth().municipality(),
            place.slot(),
            place.number(),
            of.hold().terminal(),
            Appointment.Standing.BOOKED),
        _ -> {});
    return slip(id, place.booth(), language, false);
  }

  /**
   * Prints the slip. One that is moved has a number already, unless the machine stopped before it
   * was given out.
   */
  private Booking slip(String id, Booth booth, Language language, boolean moved) {
    Case<Appointment> booked = book.slip(id).orElseThrow(); // it is never taken away
    return slips.print(
        booked,
        booth,
        language,
        moved,
        why -> book.note(id, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
  }

  // ---- what whoever has a slip asks at the lobby

  @Override
  public Finding find(ScanCode code) {
    return finding(
        () ->
            code instanceof ScanCode.AppointmentCode slip
                ? book.find(slip.id())
                : Optional.empty());
  }

  @Override
  public Finding find(ReceiptNumber receipt, LocalTime time) {
    return finding(
        () -> book.find(receipt).filter(c -> c.state().slot().toLocalTime().equals(time)));
  }

  private Finding finding(Supplier<Optional<Case<Appointment>>> asking) {
    return guard.reading(
        () ->
            asking
                .get()
                .<Finding>map(
                    c ->
                        changeable(c)
                            ? new Finding.Found(kept(c))
                            : new Finding.Refused(FailureCode.APPOINTMENT_OVER))
                .orElseGet(() -> new Finding.Refused(FailureCode.APPOINTMENT_UNKNOWN)),
        Finding.Refused::new);
  }

  /** Once its time has begun, only who stands at the booth knows whether somebody came. */
  private boolean changeable(Case<Appointment> of) {
    return of.state().standing() == Appointment.Standing.BOOKED
        && now().isBefore(of.state().slot());
  }

  private Kept kept(Case<Appointment> of) {
    Appointment appointment = of.state();
    Optional<Booth> booth = Booth.of(config.booths(), appointment.booth());
    return new Kept(
        of.id(),
        of.receipt() == null ? "" : of.receipt().text(),
        appointment.municipality(),
        booth.map(Booth::name).orElseGet(() -> LocalizedText.same(appointment.booth())),
        appointment.slot(),
        booth.orElse(null));
  }

  @Override
  public Booking move(String id, Kept instead, Attested by, Language language) {
    return booking(id, of -> moved(of, instead.id(), by, language));
  }

  private Booking moved(Held of, String id, Attested by, Language language) {
    Place place = of.place();
    if (!place.booth().bookable(place.slot(), now())) {
      return new Booking.Refused(FailureCode.BOOKING_CLOSED);
    }
    AppointmentEvent moves = new AppointmentEvent.Moved(place.slot(), place.number(), by);
    return book.find(id)
        .filter(c -> changeable(c) && c.state().booth().equals(place.booth().code()))
        .flatMap(
            _ ->
                book.apply(
                    id,
                    List.of(moves),
                    c -> AppointmentTable.move(c, id, place.slot(), place.number())))
        .<Booking>map(_ -> slip(id, place.booth(), language, true))
        .orElseGet(() -> new Booking.Refused(FailureCode.APPOINTMENT_OVER));
  }

  @Override
  public Optional<FailureCode> cancel(Kept appointment, Attested by) {
    return changes.changing(
        () ->
            book.find(appointment.id())
                    .filter(this::changeable)
                    .flatMap(c -> book.apply(c.id(), new AppointmentEvent.Cancelled(by)))
                    .isPresent()
                ? Optional.empty()
                : Optional.of(FailureCode.APPOINTMENT_OVER),
        Optional::of);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), config.branch().zone());
  }
}
