package org.madoguchi.municipality.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madoguchi.municipality.envelope.Decision;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * Officers' decisions: each signed over the digest of the package that was looked at, and none
 * before each of its pictures was opened and compared.
 *
 * <p>Thread rule: any thread; blocks on the database.
 */
public final class Decisions {
  /** No decision is told sooner after a package was opened (errands.md 0.2). */
  private static final Duration SOONEST = Duration.ofSeconds(2);

  private final OfficeStore store;
  private final OfficeKeys keys;
  private final String municipality;
  private final InstantSource clock;
  private final CaseLog log;
  private final Bell bell;
  private final LiveFrames frames;

  Decisions(
      OfficeStore store,
      OfficeKeys keys,
      String municipality,
      InstantSource clock,
      CaseLog log,
      Bell bell,
      LiveFrames frames) {
    this.store = store;
    this.keys = keys;
    this.municipality = municipality;
    this.clock = clock;
    this.log = log;
    this.bell = bell;
    this.frames = frames;
  }

  /** What came of a decision. */
  public enum Outcome {
    /** It is signed and on its way. */
    DECIDED,
    /** It isn't this officer's: another has it, or the branch took it back. */
    NOT_YOURS,
    /** Not everything was opened and compared. */
    NOT_LOOKED,
    /** Something doesn't agree, so it can't be accepted. */
    DISAGREES
  }

  /** The officer decides; signed over the digest of the package that was looked at. */
  public Outcome decide(String id, String officer, Verdict verdict) {
    Outcome outcome = store.changing(in -> decide(in, id, officer, verdict));
    if (outcome == Outcome.DECIDED) {
      frames.end(id);
      bell.ring();
    }
    return outcome;
  }

  private Outcome decide(Handle in, String id, String officer, Verdict verdict) {
    Row row = Row.hold(in, id, officer, clock.instant()).orElse(null);
    Optional<OpenPackage> open = row == null ? Optional.empty() : OpenPackage.of(in, row, keys);
    if (row == null || open.isEmpty()) {
      return Outcome.NOT_YOURS;
    }
    boolean accepts =
        verdict instanceof Verdict.Accepted || verdict instanceof Verdict.AcceptedCounter;
    if (!(verdict instanceof Verdict.Suspended) && !open.get().allLooked()) {
      return Outcome.NOT_LOOKED;
    }
    if (accepts && !open.get().allAgree()) {
      return Outcome.DISAGREES;
    }
    Instant available = toBeTold(open.get().opened());
    Decision decision =
        new Decision(
            available,
            row.branch(),
            verdict.word(),
            switch (verdict) {
              case Verdict.Accepted(Verdict.Delivery how) -> how.word();
              case Verdict.AcceptedCounter _ -> "counter";
              case Verdict.Refused _, Verdict.Suspended _ -> "none";
            },
            id,
            municipality,
            officer,
            row.packageSha256(),
            verdict instanceof Verdict.Refused(Reason why) ? why.told() : "none");
    // papers are shown anew after that: what was looked at can go at once
    boolean suspended = verdict instanceof Verdict.Suspended;
    int changed =
        in.createUpdate(
                "UPDATE intake SET state = ?, decision = ?, signed = ?, available = ?, ended = ?"
                    + (suspended ? ", sealed = NULL" : "")
                    + " WHERE id = ? AND officer = ? AND state = 'opened'")
            .bind(0, (suspended ? IntakeState.SUSPENDED : IntakeState.DECIDED).word())
            .bind(1, verdict.word())
            .bind(2, decision.signed(keys.decision()))
            .bind(3, available.toEpochMilli())
            .bind(4, clock.millis())
            .bind(5, id)
            .bind(6, officer)
            .execute();
    if (changed != 1) {
      return Outcome.NOT_YOURS;
    }
    log.told(
        in,
        row,
        "decided",
        "decided",
        officer,
        "decision",
        verdict.word(),
        "why",
        verdict instanceof Verdict.Refused(Reason why) ? why.word() : "none",
        "packageSha256",
        row.packageSha256());
    return Outcome.DECIDED;
  }

  /** At a whole second, and not sooner than any decision is told. */
  private Instant toBeTold(Instant opened) {
    Instant soonest = opened.plus(SOONEST);
    Instant now = clock.instant();
    Instant at = now.isBefore(soonest) ? soonest : now;
    Instant whole = Instant.ofEpochSecond(at.getEpochSecond());
    return whole.equals(at) ? whole : whole.plusSeconds(1);
  }
}
