package org.madoguchi.municipality.plan.shelf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.municipality.audit.AuditLine;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.FollowUp.Actual;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanArithmetic;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanReader;
import org.madoguchi.municipality.plan.PlanToml;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * The plans of a municipality. A plan is kept as its file; whoever changes it must have seen it as
 * it is, so that no two officers overwrite each other. Each change is a line of the record, with
 * who made it and the SHA-256 of the plan's file, in the same transaction.
 *
 * <p>Thread rule: any thread; blocks on the database. All throw {@code StoreFailure} if it fails.
 */
public final class PlanShelf {
  private static final int ID_BYTES = 16;

  private final OfficeStore store;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** The plans in that database. */
  public PlanShelf(OfficeStore store, AuditTrail audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A plan that is kept.
   *
   * @param version counted up by each change
   * @param officer who changed it last
   * @param actuals months that are over, in order
   */
  public record Kept(
      String id, int version, String officer, Instant changed, Plan plan, List<Actual> actuals) {
    public Kept {
      actuals = List.copyOf(actuals);
    }

    /** The plan beside what became of it; empty: nothing is recorded yet. */
    public Optional<FollowUp> followed(PostOffices postOffices) {
      return actuals.isEmpty()
          ? Optional.empty()
          : Optional.of(FollowUp.of(plan, actuals, postOffices));
    }

    /** The month that is recorded next; empty: all are. */
    public Optional<YearMonth> due() {
      return plan.months().stream().skip(actuals.size()).map(Plan.Month::month).findFirst();
    }
  }

  /** All plans, those that were changed last first. */
  public List<Kept> all() {
    return store.reading(
        in ->
            in.createQuery("SELECT * FROM plan ORDER BY changed DESC, id")
                .map((row, _) -> kept(in, row))
                .list());
  }

  /** One of them. */
  public Optional<Kept> of(String id) {
    return store.reading(in -> of(in, id));
  }

  private static Optional<Kept> of(Handle in, String id) {
    return in.createQuery("SELECT * FROM plan WHERE id = ?")
        .bind(0, id)
        .map((row, _) -> kept(in, row))
        .findOne();
  }

  private static Kept kept(Handle in, ResultSet row) throws SQLException {
    String id = row.getString("id");
    return switch (PlanReader.read("plan", row.getString("toml"))) {
      case ConfigReading.Read<PlanInputs> r ->
          new Kept(
              id,
              row.getInt("version"),
              row.getString("officer"),
              Instant.ofEpochMilli(row.getLong("changed")),
              PlanArithmetic.compute(r.value()),
              actuals(in, id));
      case ConfigReading.Mistakes<PlanInputs> _ ->
          throw new IllegalStateException("a plan was kept that can't be read");
    };
  }

  private static List<Actual> actuals(Handle in, String id) {
    return in.createQuery("SELECT * FROM plan_month WHERE plan = ? ORDER BY month")
        .bind(0, id)
        .map(
            (row, _) ->
                new Actual(
                    YearMonth.parse(row.getString("month")),
                    row.getLong("issued"),
                    row.getLong("arrived"),
                    row.getInt("windows"),
                    row.getInt("weekend_days"),
                    row.getInt("staff")))
        .list();
  }

  /** Keeps a new plan; its id. */
  public String make(PlanInputs plan, String officer) {
    return make(plan, List.of(), officer);
  }

  /**
   * Keeps a new plan with its record; its id.
   *
   * @param actuals months of the plan, in order, from its first one without a gap
   */
  public String make(PlanInputs plan, List<Actual> actuals, String officer) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    String toml = PlanToml.of(plan);
    return store.changing(
        in -> {
          in.createUpdate(
                  "INSERT INTO plan (id, toml, version, officer, changed) VALUES (?, ?, 1, ?, ?)")
              .bind(0, id)
              .bind(1, toml)
              .bind(2, officer)
              .bind(3, clock.millis())
              .execute();
          actuals.forEach(a -> insert(in, id, a));
          note(in, "plan-made", id, officer, "sha256", sha256(toml));
          return id;
        });
  }

  /**
   * Puts another in its place, and drops what was recorded of months that it hasn't.
   *
   * @param version that was seen
   * @return whether it was still that one
   */
  public boolean change(String id, int version, PlanInputs plan, String officer) {
    return change(id, version, plan, null, officer);
  }

  /**
   * Puts another in its place.
   *
   * @param version that was seen
   * @param actuals its record, as for {@link #make(PlanInputs, List, String)}; null: what was
   *     recorded stays, but for months that the plan hasn't
   * @return whether it was still that one
   */
  public boolean change(
      String id, int version, PlanInputs plan, @Nullable List<Actual> actuals, String officer) {
    String toml = PlanToml.of(plan);
    return store.changing(
        in -> {
          boolean mine =
              in.createUpdate(
                          "UPDATE plan SET toml = ?, version = version + 1, officer = ?, changed = ?"
                              + " WHERE id = ? AND version = ?")
                      .bind(0, toml)
                      .bind(1, officer)
                      .bind(2, clock.millis())
                      .bind(3, id)
                      .bind(4, version)
                      .execute()
                  == 1;
          if (!mine) {
            return false;
          }
          if (actuals == null) {
            dropOthers(in, id, plan);
          } else {
            dropAll(in, id);
            actuals.forEach(a -> insert(in, id, a));
          }
          note(in, "plan-changed", id, officer, "sha256", sha256(toml));
          return true;
        });
  }

  /**
   * Deletes a plan and its record.
   *
   * @param version that was seen
   * @return whether it was still that one
   */
  public boolean delete(String id, int version, String officer) {
    return store.changing(
        in -> {
          Optional<Kept> kept = of(in, id);
          // whoever touches it holds it until the end of the transaction
          if (kept.isEmpty() || !touched(in, id, version, officer)) {
            return false;
          }
          dropAll(in, id);
          in.createUpdate("DELETE FROM plan WHERE id = ?").bind(0, id).execute();
          String toml = PlanToml.of(kept.get().plan().inputs());
          note(in, "plan-deleted", id, officer, "sha256", sha256(toml));
          return true;
        });
  }

  /** A line of the record. */
  private void note(
      Handle in, String what, String id, String officer, String detail, String value) {
    TreeMap<String, String> details = new TreeMap<>(Map.of("plan", id, detail, value));
    audit.add(in, new AuditLine(clock.instant(), what, "", officer, details));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What is left begins with the plan's first month and has no gap. */
  private static void dropOthers(Handle in, String id, PlanInputs plan) {
    List<Actual> actuals = actuals(in, id);
    boolean fits = true;
    for (int i = 0; i < actuals.size(); i++) {
      YearMonth month = actuals.get(i).month();
      fits = fits && i < plan.months().size() && plan.months().get(i).month().equals(month);
      if (!fits) {
        drop(in, id, month);
      }
    }
  }

  private static void insert(Handle in, String id, Actual actual) {
    in.createUpdate("INSERT INTO plan_month VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(0, id)
        .bind(1, actual.month().toString())
        .bind(2, actual.issued())
        .bind(3, actual.arrived())
        .bind(4, actual.windows())
        .bind(5, actual.weekendDays())
        .bind(6, actual.staff())
        .execute();
  }

  private static void dropAll(Handle in, String id) {
    in.createUpdate("DELETE FROM plan_month WHERE plan = ?").bind(0, id).execute();
  }

  private static void drop(Handle in, String id, YearMonth month) {
    in.createUpdate("DELETE FROM plan_month WHERE plan = ? AND month = ?")
        .bind(0, id)
        .bind(1, month.toString())
        .execute();
  }

  /**
   * Records what became of the month that is due.
   *
   * @param version that was seen
   * @return whether it was still that one, and that month due
   */
  public boolean record(String id, int version, Actual actual, String officer) {
    return store.changing(
        in -> {
          if (!of(in, id).flatMap(Kept::due).equals(Optional.of(actual.month()))
              || !touched(in, id, version, officer)) {
            return false;
          }
          insert(in, id, actual);
          note(in, "plan-recorded", id, officer, "month", actual.month().toString());
          return true;
        });
  }

  /** Takes back the month that was recorded last, to be written anew. */
  public boolean takeBack(String id, int version, String officer) {
    return store.changing(
        in -> {
          if (!touched(in, id, version, officer)) {
            return false;
          }
          List<Actual> actuals = actuals(in, id);
          if (!actuals.isEmpty()) {
            YearMonth month = actuals.getLast().month();
            drop(in, id, month);
            note(in, "plan-taken-back", id, officer, "month", month.toString());
          }
          return true;
        });
  }

  private boolean touched(Handle in, String id, int version, String officer) {
    return in.createUpdate(
                "UPDATE plan SET version = version + 1, officer = ?, changed = ? WHERE id = ? AND version = ?")
            .bind(0, officer)
            .bind(1, clock.millis())
            .bind(2, id)
            .bind(3, version)
            .execute()
        == 1;
  }
}
