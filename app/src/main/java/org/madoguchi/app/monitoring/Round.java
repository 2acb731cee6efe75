package org.madoguchi.app.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.keys.BranchSecrets;
import org.madoguchi.app.monitoring.Standing.Failure;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * Reads how the branch is, once each time. Not thread-safe: one thread's, which may block for as
 * long as the slip printer and the disk do.
 */
public final class Round implements AutoCloseable {
  private final BranchParts parts;
  private final Supplier<OfficeSnapshot> branch;
  private final Store store;
  private final Devices devices;
  private final BranchText text;
  private final JournalFollow journal;
  private final Map<String, Seen> outboxes = new HashMap<>();

  /** What was first in an outbox, and since when. */
  private record Seen(String first, Instant at) {}

  /**
   * What of a branch its parts don't tell.
   *
   * @param reader begins to listen to the lobby terminal's reader
   * @param cameras by their names: whether each is plugged in
   * @param certificates of the branch itself, by the entry of its key store
   */
  public record Around(
      Function<Consumer<ReaderStatus>, CardReader.Subscription> reader,
      Map<String, BooleanSupplier> cameras,
      Map<String, X509Certificate> certificates) {}

  /**
   * Begins to listen to the reader.
   *
   * @param branch what its office sees; the branch has been started
   */
  public Round(Observed observed, Supplier<OfficeSnapshot> branch, Around around) {
    this.parts = observed.parts();
    this.branch = branch;
    devices = new Devices(around.reader(), parts.printing().slipPrinter(), around.cameras());
    text = new BranchText(parts.machine().build(), observed.gateway(), around.certificates());
    store = observed.store();
    JournalMac macs = new JournalMac(new BranchSecrets(parts.trust().scanKey()).journalKey());
    journal =
        new JournalFollow(
            new JournalWalk(store, macs),
            parts.config().branch().id(),
            parts.config().branch().zone(),
            parts.machine().build());
  }

  /**
   * What was read.
   *
   * @param numbers null: the store can't be read
   * @param freeBytes -1: not known, as of a store that is no file
   * @param sizeBytes likewise
   * @param ages of outboxes: for how long what is first has been first
   */
  record Reading(
      Instant at,
      OfficeSnapshot branch,
      Map<String, Optional<FailureCode>> devices,
      @Nullable StoreNumbers numbers,
      long freeBytes,
      long sizeBytes,
      Map<String, Duration> ages,
      List<Failure> failures) {}

  /** Reads it now. */
  public Standing read() {
    Instant now = parts.machine().clock().instant();
    OfficeSnapshot seen = branch.get();
    Map<String, Optional<FailureCode>> found = devices.look(seen);
    StoreNumbers numbers = numbers(now);
    Map<String, Duration> ages = numbers == null ? Map.of() : ages(numbers, now);
    List<Failure> failures = failures(seen, found, numbers);
    Reading reading =
        new Reading(now, seen, found, numbers, free(), size(), ages, List.copyOf(failures));
    return new Standing(now, failures, text.of(reading, journal));
  }

  private @Nullable StoreNumbers numbers(Instant now) {
    try {
      journal.goOn(now);
      return store.transaction(StoreNumbers::read);
    } catch (StoreFailure e) {
      return null; // the branch itself says so when it needs the store
    }
  }

  private Map<String, Duration> ages(StoreNumbers numbers, Instant now) {
    Map<String, Duration> ages = new TreeMap<>();
    for (StoreNumbers.Outbox box : numbers.outboxes()) {
      Seen before = outboxes.get(box.name());
      Seen here =
          before != null && before.first().equals(box.first())
              ? before
              : new Seen(box.first(), now);
      outboxes.put(box.name(), here);
      ages.put(box.name(), box.length() == 0 ? Duration.ZERO : Duration.between(here.at(), now));
    }
    return ages;
  }

  private List<Failure> failures(
      OfficeSnapshot seen,
      Map<String, Optional<FailureCode>> found,
      @Nullable StoreNumbers numbers) {
    List<Failure> failures = new ArrayList<>();
    found.forEach((of, why) -> why.ifPresent(code -> failures.add(new Failure(of, code))));
    Optional<FailureCode> told = seen.store();
    if (told.isEmpty() && numbers == null) {
      told = Optional.of(FailureCode.STORE_FAILED);
    }
    if (told.isEmpty() && !journal.sound()) {
      told = Optional.of(FailureCode.STORE_ALTERED);
    }
    told.ifPresent(code -> failures.add(new Failure("store", code)));
    if (numbers != null) {
      numbers.unread().keySet().forEach(code -> failures.add(new Failure("alarm", code)));
    }
    return failures;
  }

  private long free() {
    return store.file().map(Round::free).orElse(-1L);
  }

  private static long free(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  private long size() {
    return store
        .file()
        .map(file -> length(file) + length(file.resolveSibling(file.getFileName() + "-wal")))
        .orElse(-1L);
  }

  private static long length(Path file) {
    return file.toFile().length(); // 0 if it isn't there
  }

  @Override
  public void close() {
    devices.close();
  }
}
