package org.madoguchi.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.figures.TimeClasses;
import org.madoguchi.municipality.envelope.OfficeKeys;

/** What post offices of a test send of their months. */
public final class TestFigures {
  public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static final OfficeKeys.Pair JOURNALS = TestKeys.authority("journals");
  private static final OfficeKeys.Pair SEERS = TestKeys.authority("seers");
  private static final OfficeKeys.Pair GATEWAY = TestKeys.issued(SEERS, "gateway");
  private static final Map<String, OfficeKeys.Pair> KEYS = new ConcurrentHashMap<>();
  private static final Instant SIGNED = Instant.parse("2026-12-01T00:10:00Z");

  /** Six offices of three municipalities in two prefectures; one is entrusted from November on. */
  public static final String REGISTRY =
      """
      office,name,prefecture,municipality,duty,from,through,municipality_name
      sakura-ekimae,さくら駅前郵便局,99,99201,certificates,2026-04-01,,さくら市
      sakura-ekimae,さくら駅前郵便局,99,99201,intake,2026-10-01,,さくら市
      midori,みどり町郵便局,99,99201,certificates,2026-04-01,,さくら市
      minami,みなみ郵便局,99,99201,certificates,2026-11-01,,さくら市
      kita,きた郵便局,99,99202,certificates,2026-04-01,,もみじ市
      hama,はま郵便局,13,13101,certificates,2026-04-01,,千代田区
      yama,やま郵便局,13,13101,certificates,2026-04-01,2026-10-31,千代田区
      """;

  private TestFigures() {}

  public static FiguresTrust journals() {
    return new FiguresTrust(List.of(JOURNALS.certificate()));
  }

  public static FiguresTrust seers() {
    return new FiguresTrust(List.of(SEERS.certificate()));
  }

  /** The key of an office's journal. */
  static OfficeKeys.Pair key(String branch) {
    return KEYS.computeIfAbsent(branch, b -> TestKeys.issued(JOURNALS, b));
  }

  /** A journal's key of an office of which there are many: all have the same one, each its name. */
  public static OfficeKeys.Pair sameKey(String branch) {
    return TestKeys.named(JOURNALS, GATEWAY, branch);
  }

  /** A made-up hash of a journal's line. */
  public static String hash(String journal, long line) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((journal + line).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of the journal of that name. */
  public static JournalSpan lines(String journal, long first, long last) {
    return new JournalSpan(first, hash(journal, first), last, hash(journal, last));
  }

  /** A month with so many certificates, and what goes with them. */
  public static MonthFigures month(
      String branch, YearMonth month, JournalSpan lines, int certificates) {
    List<Figure> figures = new ArrayList<>();
    if (certificates > 0) {
      figures.add(new Figure(Measure.CERTIFICATES_HANDED_OVER, "99201", "juminhyo", certificates));
      figures.add(new Figure(Measure.CERTIFICATES_HANDED_OVER, "99202", "juminhyo", 1));
      figures.add(new Figure(Measure.FEES_TAKEN, "99201", "juminhyo", 300L * certificates));
      figures.add(new Figure(Measure.SLIP_TO_HAND_OVER, "", TimeClasses.of(90), certificates));
    }
    figures.add(new Figure(Measure.VISITS, "", "certificate", certificates + 2L));
    return new MonthFigures(
        branch, month, ZoneId.of("Asia/Tokyo"), lines, "1.0.0", figures.stream().sorted().toList());
  }

  /** A month with some of everything that a course shows; what isn't entrusted is 0. */
  public static MonthFigures busy(String branch, YearMonth month, int most) {
    int so = month.getMonthValue();
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                new Figure(Measure.CERTIFICATES_HANDED_OVER, "99201", "residence", most + 3L * so),
                new Figure(Measure.FEES_TAKEN, "99201", "residence", 300L * (most + 3L * so)),
                new Figure(Measure.APPLICATIONS_SENT, "99201", "online", most / 2 + so % 5),
                new Figure(Measure.INTAKES_ACCEPTED, "99201", "addressee-only", 7L + so % 4),
                new Figure(
                    Measure.CARD_ORDERS_DONE, "99201", "renew-signature", most / 3 + 2L * so),
                new Figure(Measure.PORTAL_REGISTRATIONS, "", "insurance", 5L + so % 3),
                new Figure(Measure.APPOINTMENTS_CAME, "99201", "card", 2L + so % 2)));
    return new MonthFigures(
        branch,
        month,
        ZoneId.of("Asia/Tokyo"),
        lines(branch + month, 1, 100),
        "1.0.0",
        figures.stream().sorted().toList());
  }

  /** As its office signs it. */
  public static byte[] signed(MonthFigures figures) {
    return signedBy(figures.branch(), figures);
  }

  /** The same, signed at that moment. */
  public static byte[] signedAt(Instant at, MonthFigures figures) {
    OfficeKeys.Pair key = key(figures.branch());
    return SignedFigures.sign(FiguresJson.write(figures), key.key(), key.certificate(), at);
  }

  /** As another one would sign it. */
  public static byte[] signedBy(String branch, MonthFigures figures) {
    return sign(key(branch), FiguresJson.write(figures));
  }

  private static byte[] sign(OfficeKeys.Pair key, byte[] content) {
    return SignedFigures.sign(content, key.key(), key.certificate(), SIGNED);
  }

  /** The same with a key of one's own. */
  public static byte[] signed(OfficeKeys.Pair key, MonthFigures figures) {
    return sign(key, FiguresJson.write(figures));
  }

  /** A usual file. */
  public static byte[] usual(String branch, YearMonth month, int certificates) {
    return signed(month(branch, month, lines(branch, 1, 100), certificates));
  }

  /** A head of a journal, countersigned. */
  public static byte[] head(String branch, long line, String hash) {
    return head(key(branch), GATEWAY, branch, line, hash);
  }

  /** The same with a key of one's own. */
  public static byte[] head(OfficeKeys.Pair key, String branch, long line, String hash) {
    return head(key, GATEWAY, branch, line, hash);
  }

  /** One that another branch has countersigned, or the branch itself. */
  public static byte[] headSeenBy(String seer, String branch, long line, String hash) {
    return head(key(branch), key(seer), branch, line, hash);
  }

  private static byte[] head(
      OfficeKeys.Pair inner, OfficeKeys.Pair outer, String branch, long line, String hash) {
    String json =
        "{\"at\":\"2026-12-01T00:05:00Z\",\"branch\":\"%s\",\"hash\":\"%s\",\"previousHash\":\"%s\",\"previousSeq\":0,\"seq\":%d}"
            .formatted(branch, hash, "0".repeat(64), line);
    return sign(outer, sign(inner, json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes the files of the table {@code [figures]}; who vouches for journals. */
  public static Path trustFile(Path folder) throws IOException, GeneralSecurityException {
    return Files.writeString(
        folder.resolve("journals.pem"), TestOffice.pem(JOURNALS.certificate()));
  }

  /** Adds the table to an office's configuration. */
  public static void enable(TestOffice office) {
    enable(office, REGISTRY);
  }

  /** The same with a registry of one's own. */
  public static void enable(TestOffice office, String registry) {
    Path folder = java.util.Objects.requireNonNull(office.file().getParent());
    try {
      trustFile(folder);
      Files.writeString(folder.resolve("seers.pem"), TestOffice.pem(SEERS.certificate()));
      Files.writeString(folder.resolve("offices.csv"), registry);
      Files.writeString(
          office.file(),
          """

          [figures]
          registry = "offices.csv"
          journal_trust = "journals.pem"
          head_trust = "seers.pem"
          """,
          StandardOpenOption.APPEND);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
