package org.madoguchi.sandbox.proof.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.city.authority.Credential;

/** One branch from its first resident to its closing time. */
public final class World {
  private static final int LOBBIES = 3;
  private static final int CLERKS = 2;
  private static final long BUS = 300_000;

  /** By then the branch has seen that the date is another. */
  private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(15);

  private static final long LONGEST = Duration.ofDays(30).toMillis();

  private final Town town;
  private final Odds odds;
  private final RandomGenerator random;
  private final Agenda agenda = new Agenda();
  private final Tally tally = new Tally();
  private final Chronicle chronicle;
  private final Truth truth;
  private final Counter counter;
  private final StormMfp mfp;
  private final BranchParts parts;
  private final List<Clerk> clerks = new ArrayList<>();
  private final DeskScan desk;
  private final Mutant mutant;
  private final CardHall cards;
  private final ApplicationHall applications;
  private final IntakeHall intakes;
  private final RegistrationHall registrations;
  private final BoothHall booths;
  private StormThreads threads;
  private LocalBranch branch;
  private int comingStill;
  private int inside;

  /**
   * @param residents how many come
   */
  World(Town town, long seed, int residents, Odds odds, Mutant mutant) {
    this.town = town;
    this.odds = odds;
    this.mutant = mutant;
    this.comingStill = residents;
    random = new SplittableRandom(seed);
    chronicle = new Chronicle(agenda, tally, seed);
    truth = new Truth(chronicle, tally);
    mfp = new StormMfp(agenda, random, odds, truth);
    counter = new Counter(this);
    StormSignatures answers = new StormSignatures();
    Gateway gateway =
        mutant.gateway(
            new StormGateway(agenda, random, odds, town.people(), truth, answers),
            new Mutant.Place(agenda, random, town.people(), truth, answers));
    Printer printer = mutant.mfp(mfp);
    threads = new StormThreads(agenda);
    StormRandom secure = new StormRandom(seed);
    byte[] key = new byte[32];
    secure.nextBytes(key);
    Connection database = QuickConnection.make();
    cards = new CardHall(this, town.folk(), residents, new StormRandom(~seed), mutant);
    applications = new ApplicationHall(this, town, residents, () -> ids(database, "support_told"));
    intakes =
        new IntakeHall(
            this,
            town,
            residents,
            () -> ids(database, "intake_told"),
            () -> ids(database, "intake_to_tell"));
    registrations =
        new RegistrationHall(this, town.folk(), residents, new StormRandom(seed ^ 1), mutant);
    booths = new BoothHall(this, residents);
    parts =
        new BranchParts(
            town.config(),
            new BranchParts.Lines(
                gateway,
                cards.line(),
                applications.line(),
                intake(town.intake()),
                intakes.offices(),
                intakes.camera(),
                registrations.line()),
            new BranchParts.Trust(
                answers, new PlainHeads(), _ -> Optional.empty(), new SecretKeySpec(key, "AES")),
            new BranchParts.Printing(
                printer, new StormSlips(agenda, random, odds), new StormPaper(), true),
            new BranchParts.Machine(agenda, secure, "storm", () -> new Store(database), threads));
    branch = start(parts);
    desk = mutant.desk(this::branch, truth, mfp);
  }

  private static IntakeCertificates intake(Map<String, Credential> keys) {
    return new IntakeCertificates(
        keys.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().certificate())));
  }

  /** Of which cases a table of the store holds something, whatever the branch says. */
  private static List<String> ids(Connection database, String table) {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement select = database.prepareStatement("SELECT id FROM " + table);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the store can't be read", e);
    }
    return ids;
  }

  private LocalBranch start(BranchParts of) {
    LocalBranch started = new LocalBranch(of);
    started.subscribe(counter::changed);
    counter.changed();
    return started;
  }

  Agenda agenda() {
    return agenda;
  }

  LocalBranch branch() {
    return branch;
  }

  /** Where clerks scan. */
  DeskScan desk() {
    return desk;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  Truth truth() {
    return truth;
  }

  Counter counter() {
    return counter;
  }

  /** Where people come with the card itself. */
  CardHall cards() {
    return cards;
  }

  /** Where people come to apply for a card. */
  ApplicationHall applications() {
    return applications;
  }

  /** Where people come to have an application taken in. */
  IntakeHall intakes() {
    return intakes;
  }

  /** Where people come to register. */
  RegistrationHall registrations() {
    return registrations;
  }

  /** Where people book times at booths. */
  BoothHall booths() {
    return booths;
  }

  BranchConfig config() {
    return town.config();
  }

  Mutant mutant() {
    return mutant;
  }

  Tally tally() {
    return tally;
  }

  StormMfp mfp() {
    return mfp;
  }

  Odds odds() {
    return odds;
  }

  RandomGenerator random() {
    return random;
  }

  Townsfolk people() {
    return town.people();
  }

  List<Municipality> municipalities() {
    return town.config().municipalities();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Lets it happen to its end. */
  Outcome run() {
    for (int i = 0; i < LOBBIES; i++) {
      open(i);
    }
    cards.open();
    applications.open();
    intakes.open();
    registrations.open();
    booths.open();
    for (int i = 0; i < CLERKS; i++) {
      Clerk clerk = new Clerk(this);
      clerks.add(clerk);
      work(clerk);
    }
    while (!over() && agenda.now() < LONGEST) {
      agenda.step();
      tally.steps++;
    }
    if (agenda.now() >= LONGEST) {
      truth.lost("the branch never came to rest");
    }
    close();
    return new Outcome(tally, chronicle.end());
  }

  /** What came of it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals
  record Outcome(Tally tally, byte[] digest) {}

  private void open(int terminal) {
    // now and then a bus arrives, and with it several residents at the same moment
    long wait =
        random.nextInt(3) == 0
            ? BUS - agenda.now() % BUS + random.nextInt(500)
            : random.nextInt(600_000);
    agenda.in(wait, () -> admit(terminal));
  }

  private void admit(int terminal) {
    if (comingStill == 0) {
      return;
    }
    comingStill--;
    inside++;
    int resident = random.nextInt(people().count());
    if (random.nextDouble() < odds.kill()) {
      agenda.in(random.nextInt(120_000), this::kill);
    }
    agenda.strand(
        () -> {
          new Lobby(this, terminal, resident).visit();
          inside--;
          open(terminal);
        });
  }

  private void work(Clerk clerk) {
    agenda.in(clerk.act(), () -> work(clerk));
  }

  private boolean over() {
    if (comingStill > 0
        || inside > 0
        || !cards.over()
        || !applications.over()
        || !intakes.over()
        || !registrations.over()
        || !booths.over()
        || !counter.queue().isEmpty()
        || counter.expected() > 0) {
      return false;
    }
    if (clerks.stream().anyMatch(Clerk::busy)) {
      return false;
    }
    return counter.look().open().isEmpty();
  }

  /** The process dies where it stands, and is started again on what is in its database. */
  void kill() {
    tally.restarts++;
    chronicle.note("killed", "");
    threads.close();
    threads = new StormThreads(agenda);
    int visitors = inside;
    cards.die();
    applications.die();
    intakes.die();
    registrations.die();
    booths.die();
    agenda.killStrands();
    branch = start(parts.with(threads));
    inside = 0;
    cards.clear();
    applications.clear();
    intakes.clear();
    registrations.clear();
    booths.clear();
    for (int i = 0; i < visitors; i++) {
      open(i % LOBBIES);
    }
    nothingLost(counter.look());
  }

  /** What every look at the office screen must show. */
  void check(OfficeSnapshot office) {
    if (office.store().isPresent()) {
      truth.lost("the store: " + office.store().get());
    }
    office.open().ifPresent(o -> truth.resident(o.item().id()));
  }

  /** Every slip that somebody holds leads somewhere. */
  private void nothingLost(OfficeSnapshot office) {
    check(office);
    Set<IssuanceId> here = new HashSet<>();
    office.waiting().forEach(i -> here.add(i.id()));
    office.open().ifPresent(o -> here.add(o.item().id()));
    truth
        .issuances()
        .forEach(
            (id, known) -> {
              if (known.slip() && !known.ended() && !here.contains(id)) {
                truth.lost("a slip: " + id);
              }
            });
  }

  private void close() {
    counter.readAlarms();
    boolean left = booths.close();
    left = applications.close() || left;
    if (intakes.close() || left) {
      night();
    }
    OfficeSnapshot office = counter.look();
    nothingLost(office);
    for (OfficeSnapshot.Item item : office.waiting()) {
      counter.voidIt(item.id(), VoidReason.NOT_COLLECTED);
    }
    new Accounts(this).settle(branch);
    threads.close();
    agenda.killStrands();
    branch.close();
  }

  /** Nobody closes the day; what was told and hasn't gone its way ends with the date. */
  private void night() {
    ZonedDateTime now = agenda.instant().atZone(town.config().branch().zone());
    ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
    long morning = agenda.now() + Duration.between(now, midnight).plus(AFTER_MIDNIGHT).toMillis();
    while (agenda.now() < morning) {
      agenda.step();
      tally.steps++;
    }
  }

  /** What the journal says of orders of cards. */
  CardJournal orders() {
    CardJournal orders = new CardJournal();
    branch.exportJournal(orders::line);
    return orders;
  }
}
