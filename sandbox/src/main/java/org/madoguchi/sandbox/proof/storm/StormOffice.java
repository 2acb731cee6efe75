package org.madoguchi.sandbox.proof.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.intake.OfficersLine.Event;
import org.madoguchi.app.errand.intake.OfficersLine.Kind;
import org.madoguchi.app.errand.intake.OfficersLine.PackageState;
import org.madoguchi.app.errand.intake.OfficersLine.SealedPackage;
import org.madoguchi.app.errand.intake.OfficersLine.Standing;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.envelope.Decision;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.OfficeKeys;

/**
 * A municipality's officers' program in a world: its queue, its locks and its rules, with the
 * product's own packages, decisions and question whether all was looked at; without its database,
 * its server and its pages, which have threads of their own.
 */
final class StormOffice {
  /** No decision is told sooner after a package was opened. */
  private static final Duration SOONEST = Duration.ofSeconds(2);

  private static final String PHONE = "099-000-0000";

  private final Agenda agenda;
  private final String municipality;
  private final OfficeKeys.Pair decisionKey;
  private final boolean decidesUnseen;
  private final IntakeWitness witness;
  private final Map<ApplicationId, Row> rows = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private Runnable bell = () -> {};

  /**
   * @param municipality five-digit code
   * @param decidesUnseen whether it is a program that lets officers decide before all was looked at
   */
  StormOffice(
      Agenda agenda,
      String municipality,
      OfficeKeys.Pair decisionKey,
      boolean decidesUnseen,
      IntakeWitness witness) {
    this.agenda = agenda;
    this.municipality = municipality;
    this.decisionKey = decisionKey;
    this.decidesUnseen = decidesUnseen;
    this.witness = witness;
  }

  /** A package that is there. */
  private static final class Row {
    final ApplicationId name;
    final String branch;
    final Instant received;
    final Digest digest;
    final IntakePackage content;
    final Set<Integer> looked = new HashSet<>();
    final Set<Integer> agree = new HashSet<>();
    PackageState state = PackageState.WAITING;
    @Nullable String officer;
    Instant opened;
    byte @Nullable [] signed;
    @Nullable Verdict verdict;
    Instant available = Instant.MAX;
    boolean withdrawn;
    boolean acknowledged;
    byte @Nullable [] pins;

    Row(SealedPackage sealed, IntakePackage content, Instant received) {
      name = sealed.name();
      branch = sealed.branch();
      digest = sealed.digest();
      this.content = content;
      this.received = received;
      opened = received;
    }

    boolean openTo(String who) {
      return state == PackageState.OPENED && who.equals(officer);
    }

    OpenPackage open() {
      return new OpenPackage(name.hex(), branch, received, opened, content, looked, agree);
    }

    boolean due() {
      return acknowledged
          && !withdrawn
          && (verdict instanceof Verdict.Accepted || verdict instanceof Verdict.AcceptedCounter);
    }
  }

  /** Rings when something waits. */
  void onArrival(Runnable rings) {
    bell = rings;
  }

  // ---- the branch's part

  /** Whether it has it, in whatever state. */
  boolean has(ApplicationId name) {
    return rows.containsKey(name);
  }

  /** Those that it has a decision about, but for that one. */
  List<ApplicationId> decided(ApplicationId but) {
    return rows.values().stream()
        .filter(row -> row.signed != null && !row.name.equals(but))
        .map(row -> row.name)
        .toList();
  }

  /**
   * A package comes.
   *
   * @param content what is in it, and has that digest; null: something else, or for another key
   * @return empty if the message doesn't hold together, or contradicts what is here
   */
  Optional<PackageState> takeIn(SealedPackage sealed, @Nullable IntakePackage content) {
    Row known = rows.get(sealed.name());
    if (known != null) {
      return known.digest.equals(sealed.digest()) ? Optional.of(known.state) : Optional.empty();
    }
    if (content == null
        || !content.id().equals(sealed.name().hex())
        || !content.branch().equals(sealed.branch())
        || !content.municipality().equals(municipality)
        || !sealed.municipality().equals(municipality)) {
      return Optional.empty();
    }
    rows.put(sealed.name(), new Row(sealed, content, agenda.instant()));
    bell.run();
    return Optional.of(PackageState.WAITING);
  }

  /** How many wait before it. */
  int before(ApplicationId name) {
    int before = 0;
    for (Row row : rows.values()) {
      if (row.name.equals(name)) {
        return row.state == PackageState.WAITING ? before : 0;
      }
      before += row.state == PackageState.WAITING ? 1 : 0;
    }
    return 0;
  }

  String phone() {
    return PHONE;
  }

  /** What is new; a decision is told at its time. */
  List<Event> after(long number) {
    return events.stream().filter(e -> e.number() > number).toList();
  }

  /** How it stands; empty: there is none. */
  Optional<Standing> standing(ApplicationId name) {
    return Optional.ofNullable(rows.get(name)).map(this::standing);
  }

  private Standing standing(Row row) {
    if (row.signed == null) {
      return new Standing(row.state, before(row.name), null);
    }
    return agenda.instant().isBefore(row.available)
        ? new Standing(PackageState.OPENED, 0, null)
        : new Standing(row.state, 0, row.signed);
  }

  /** Whether an envelope with PINs is kept. */
  boolean pins(ApplicationId name, byte[] envelope) {
    Row row = rows.get(name);
    if (row == null || row.withdrawn || !(row.verdict instanceof Verdict.Accepted)) {
      return false;
    }
    if (row.pins == null) {
      row.pins = envelope;
    }
    return java.util.Arrays.equals(row.pins, envelope);
  }

  /**
   * The branch takes it back; a decision that was signed before stays one, and leads to nothing.
   */
  Optional<Standing> withdraw(ApplicationId name) {
    Row row = rows.get(name);
    if (row == null) {
      return Optional.empty();
    }
    if (!row.withdrawn && !row.acknowledged) {
      row.withdrawn = true;
      row.pins = null;
      if (row.state != PackageState.DECIDED) {
        row.state = PackageState.WITHDRAWN;
      }
    }
    return Optional.of(standing(row));
  }

  boolean acknowledge(ApplicationId name) {
    Row row = rows.get(name);
    if (row != null) {
      row.acknowledged = true;
    }
    return row != null;
  }

  /** Names of the packages for which cards are made. */
  Set<String> cards() {
    return rows.values().stream()
        .filter(Row::due)
        .map(row -> row.name.hex())
        .collect(Collectors.toSet());
  }

  // ---- the officers' part

  /** Opens the one that has waited longest; empty if none waits. */
  Optional<OpenPackage> openNext(String officer) {
    Optional<Row> next =
        rows.values().stream().filter(r -> r.state == PackageState.WAITING).findFirst();
    next.ifPresent(
        row -> {
          row.state = PackageState.OPENED;
          row.officer = officer;
          row.opened = agenda.instant();
          row.looked.clear();
          row.agree.clear();
          event(row, Kind.OPENED, null);
        });
    return next.map(Row::open);
  }

  private void event(Row of, Kind kind, @Nullable String phrase) {
    events.add(new Event(events.size() + 1L, of.name, kind, phrase));
  }

  /** What that officer has open of that name, with what was compared until now. */
  Optional<OpenPackage> opened(String name, String officer) {
    return own(name, officer).map(Row::open);
  }

  private Optional<Row> own(String name, String officer) {
    return Optional.ofNullable(rows.get(new ApplicationId(name))).filter(r -> r.openTo(officer));
  }

  /** An item was opened and compared: 0 the photo beside the face, from 1 the papers. */
  void look(String name, String officer, int item, boolean agrees) {
    own(name, officer)
        .ifPresent(
            row -> {
              row.looked.add(item);
              if (agrees) {
                row.agree.add(item);
              } else {
                row.agree.remove(item);
              }
            });
  }

  void phrase(String name, String officer, String phrase) {
    own(name, officer).ifPresent(row -> event(row, Kind.PHRASE, phrase));
  }

  /** The officer doesn't look any more, or hasn't been seen for long: it waits again. */
  void leave(String name, String officer) {
    own(name, officer)
        .ifPresent(
            row -> {
              row.state = PackageState.WAITING;
              row.officer = null;
              event(row, Kind.LEFT, null);
              bell.run();
            });
  }

  /**
   * The officer decides; signed over the digest of the package that was looked at.
   *
   * @param eyes items at which the officer has really looked
   * @return whether it is decided
   */
  boolean decide(OpenPackage before, String officer, Verdict verdict, Set<Integer> eyes) {
    Row row = own(before.id(), officer).orElse(null);
    if (row == null) {
      return false;
    }
    boolean suspended = verdict instanceof Verdict.Suspended;
    boolean accepts =
        verdict instanceof Verdict.Accepted || verdict instanceof Verdict.AcceptedCounter;
    if (!decidesUnseen
        && ((!suspended && !row.open().allLooked()) || (accepts && !row.open().allAgree()))) {
      return false;
    }
    Instant soonest = row.opened.plus(SOONEST);
    Instant at = agenda.instant().isBefore(soonest) ? soonest : agenda.instant();
    row.available = Instant.ofEpochSecond(at.getEpochSecond() + 1);
    row.verdict = verdict;
    row.state = suspended ? PackageState.SUSPENDED : PackageState.DECIDED;
    row.signed = statement(row, officer, verdict).signed(decisionKey);
    witness.decides(
        row.name.hex(), before.content().id(), eyes.size() == before.items(), verdict.word());
    agenda.in(
        Duration.between(agenda.instant(), row.available).toMillis(),
        () -> event(row, Kind.DECIDED, null));
    return true;
  }

  private Decision statement(Row row, String officer, Verdict verdict) {
    return new Decision(
        row.available,
        row.branch,
        verdict.word(),
        switch (verdict) {
          case Verdict.Accepted(Verdict.Delivery how) -> how.word();
          case Verdict.AcceptedCounter _ -> "counter";
          case Verdict.Refused _, Verdict.Suspended _ -> "none";
        },
        row.name.hex(),
        municipality,
        officer,
        row.digest.hex(),
        verdict instanceof Verdict.Refused(var why) ? why.told() : "none");
  }
}
