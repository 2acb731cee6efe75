package org.madoguchi.municipality;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.config.MunicipalityOfficeConfig.Branch;
import org.madoguchi.config.MunicipalityOfficeConfig.Listen;
import org.madoguchi.config.MunicipalityOfficeConfig.Officer;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.municipality.desk.BranchLine;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.Json;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.store.OfficeStore;

/** A municipality with its desk on a SQLite file, post offices that send, and two officers. */
public final class OfficeWorld implements AutoCloseable {
  public static final String CODE = "99201";
  public static final String BRANCH = "sakura-ekimae";

  /** A post office whose name would break a page that doesn't escape. */
  public static final String ODD_BRANCH = "odd";

  public static final String ODD_NAME = "<script>alert('x')</script> & \"郵便局\"";
  public static final String AOKI = "aoki";
  public static final String BABA = "baba";

  /** A Tuesday at 10:00 in Japan. */
  public static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

  private static final OfficeKeys KEYS = TestKeys.office();
  private static final OfficeKeys.Pair PINS = TestKeys.rsa("pins");

  /** Client keys by officer id; the third is nobody's. */
  private static final Map<String, OfficeKeys.Pair> CLIENTS =
      Map.of(
          AOKI,
          TestKeys.curve("aoki"),
          BABA,
          TestKeys.curve("baba"),
          "stranger",
          TestKeys.curve("stranger"));

  private final TestClock clock = new TestClock(START);
  private final MunicipalityOfficeConfig config;
  private final OfficeStore store;
  private final Desk desk;
  private int sent;

  /**
   * Founds it.
   *
   * @param folder for its database
   */
  public OfficeWorld(Path folder) {
    config = config(folder);
    try {
      store = OfficeStore.open(config.store());
    } catch (OfficeStore.Unusable e) {
      throw new IllegalStateException(e);
    }
    desk = Desk.of(config, store, KEYS, PINS.certificate(), clock);
  }

  private static MunicipalityOfficeConfig config(Path folder) {
    Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    }
    List<Branch> branches = new ArrayList<>();
    branches.add(new Branch(BRANCH, new LocalizedText("さくら駅前郵便局", "Sakura Station post office")));
    branches.add(new Branch("midori", new LocalizedText("みどり町郵便局", "Midori-machi post office")));
    branches.add(new Branch("minato", new LocalizedText("みなと郵便局", "Minato post office")));
    branches.add(new Branch(ODD_BRANCH, LocalizedText.same(ODD_NAME)));
    return new MunicipalityOfficeConfig(
        CODE,
        new LocalizedText("さくら市", "Sakura City"),
        ZoneId.of("Asia/Tokyo"),
        "03-0000-0000",
        new OpeningHours(week, Set.of()),
        30,
        new Listen("127.0.0.1", 0),
        folder,
        new Listen("127.0.0.1", 0),
        folder,
        folder,
        null,
        new Store("jdbc:sqlite:" + folder.resolve("municipality.db"), "", null),
        branches,
        List.of(
            new Officer(AOKI, new LocalizedText("青木 一郎", "Ichiro Aoki"), folder),
            new Officer(BABA, new LocalizedText("馬場 春子", "Haruko Baba"), folder)));
  }

  public MunicipalityOfficeConfig config() {
    return config;
  }

  public Desk desk() {
    return desk;
  }

  public OfficeStore store() {
    return store;
  }

  public OfficeKeys keys() {
    return KEYS;
  }

  public TestClock clock() {
    return clock;
  }

  /** Officers by their certificates, as the program reads them. */
  public Map<X509Certificate, Officer> officers() {
    Map<X509Certificate, Officer> officers = new HashMap<>();
    config.officers().forEach(o -> officers.put(client(o.id()).certificate(), o));
    return officers;
  }

  /** An officer's client key, or that of {@code stranger}. */
  public OfficeKeys.Pair client(String who) {
    return java.util.Objects.requireNonNull(CLIENTS.get(who));
  }

  /** The id of the next case. */
  public String nextId() {
    return "%032x".formatted(0xC0FFEE00L + ++sent);
  }

  /** A post office sends a usual package; its id. */
  public String send(String branch) {
    return send(TestPackages.usual(nextId(), CODE, branch));
  }

  /** Sends that one. */
  public String send(IntakePackage content) {
    byte[] bytes = Json.write(content);
    BranchLine.TakenIn taken =
        desk.branches()
            .takeIn(
                content.id(),
                CODE,
                content.branch(),
                "lobby",
                TestPackages.sha256(bytes),
                TestPackages.seal(bytes, KEYS.intake().certificate()));
    if (!(taken instanceof BranchLine.TakenIn.Standing)) {
      throw new IllegalStateException("not taken in: " + taken);
    }
    return content.id();
  }

  @Override
  public void close() {
    store.close();
  }
}
