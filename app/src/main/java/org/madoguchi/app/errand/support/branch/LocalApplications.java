package org.madoguchi.app.errand.support.branch;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.FormsAwaited;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;

/**
 * Applications on the branch's own machine: the book, the line to the site, slips. While the branch
 * stands still nothing is begun and nothing is sent.
 */
public final class LocalApplications implements Applications {
  private static final Duration ASKED_EVERY = Duration.ofSeconds(20);

  private final BranchConfig config;
  private final ApplicationBook book;
  private final ApplicationSlips slips;
  private final StoreGuard guard;
  private final ToldChanges changes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final BooleanSupplier running;
  private final BranchThreads threads;
  private final Runnable changed;
  private final ApplicationsAtDesk desk;
  private final FormsAwaited forms = new FormsAwaited();
  private final ApplicationsOnTheWay way;

  /**
   * @param site the line to the application site
   * @param intake certificate of a municipality's intake key, by its code; empty: it doesn't
   *     entrust applications any more
   * @param random cryptographic
   * @param running whether branch and gateway work
   * @param threads where the site is asked
   * @param changed told after every change
   */
  public LocalApplications(
      BranchConfig config,
      ApplicationSite site,
      ApplicationBook book,
      ApplicationSlips slips,
      PhotoSheets sheets,
      Function<String, Optional<X509Certificate>> intake,
      StoreGuard guard,
      InstantSource clock,
      RandomGenerator random,
      BooleanSupplier running,
      BranchThreads threads,
      Runnable changed) {
    this.config = config;
    this.book = book;
    this.slips = slips;
    this.guard = guard;
    changes = new ToldChanges(guard, changed);
    this.clock = clock;
    this.random = random;
    this.running = running;
    this.threads = threads;
    this.changed = changed;
    desk = new ApplicationsAtDesk(config, book, this::send, sheets, forms, clock);
    way =
        new ApplicationsOnTheWay(
            site,
            book,
            config.branch().id(),
            intake,
            desk::takenBySite,
            desk::refusedBySite,
            clock);
  }

  /**
   * Gives up what the last run left at a lobby terminal, and from now on asks again by itself what
   * the site hasn't answered. Waits for nobody. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void start() {
    for (Case<ApplicationCase> left : book.notEnded()) {
      if (left.state().standing() instanceof ApplicationState.Gathering) {
        book.apply(
            new ApplicationId(left.id()), new ApplicationEvent.Abandoned(FailureCode.INTERRUPTED));
      }
    }
    threads.repeat(ASKED_EVERY, this::again);
  }

  private void again() {
    guard.reading(
        () -> {
          endThoseOfOtherDays();
          sendAgain();
          return true;
        },
        _ -> false);
  }

  /** Nothing is kept over night, whether the day was closed or not. */
  private void endThoseOfOtherDays() {
    LocalDate today = day(clock.instant());
    List<Case<ApplicationCase>> left =
        book.notEnded().stream().filter(c -> day(c.since()).isBefore(today)).toList();
    left.forEach(this::end);
    if (!left.isEmpty()) {
      changed.run();
    }
  }

  private void sendAgain() {
    for (Case<ApplicationCase> each : book.notEnded()) {
      if (each.state().standing() instanceof ApplicationState.Sending) {
        send(new ApplicationId(each.id()));
      }
    }
  }

  /** The lobby terminals that ask for a form's number, whichever errand it is for. */
  public FormsAwaited forms() {
    return forms;
  }

  /** What a clerk has to do with them. */
  public DeskErrand desk() {
    return desk;
  }

  /** Sends it elsewhere. */
  private void send(ApplicationId id) {
    threads.asking(() -> changes.change(() -> way.send(id)));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, config.branch().zone());
  }

  /**
   * The day ends: nothing that a resident told stays over night. May throw {@link
   * org.madoguchi.app.branch.store.StoreFailure}.
   */
  public void dayEnds() {
    for (Case<ApplicationCase> left : book.notEnded()) {
      if (!(left.state().standing() instanceof ApplicationState.Gathering)) {
        end(left);
      }
    }
  }

  /** Of one that is being sent nobody will know any more whether the site has it. */
  private void end(Case<ApplicationCase> left) {
    FailureCode why =
        left.state().standing() instanceof ApplicationState.Sending
            ? FailureCode.APPLICATION_UNANSWERED
            : FailureCode.APPLICATION_DAY_ENDED;
    book.apply(new ApplicationId(left.id()), new ApplicationEvent.Abandoned(why));
  }

  /** Whether some haven't ended yet. */
  public boolean anyLeft() {
    return !book.notEnded().isEmpty();
  }

  @Override
  public List<SupportOffer> offers() {
    return SupportOffer.at(
        LocalDateTime.ofInstant(clock.instant(), config.branch().zone()),
        config.branch(),
        config.municipalities(),
        running.getAsBoolean());
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
                book.begin(id, ApplicationCase.begun(municipality, terminal));
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
          if (standing(id) instanceof ApplicationState.Gathering) {
            book.note(id, entry);
          }
        });
  }

  private @Nullable ApplicationState standing(ApplicationId id) {
    return book.find(id).map(found -> found.state().standing()).orElse(null);
  }

  @Override
  public Optional<FailureCode> confirm(ApplicationId id, Application application, Route route) {
    return changes.changing(() -> confirmed(id, application, route), Optional::of);
  }

  private Optional<FailureCode> confirmed(ApplicationId id, Application told, Route route) {
    Optional<FailureCode> mistake = ToldPhoto.mistake(told);
    if (mistake.isPresent()) {
      return mistake;
    }
    ApplicantPhoto photo = told.photo();
    ApplicationState standing = standing(id);
    if (standing instanceof ApplicationState.Ready) {
      return Optional.empty(); // confirmed already
    }
    if (photo != null && standing instanceof ApplicationState.Gathering) {
      book.note(id, ToldPhoto.chosen(photo));
    }
    return book.confirm(id, told, route).isPresent()
        ? Optional.empty()
        : Optional.of(FailureCode.REQUEST_INVALID);
  }

  @Override
  public Optional<FailureCode> order(ApplicationId id, FormOrder order) {
    return changes.changing(() -> ordered(id, order), Optional::of);
  }

  private Optional<FailureCode> ordered(ApplicationId id, FormOrder order) {
    Optional<Case<ApplicationCase>> found = book.find(id);
    return switch (found.map(f -> f.state().standing()).orElse(null)) {
      case ApplicationState.Gathering _ -> way.order(id, found.get().state(), order);
      case ApplicationState.Ordered _ -> Optional.empty();
      case null, default -> Optional.of(FailureCode.REQUEST_INVALID);
    };
  }

  @Override
  public SlipAnswer slip(ApplicationId id, Language language) {
    return changes.changing(() -> slips.print(id, language), SlipAnswer.Failed::new);
  }

  @Override
  public void giveUp(ApplicationId id, FailureCode why) {
    changes.change(
        () -> {
          if (standing(id) instanceof ApplicationState.Gathering) {
            book.apply(id, new ApplicationEvent.Abandoned(why));
          }
        });
  }
}
