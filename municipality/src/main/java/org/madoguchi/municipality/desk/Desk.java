package org.madoguchi.municipality.desk;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * The desk of a municipality's officers: what branches send and what officers do with it.
 *
 * @param branches what branches may do
 * @param events what branches learn
 * @param officers what officers may do
 * @param decisions what officers decide
 * @param acceptances what is handed over to have cards made
 * @param retention what is erased
 */
public record Desk(
    BranchLine branches,
    BranchEvents events,
    OfficersQueue officers,
    Decisions decisions,
    Acceptances acceptances,
    Retention retention) {
  /**
   * Puts it together.
   *
   * @param pinSetting certificate of the PIN-setting key; null: PINs go on paper
   */
  public static Desk of(
      MunicipalityOfficeConfig config,
      OfficeStore store,
      OfficeKeys keys,
      @Nullable X509Certificate pinSetting,
      InstantSource clock) {
    AuditTrail trail = new AuditTrail(keys.audit());
    CaseLog log = new CaseLog(trail, clock);
    Bell bell = new Bell();
    LiveFrames frames = new LiveFrames();
    return new Desk(
        new BranchLine(
            store,
            keys.intake(),
            pinSetting,
            config.code(),
            config.hours(),
            config.zone(),
            clock,
            log,
            new Arrivals(store, trail, clock),
            frames),
        new BranchEvents(store, clock, bell),
        new OfficersQueue(store, keys, clock, log, bell, frames),
        new Decisions(store, keys, config.code(), clock, log, bell, frames),
        new Acceptances(store, keys, clock, log),
        new Retention(store, Duration.ofDays(config.retentionDays()), clock, log));
  }

  /** What is wrong with the record; empty if all is as it was written. */
  public static Optional<AuditTrail.Fault> check(OfficeStore store, OfficeKeys keys) {
    return store.reading(in -> check(in, keys));
  }

  /** The same within a transaction. */
  public static Optional<AuditTrail.Fault> check(Handle in, OfficeKeys keys) {
    return new AuditTrail(keys.audit()).check(in);
  }
}
