package org.madoguchi.app.errand.support.branch;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.Printer;

/** Prints photo sheets on the MFP, behind the desk's print runs. Thread-safe. */
public final class PhotoSheets {
  private final BranchConfig config;
  private final ApplicationBook book;
  private final Printer mfp;
  private final PaperWork paper;
  private final BranchThreads threads;
  private final InstantSource clock;
  private final BooleanSupplier deskEmpty;
  private final Runnable changed;
  private final BiConsumer<String, RuntimeException> failed;
  private final Set<String> printing = ConcurrentHashMap.newKeySet();

  /** Why the last try of one came to nothing; kept over no restart. */
  private final Map<String, FailureCode> notPrinted = new ConcurrentHashMap<>();

  /**
   * @param deskEmpty whether no papers of other errands may lie at the MFP or the desk
   * @param changed called after it came out or didn't
   * @param failed told when the store failed after it was printed
   */
  public PhotoSheets(
      BranchConfig config,
      ApplicationBook book,
      Printer mfp,
      PaperWork paper,
      BranchThreads threads,
      InstantSource clock,
      BooleanSupplier deskEmpty,
      Runnable changed,
      BiConsumer<String, RuntimeException> failed) {
    this.config = config;
    this.book = book;
    this.mfp = mfp;
    this.paper = paper;
    this.threads = threads;
    this.clock = clock;
    this.deskEmpty = deskEmpty;
    this.changed = changed;
    this.failed = failed;
  }

  /** Whether its sheet is on the way. */
  boolean printing(String id) {
    return printing.contains(id);
  }

  /** Why its sheet didn't come out when it was tried last. */
  Optional<FailureCode> notPrinted(String id) {
    return Optional.ofNullable(notPrinted.get(id));
  }

  /** Whose sheet lies at the MFP or the desk, or is coming out. */
  Optional<String> atDesk() {
    return printing.stream()
        .findFirst()
        .or(
            () ->
                book.notEnded().stream()
                    .filter(c -> c.state().standing() instanceof ApplicationState.Printed)
                    .map(Case::id)
                    .findFirst());
  }

  /**
   * Prints one; it comes out meanwhile. Refused while other papers lie there: nobody's photo may
   * lie among somebody else's pages.
   */
  Optional<FailureCode> print(ApplicationId id, ApplicantPhoto photo, Presented.Attested by) {
    boolean anothers = atDesk().filter(other -> !other.equals(id.hex())).isPresent();
    if (anothers || !deskEmpty.getAsBoolean()) {
      return Optional.of(FailureCode.DESK_NOT_EMPTY);
    }
    if (!printing.add(id.hex())) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    notPrinted.remove(id.hex());
    PrintJob job =
        new PrintJob(
            "a-%s-%s".formatted(id.hex().substring(0, 12), Long.toString(clock.millis(), 36)),
            paper.photoSheet(photo.jpeg()),
            1,
            config.mfp().deadline());
    threads.desk(() -> print(id, job, by));
    return Optional.empty();
  }

  private void print(ApplicationId id, PrintJob job, Presented.Attested by) {
    try {
      PrintOutcome outcome = mfp.print(job, _ -> {});
      Optional<FailureCode> why = PrinterWords.notPrinted(outcome);
      if (why.isPresent()) {
        notPrinted.put(id.hex(), why.get());
        book.note(
            id, JournalEntry.of(JournalEvent.PHOTO_SHEET_NOT_PRINTED, "why", why.get().code()));
      } else {
        book.apply(id, new ApplicationEvent.SheetOut(by));
      }
    } catch (StoreFailure e) {
      failed.accept("a photo sheet was printed, but it can't be written down", e);
    } finally {
      printing.remove(id.hex());
      changed.run();
    }
  }
}
