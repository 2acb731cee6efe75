package org.madoguchi.municipality.plan.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.chart.ChartLine;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanArithmetic;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan's files, opened again. Pictures of its chart go to {@code target/plans}. */
final class PlanOutTest {
  private static final Path PICTURES = Path.of("target", "plans");
  private static final double LEAST_CONTRAST = 3;

  private static Plan plan(String example) {
    return switch (PlanReader.read(Path.of("../docs/examples", example + ".toml"))) {
      case ConfigReading.Read<PlanInputs> r -> PlanArithmetic.compute(r.value());
      case ConfigReading.Mistakes<PlanInputs> m ->
          throw new IllegalStateException(m.mistakes().toString());
    };
  }

  private static FollowUp followed() {
    YearMonth first = YearMonth.of(2020, 11);
    return FollowUp.of(
        plan("city"),
        IntStream.range(0, 7)
            .mapToObj(
                i ->
                    new FollowUp.Actual(
                        first.plusMonths(i), 1_300 + i * 60, 1_621 + i * 10, 2, i % 5, 4))
            .toList());
  }

  private static PlanFiles files(Language language) {
    FollowUp followed = followed();
    return new PlanFiles(followed.plan(), followed, new PlanWords(language));
  }

  private static Object read(Cell cell) {
    if (cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros()
        : cell.asString();
  }

  private static Object plain(Object cell) {
    return cell instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : Csv.plain(cell);
  }

  /** The workbook is read by another program part than the one that wrote it. */
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void theWorkbookHasTheTablesCells(Language language) throws IOException {
    PlanWords words = new PlanWords(language);
    PlanFiles files = files(language);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(files.xlsx()))) {
      List<Sheet> sheets = book.getSheets().toList();
      assertEquals(
          List.of("plan", "record", "advice", "costs").stream()
              .map(s -> words.say("sheet." + s))
              .toList(),
          sheets.stream().map(Sheet::getName).toList());
      for (int s = 0; s < sheets.size(); s++) {
        Table table = files.tables().get(s);
        List<Row> rows = sheets.get(s).read();
        assertEquals(table.rows().size() + 1, rows.size());
        for (int r = 0; r < table.rows().size(); r++) {
          List<Object> read = new ArrayList<>();
          for (int c = 0; c < table.columns().size(); c++) {
            read.add(rows.get(r + 1).getOptionalCell(c).<Object>map(PlanOutTest::read).orElse(""));
          }
          assertEquals(table.rows().get(r).stream().map(PlanOutTest::plain).toList(), read);
        }
        for (int c = 0; c < table.columns().size(); c++) {
          assertEquals(
              words.say("cell." + table.columns().get(c)), rows.getFirst().getCell(c).asString());
        }
      }
    }
  }

  /** A real spreadsheet program, where it is installed. */
  @Test
  void libreOfficeReadsTheWorkbook(@TempDir Path folder) throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    Assumptions.assumeTrue(
        Files.isExecutable(office), "no LibreOffice (Debian: libreoffice-calc-nogui)");
    PlanFiles files = files(Language.EN);
    Path book = Files.write(folder.resolve("plan.xlsx"), files.xlsx());
    convert(
        office,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
        book);
    for (Table table : files.tables()) {
      String name = new PlanWords(Language.EN).say("sheet." + table.name());
      List<String> lines = Files.readAllLines(folder.resolve("plan-" + name + ".csv"));
      assertEquals(table.rows().size() + 1, lines.size(), name);
      assertEquals(
          table.rows().getLast().stream().map(PlanOutTest::plain).map(PlanOutTest::text).toList(),
          List.of(lines.getLast().split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
              .map(c -> c.replaceAll("^\"|\"$", ""))
              .toList());
    }
    // to be looked at: ./target/plans/plan.pdf
    convert(office, "pdf", book);
    byte[] pdf = Files.readAllBytes(folder.resolve("plan.pdf"));
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("plan.pdf"), pdf);
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    assertEquals(4, raw.split("/Type/Page/", -1).length - 1, "each sheet is one page");
  }

  private static void convert(Path office, String to, Path book) throws Exception {
    Path folder = java.util.Objects.requireNonNull(book.getParent());
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.toString(),
                book.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends");
  }

  private static String text(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }

  @Test
  void theCsvIsWhatSpreadsheetsTake() {
    String csv = new String(files(Language.JA).csv(), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFFmonth,planned,cumulative,"));
    assertEquals(30, csv.split("\r\n", -1).length - 1);
    assertTrue(
        csv.contains(
            "\r\n2020-11,1621,14621,24.37,2,3,3,0,25,8,,20,0,1480,141,0.10,5,4,2020-09,8,F10 F13 F15\r\n"),
        csv);
    Table odd = new Table("plan", List.of("name", "what"), List.of(List.of("=1+1", "a,\"b\"\n")));
    assertEquals("\uFEFFname,what\r\n'=1+1,\"a,\"\"b\"\"\n\"\r\n", Csv.of(odd));
  }

  @Test
  void theJsonHasTheSameNumbers() {
    PlanFiles files = files(Language.EN);
    JsonNode json = JsonMapper.builder().build().readTree(files.json());
    assertEquals(47_000, json.path("cards").asLong());
    assertEquals(1_621, json.path("cards_a_month").asLong());
    assertEquals(29, json.path("plan").size());
    assertEquals(141, json.path("plan").path(0).path("backlog").asLong());
    assertEquals(7, json.path("record").size());
    assertEquals("F10", json.path("findings").path(0).path("flag").asString());
    assertEquals("2020-11", json.path("findings").path(0).path("month").asString());
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void theChartIsAPictureInEachLanguage(Language language) throws IOException {
    assertTrue(LineChart.hasLetters(), "BIZ UDGothic");
    PlanChart chart = files(language).chart();
    byte[] png = chart.png();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(1_000, picture.getWidth());
    Set<Integer> colors = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        colors.add(picture.getRGB(x, y) & 0xFFFFFF);
      }
    }
    for (ChartLine each : ChartLine.values()) {
      boolean drawn = each.compareTo(ChartLine.FOURTH) <= 0; // plan, record, capacity, backlog
      assertEquals(drawn, colors.contains(each.color().getRGB() & 0xFFFFFF), "a line as " + each);
      assertTrue(contrast(each.color()) >= LEAST_CONTRAST, "seen on white: " + each);
    }
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve("chart-" + language.code() + ".png"), png);
    String svg = new String(chart.svg(), StandardCharsets.UTF_8);
    assertTrue(svg.contains("<svg"));
    Files.writeString(PICTURES.resolve("chart-" + language.code() + ".svg"), svg);
    assertTrue(svg.contains("font-family=\"BIZ UDPGothic, "), svg);
    assertTrue(
        svg.contains(new PlanWords(language).say("chart.capacity") + "</text>"), "text is text");
    assertTrue(svg.length() < 60_000, "a chart of 29 months has " + svg.length() + " characters");
    assertTrue(chart.inWords().contains("4,290"), chart.inWords());
  }

  /** To white (WCAG 2.2, 1.4.3). */
  private static double contrast(Color color) {
    double[] parts = new double[3];
    for (int i = 0; i < parts.length; i++) {
      double part = color.getRGBColorComponents(null)[i];
      parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05);
  }

  @Test
  void whoNeedsAdviceComesFirstAndDesignatedCitiesApart() {
    Plan city = plan("city");
    Prefecture prefecture =
        new Prefecture(
            List.of(
                new Prefecture.Member(plan("renewal"), null),
                new Prefecture.Member(plan("nation"), null),
                new Prefecture.Member(city, followed()),
                new Prefecture.Member(apart(city), null)),
            new PlanWords(Language.EN));
    List<List<Object>> rows = prefecture.summary().rows();
    assertEquals(5, rows.size());
    assertEquals(
        List.of("Sakura City", "The country", "Sakura City", "Sakura City"),
        rows.subList(0, 4).stream().map(r -> r.get(1)).toList());
    assertEquals("2021-05", rows.getFirst().get(5));
    assertEquals("F10 F11 F12 F13 F14 F15 F19", rows.getFirst().getLast());
    assertEquals(60_000L, rows.get(3).get(2), "designated: the last, whatever it needs");
    assertEquals(60_000L + 60_000 + 125_927_902, rows.get(4).get(2), "and not in the sum");
    assertEquals(4, prefecture.toBeAdvised());
    assertTrue(prefecture.advice().rows().size() > 8);
  }

  private static Plan apart(Plan plan) {
    PlanInputs in = plan.inputs();
    return PlanArithmetic.compute(
        new PlanInputs(
            new PlanInputs.Body(in.body().code(), in.body().name(), true),
            in.demand(),
            in.waiting(),
            in.mostAMonth(),
            in.months(),
            in.dedicated(),
            in.shared(),
            in.temporary(),
            in.building(),
            in.staffing(),
            in.terminals(),
            in.measures(),
            in.costs(),
            in.thresholds()));
  }
}
