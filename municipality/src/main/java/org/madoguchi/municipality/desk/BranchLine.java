package org.madoguchi.municipality.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.municipality.desk.Arrivals.Arrived;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.envelope.SealedPackage;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * What branches do with the queue. Everything may be asked again: the answer is the same, or tells
 * how it stands by now.
 *
 * <p>Thread rule: any thread; blocks on the database. Every method may throw {@link
 * org.madoguchi.municipality.store.StoreFailure}.
 */
public final class BranchLine {
  /** Opening keeps a processor busy, and writing waits for the disk: others open meanwhile. */
  private static final int OPENED_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  /** Nobody counts further, in a queue in which all of a country wait neither. */
  private static final int MOST_BEFORE = 100;

  private final Semaphore opening = new Semaphore(OPENED_AT_ONCE, true);
  private final OfficeStore store;
  private final OfficeKeys.Pair intake;
  private final @Nullable X509Certificate pinSetting;
  private final String municipality;
  private final OpeningHours hours;
  private final ZoneId zone;
  private final InstantSource clock;
  private final CaseLog log;
  private final LiveFrames frames;
  private final Arrivals arrivals;

  BranchLine(
      OfficeStore store,
      OfficeKeys.Pair intake,
      @Nullable X509Certificate pinSetting,
      String municipality,
      OpeningHours hours,
      ZoneId zone,
      InstantSource clock,
      CaseLog log,
      Arrivals arrivals,
      LiveFrames frames) {
    this.store = store;
    this.intake = intake;
    this.pinSetting = pinSetting;
    this.municipality = municipality;
    this.hours = hours;
    this.zone = zone;
    this.clock = clock;
    this.log = log;
    this.frames = frames;
    this.arrivals = arrivals;
  }

  /** Why a branch's call comes to nothing. */
  public enum Refusal {
    /** The message doesn't hold together, or contradicts what is here. */
    INVALID,
    /** No officer at this hour. */
    CLOSED
  }

  /** Answer to {@link #takeIn}. */
  public sealed interface TakenIn {
    /**
     * It is here.
     *
     * @param before how many wait before it; 100 stands for more, too
     */
    record Standing(IntakeState state, int before) implements TakenIn {}

    /** It isn't taken. */
    record Refused(Refusal why) implements TakenIn {}
  }

  /** Whether an officer is expected at this hour. */
  public boolean open() {
    return hours.openUntil(LocalDateTime.ofInstant(clock.instant(), zone)).isPresent();
  }

  /**
   * A package comes.
   *
   * @param id 32 lower-case hexadecimal digits
   * @param branch as its client certificate names it
   * @param packageSha256 64 lower-case hexadecimal digits
   */
  public TakenIn takeIn(
      String id,
      String ofMunicipality,
      String branch,
      String terminal,
      String packageSha256,
      byte[] sealed) {
    Optional<TakenIn> known = store.reading(in -> known(in, id, branch, packageSha256));
    if (known.isPresent()) {
      return known.get();
    }
    if (!open()) {
      return new TakenIn.Refused(Refusal.CLOSED);
    }
    Optional<IntakePackage> content =
        ofMunicipality.equals(municipality)
            ? opened(sealed, packageSha256)
                .filter(
                    c ->
                        c.id().equals(id)
                            && c.branch().equals(branch)
                            && c.municipality().equals(municipality))
            : Optional.empty();
    if (content.isEmpty()) {
      return new TakenIn.Refused(Refusal.INVALID);
    }
    int papers = content.get().papers().size();
    arrivals.keep(new Arrived(id, branch, terminal, packageSha256, sealed, papers));
    // how many are before it isn't counted while others wait for the record
    return store.reading(in -> known(in, id, branch, packageSha256)).orElseThrow();
  }

  private Optional<IntakePackage> opened(byte[] sealed, String packageSha256) {
    opening.acquireUninterruptibly();
    try {
      return openedNow(sealed, packageSha256);
    } finally {
      opening.release();
    }
  }

  private Optional<IntakePackage> openedNow(byte[] sealed, String packageSha256) {
    return SealedPackage.open(sealed, intake)
        .filter(bytes -> sha256(bytes).equals(packageSha256))
        .flatMap(
            bytes -> {
              try {
                return IntakePackage.read(bytes);
              } finally {
                Arrays.fill(bytes, (byte) 0);
              }
            });
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Empty: it isn't here, or it was suspended and this is its next package. */
  private static Optional<TakenIn> known(
      Handle in, String id, String branch, String packageSha256) {
    return Row.find(in, id)
        .flatMap(
            row -> {
              if (!row.branch().equals(branch)) {
                return Optional.of(new TakenIn.Refused(Refusal.INVALID));
              }
              if (row.packageSha256().equals(packageSha256)) {
                return Optional.of(new TakenIn.Standing(row.state(), before(in, row)));
              }
              return row.state() == IntakeState.SUSPENDED
                  ? Optional.empty()
                  : Optional.of(new TakenIn.Refused(Refusal.INVALID));
            });
  }

  private static int before(Handle in, Row row) {
    return row.state() == IntakeState.WAITING
        ? in.createQuery(
                "SELECT COUNT(*) FROM (SELECT id FROM intake WHERE state = 'waiting'"
                    + " AND received <= :at AND (received < :at OR id < :id)"
                    + " ORDER BY received LIMIT :most) before")
            .bind("at", row.received().toEpochMilli())
            .bind("id", row.id())
            .bind("most", MOST_BEFORE)
            .mapTo(Integer.class)
            .one()
        : 0;
  }

  /**
   * How it stands.
   *
   * @param before how many wait before it
   * @param signed the decision; null as long as there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Standing(IntakeState state, int before, byte @Nullable [] signed) {
    @Override
    public String toString() {
      return "Standing[" + state + "]";
    }
  }

  /** The decision, as soon as the branch may have it; empty: no such case of this branch. */
  public Optional<Standing> decision(String id, String branch) {
    return store.reading(in -> standing(in, id, branch));
  }

  /** Until the decision may be told, it stands as opened: how long it took tells nothing. */
  private Optional<Standing> standing(Handle in, String id, String branch) {
    return Row.find(in, id)
        .filter(row -> row.branch().equals(branch))
        .map(
            row -> {
              Instant available = row.available();
              if (available == null) {
                return new Standing(row.state(), before(in, row), null);
              }
              return clock.instant().isBefore(available)
                  ? new Standing(IntakeState.OPENED, 0, null)
                  : new Standing(
                      row.state(),
                      0,
                      in.createQuery("SELECT signed FROM intake WHERE id = ?")
                          .bind(0, id)
                          .mapTo(byte[].class)
                          .one());
            });
  }

  /**
   * An envelope with the new card's PINs.
   *
   * @return whether it is kept
   */
  public boolean pins(String id, String branch, byte[] envelope) {
    X509Certificate key = pinSetting;
    if (key == null || !SealedPackage.isFor(envelope, key)) {
      return false;
    }
    return store.changing(
        in -> {
          boolean changed =
              in.createUpdate(
                          """
                          UPDATE intake SET pins = ? WHERE id = ? AND branch = ? AND pins IS NULL
                            AND state = 'decided' AND decision = 'accepted' AND withdrawn IS NULL
                          """)
                      .bind(0, envelope)
                      .bind(1, id)
                      .bind(2, branch)
                      .execute()
                  == 1;
          if (changed) {
            log.line(in, "pins-received", id, "");
          }
          return changed || same(in, id, branch, envelope);
        });
  }

  private static boolean same(Handle in, String id, String branch, byte[] envelope) {
    return in.createQuery(
            "SELECT pins FROM intake WHERE id = ? AND branch = ? AND pins IS NOT NULL")
        .bind(0, id)
        .bind(1, branch)
        .mapTo(byte[].class)
        .findOne()
        .filter(kept -> Arrays.equals(kept, envelope))
        .isPresent();
  }

  /**
   * The branch takes it back. It learns at once whether somebody had decided by then, so that its
   * record can say that this led to nothing; what was decided it doesn't learn any more.
   *
   * @param why a failure code
   * @return how it stands by now; empty: no such case of this branch
   */
  public Optional<Standing> withdraw(String id, String branch, String why) {
    Optional<Standing> standing =
        store.changing(
            in -> {
              Optional<Row> row = Row.find(in, id).filter(r -> r.branch().equals(branch));
              if (row.isEmpty()) {
                return Optional.empty();
              }
              // a decision that comes in the same moment stays one
              int changed =
                  in.createUpdate(
                          "UPDATE intake SET withdrawn = ?, ended = ?, pins = NULL, state ="
                              + " CASE WHEN state = 'decided' THEN state ELSE 'withdrawn' END"
                              + " WHERE id = ? AND withdrawn IS NULL AND acknowledged IS NULL")
                      .bind(0, clock.millis())
                      .bind(1, clock.millis())
                      .bind(2, id)
                      .execute();
              if (changed == 1) {
                boolean decided = Row.find(in, id).orElseThrow().state() == IntakeState.DECIDED;
                log.line(in, decided ? "decision-dropped" : "withdrawn", id, "", "why", why);
              }
              return Row.find(in, id).map(now -> new Standing(now.state(), 0, null));
            });
    frames.end(id);
    return standing;
  }

  /** The branch has closed the case; whether there is such a case of this branch. */
  public boolean acknowledge(String id, String branch) {
    return store.changing(
        in -> {
          if (Row.find(in, id).filter(r -> r.branch().equals(branch)).isEmpty()) {
            return false;
          }
          int changed =
              in.createUpdate(
                      "UPDATE intake SET acknowledged = ?, ended = ?"
                          + " WHERE id = ? AND acknowledged IS NULL")
                  .bind(0, clock.millis())
                  .bind(1, clock.millis())
                  .bind(2, id)
                  .execute();
          if (changed == 1) {
            log.line(in, "acknowledged", id, "");
          }
          return true;
        });
  }

  /** Answer to {@link #frame}. */
  public enum Looking {
    /** Somebody looks, and has it. */
    TAKEN,
    /** Nobody looks. */
    NOBODY,
    /** It isn't of this call, or too late. */
    INVALID
  }

  /** A picture of the resident. */
  public Looking frame(String id, String branch, long number, byte[] sealed) {
    if (!frames.wanted(id)) {
      return store
              .reading(in -> Row.find(in, id))
              .filter(r -> r.branch().equals(branch))
              .isPresent()
          ? Looking.NOBODY
          : Looking.INVALID;
    }
    return frames.take(id, number, sealed) ? Looking.TAKEN : Looking.INVALID;
  }
}
