package org.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.FarClock;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each part of a terminal, well and not. */
class DoctorTest {
  private static final Instant NOON = Instant.parse("2026-11-28T03:00:00Z");

  private static final String INPUTS =
      """
      I: Bus=0019 Vendor=0000 Product=0001 Version=0000
      N: Name="Power Button"
      H: Handlers=kbd event0
      B: PROP=0
      B: KEY=10000000000000 0

      I: Bus=0003 Vendor=0eef Product=c000 Version=0111
      N: Name="eGalax Inc. eGalaxTouch"
      H: Handlers=mouse0 event1
      B: PROP=2
      B: ABS=3273800000000003

      I: Bus=0003 Vendor=0c2e Product=0b61 Version=0111
      N: Name="Honeywell Scanning"
      H: Handlers=sysrq kbd leds event2
      B: PROP=0
      B: LED=1f
      """;

  @TempDir private Path folder;

  private ReaderDirectory.Listing readers =
      new ReaderDirectory.Listing.Readers(
          List.of(new ReaderDirectory.NamedReader("SONY RC-S300 00 00", true)));
  private PrinterStatus printer = new PrinterStatus.Ready();
  private Optional<Instant> there = Optional.of(NOON);
  private String inputs = INPUTS;
  private boolean sound = true;
  private Set<Language> without = Set.of();

  private BranchConfig branch() {
    Path none = folder.resolve("none");
    var config = new PrinterConfig(URI.create("ipp://mfp.example"), Duration.ofMinutes(1));
    return new BranchConfig(
        new BranchIdentity(
            "b",
            new LocalizedText("局", "Office"),
            ZoneId.of("Asia/Tokyo"),
            new OpeningHours(Map.of(), Set.of())),
        folder.resolve("not").resolve("made yet"),
        new LobbyConfig("lobby-1", 4, Duration.ofMinutes(1), Duration.ofMinutes(1), false),
        new CardReaderConfig(Pattern.compile("RC-S300")),
        config,
        config,
        new GatewayConfig(
            URI.create("https://gateway.example"),
            Duration.ofSeconds(1),
            none,
            none,
            none,
            none,
            none),
        List.of());
  }

  private List<Diagnosis> examine() throws IOException, InterruptedException {
    Path list = folder.resolve("devices");
    Files.writeString(list, inputs);
    FarClock gateway = () -> there;
    return TerminalChecks.of(
            branch(),
            new TerminalChecks.Machine(
                _ -> new Listed(readers),
                _ -> new Asked(printer),
                gateway,
                list,
                () -> sound,
                language -> without.contains(language) ? Optional.empty() : Optional.of("Face"),
                new JapaneseFont.Missing("install it"),
                () -> NOON))
        .examine();
  }

  private record Listed(Listing listing) implements ReaderDirectory {
    @Override
    public Listing await(Duration bound) {
      return listing;
    }

    @Override
    public void close() {}
  }

  private record Asked(PrinterStatus status) implements Printer {
    @Override
    public String name() {
      return "asked";
    }

    @Override
    public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
      throw new AssertionError("a doctor prints nothing");
    }

    @Override
    public JobLookup find(String jobName) {
      return JobLookup.UNKNOWN;
    }

    @Override
    public void cancel(String jobName) {}

    @Override
    public void close() {}
  }

  private static List<String> of(List<Diagnosis> all, Part part) {
    return all.stream()
        .filter(d -> d.part() == part)
        .map(d -> d.failure().map(FailureCode::code).orElse("") + " " + d.detail())
        .toList();
  }

  @Test
  void whatIsThereIsNamed() throws Exception {
    List<Diagnosis> all = examine();
    assertEquals(List.of(" eGalax Inc. eGalaxTouch"), of(all, Part.TOUCH));
    assertEquals(
        List.of(" scan a badge at the office screen; what types here: Honeywell Scanning"),
        of(all, Part.CODE_SCANNER));
    assertEquals(List.of(" SONY RC-S300 00 00, a card lies on it"), of(all, Part.CARD_READER));
    assertEquals(List.of(" ipp://mfp.example"), of(all, Part.MFP));
    assertEquals(List.of(" https://gateway.example"), of(all, Part.GATEWAY));
    assertEquals(List.of(" ahead of the gateway's by 0 s"), of(all, Part.CLOCK));
    assertTrue(of(all, Part.DISK).getFirst().endsWith(" MB are free where data_directory is"));
  }

  @Test
  void whatIsInTheWayHasItsCode() throws Exception {
    readers = new ReaderDirectory.Listing.ServiceDown();
    printer = new PrinterStatus.NeedsAttention(PrinterProblem.MEDIA_EMPTY);
    there = Optional.empty();
    inputs = "";
    sound = false;
    without = Set.of(new Language("th"));
    List<String> codes =
        examine().stream()
            .flatMap(d -> d.failure().stream().map(f -> d.part().text() + " " + f.code()))
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "touch D01",
            "card-reader C01",
            "mfp M02",
            "slip-printer M02",
            "sound D02",
            "gateway G01",
            "certificate D06",
            "fonts D08"),
        codes);
  }

  @Test
  void anotherReaderIsNotTheOneThatIsWanted() throws Exception {
    readers =
        new ReaderDirectory.Listing.Readers(
            List.of(new ReaderDirectory.NamedReader("Other 00", false)));
    assertEquals(
        List.of("C02 wanted \"RC-S300\", there are: Other 00"), of(examine(), Part.CARD_READER));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T02:59:00Z, ' ahead of the gateway''s by 60 s'",
    "2026-11-28T02:58:59Z, 'D03 ahead of the gateway''s by 61 s'",
    "2026-11-28T03:01:01Z, 'D03 behind the gateway''s by 61 s'"
  })
  void theClockIsHeldAgainstTheGateways(Instant gateway, String told) throws Exception {
    there = Optional.of(gateway);
    assertEquals(List.of(told), of(examine(), Part.CLOCK));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T03:00:00Z, D05",
    "2026-11-28T03:00:01Z, D04",
    "2026-12-28T02:59:59Z, D04",
    "2026-12-28T03:00:00Z, ''"
  })
  void certificatesAreToldOfBeforeTheyEnd(Instant end, String code) {
    assertEquals(
        code, CertificateChecks.ends("tls", end, NOON).failure().map(FailureCode::code).orElse(""));
  }

  /** A part that hangs doesn't keep the others from being told of. */
  @Test
  void aPartThatDoesntAnswerIsToldOf() throws Exception {
    var never = new CountDownLatch(1);
    var doctor =
        new Doctor(
            List.of(
                new Check(
                    Part.MFP,
                    () -> {
                      never.await();
                      return List.of();
                    }),
                new Check(
                    Part.SOUND,
                    () -> {
                      throw new IOException("broken");
                    }),
                new Check(Part.DISK, () -> List.of(Diagnosis.well(Part.DISK, "room")))),
            Duration.ofMillis(200));
    assertEquals(
        List.of("mfp D09 no answer", "sound D09 IOException", "disk  room"),
        doctor.examine().stream()
            .map(d -> d.part().text() + " " + of(List.of(d), d.part()).getFirst())
            .toList());
  }

  @Test
  void theReportIsTheSameForPeopleProgramsAndPaper() throws Exception {
    inputs = "";
    var report = new DoctorReport("局", NOON, ZoneId.of("Asia/Tokyo"), examine());
    var text = new StringWriter();
    report.print(new PrintWriter(text));
    assertTrue(text.toString().contains("! タッチパネル / touch panel: no touch panel"), text::toString);
    assertTrue(text.toString().contains("    D01  タッチパネルが見つかりません。"), text::toString);

    JsonNode json = JsonMapper.shared().readTree(report.json(5));
    assertEquals("D01", json.at("/lines/0/code").asString());
    assertEquals("trouble", json.at("/lines/0/state").asString());
    assertEquals("untold", json.at("/lines/1/state").asString());
    assertEquals(report.lines().size(), json.at("/lines").size());

    List<String> codes = new ArrayList<>();
    report.paper().rows().forEach(row -> codes.add(row.get(1)));
    assertEquals("D01", codes.getFirst());
    assertEquals(report.lines().size(), codes.size());
    assertTrue(report.paper().head().contains("点検 2026-11-28 12:00"));
    assertEquals("異常 %d 件".formatted(report.troubles()), report.paper().head().getLast());
  }
}
