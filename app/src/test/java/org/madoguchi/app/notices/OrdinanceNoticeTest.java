package org.madoguchi.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.ErrandName;
import org.madoguchi.config.Fee;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.PosterLayout;
import org.madoguchi.printer.layout.PosterLayout.Sheet;

/** The notice of a branch: what it says, what it looks like, and when it is out of date. */
class OrdinanceNoticeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Span ALL_DAY = new Span(LocalTime.of(9, 0), LocalTime.of(17, 0));
  private static final Span UNTIL_FOUR = new Span(LocalTime.of(8, 30), LocalTime.of(16, 0));

  private static OpeningHours weekdays(Span span, Set<LocalDate> closed) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    Stream.of(DayOfWeek.values())
        .filter(d -> d.getValue() <= 5)
        .forEach(d -> week.put(d, List.of(span)));
    return new OpeningHours(week, closed, Set.of(), true);
  }

  private static CertificateKind kind(String code, String ja, String en, OpeningHours hours) {
    return new CertificateKind(
        code,
        new LocalizedText(ja, en),
        List.of(),
        5,
        List.of(new Fee(LocalDate.MIN, 300)),
        hours,
        List.of());
  }

  private static Municipality city(List<CertificateKind> kinds, List<ErrandConfig> errands) {
    return new Municipality(
        "99201",
        new LocalizedText("見本市", "Mihon City"),
        "見本県",
        MunicipalityPaper.USUAL,
        kinds,
        List.of(),
        errands,
        IdentityPapers.usual());
  }

  static BranchConfig branch(Set<LocalDate> closed, String mfp, List<Booth> booths) {
    OpeningHours every = weekdays(ALL_DAY, Set.of());
    Municipality city =
        city(
            List.of(
                kind("residence", "住民票の写し", "Residence record", every),
                kind("seal", "印鑑登録証明書", "Seal certificate", every),
                kind("family", "戸籍全部事項証明書", "Family register", weekdays(UNTIL_FOUR, closed))),
            List.of(
                new ElectronicConfig(
                    new Entrustment(new DayRange(LocalDate.of(2027, 4, 1), null), every),
                    Set.copyOf(ElectronicConfig.OPERATIONS),
                    false)));
    PrinterConfig printer = new PrinterConfig(URI.create(mfp), Duration.ofMinutes(1));
    return new BranchConfig(
            new BranchIdentity(
                "b",
                new LocalizedText("見本中央郵便局", "Mihon Central Post Office"),
                ZoneId.of("Asia/Tokyo"),
                every),
            Path.of("data"),
            new LobbyConfig("t", 4, Duration.ofMinutes(1), Duration.ofSeconds(20), false),
            new CardReaderConfig(Pattern.compile("reader")),
            printer,
            printer,
            new GatewayConfig(
                URI.create("https://gateway.example/"),
                Duration.ofSeconds(30),
                Path.of("k"),
                Path.of("k"),
                Path.of("k"),
                Path.of("k"),
                Path.of("k")),
            List.of(city))
        .with(booths, List.of());
  }

  private static OrdinanceNotice notice() {
    return OrdinanceNotice.of(branch(Set.of(LocalDate.of(2027, 2, 12)), "ipp://a/", List.of()));
  }

  @Test
  void dutiesOfTheSameHoursStandTogether() {
    List<OrdinanceNotice.Duties> duties = notice().municipalities().getFirst().duties();
    assertEquals(
        List.of(
            List.of("住民票の写しの交付", "印鑑登録証明書の交付"),
            List.of("戸籍全部事項証明書の交付"),
            List.of("マイナンバーカードの 電子証明書の 発行・更新と、暗証番号の 再設定")),
        duties.stream().map(d -> d.names().stream().map(LocalizedText::ja).toList()).toList());
  }

  @Test
  void everyErrandHasItsDutysWords() {
    for (Language language : Language.OF_STAFF) {
      for (ErrandName errand : ErrandName.values()) {
        if (errand == ErrandName.BOOTH) {
          continue; // the municipality's own people are there
        }
        assertFalse(OrdinanceNotice.words(language).get("duty." + errand.code(), "x").isBlank());
      }
    }
  }

  /** What a resident is told decides, not the day on which it is made, nor the rest of the file. */
  @Test
  void theDigestChangesWithWhatItSays() {
    String before = notice().digest().hex();
    assertEquals(before, notice().digest().hex());
    assertEquals(
        before,
        OrdinanceNotice.of(branch(Set.of(LocalDate.of(2027, 2, 12)), "ipp://b/", List.of()))
            .digest()
            .hex());
    assertNotEquals(
        before,
        OrdinanceNotice.of(branch(Set.of(LocalDate.of(2027, 2, 15)), "ipp://a/", List.of()))
            .digest()
            .hex());
    assertTrue(OrdinanceNotice.inGroups(notice().digest()).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}"));
  }

  @Test
  void onPaper() throws IOException {
    JapaneseFont.Found fonts =
        assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find(), "no Japanese font");
    List<PosterContent> contents =
        Language.OF_STAFF.stream().map(l -> NoticePaper.of(notice(), l, DAY, true)).toList();
    for (Sheet sheet : Sheet.values()) {
      byte[] pdf = new PosterLayout(fonts).render(contents, sheet).pdf();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(2, document.getNumberOfPages(), "each language on one sheet");
        double width = document.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
        assertEquals(sheet == Sheet.A4 ? 210 : 297, width, 0.5);
        PDFTextStripper text = new PDFTextStripper();
        text.setEndPage(1);
        String read = text.getText(document).replaceAll("\\s", "");
        for (String said : List.of("見本市", "住民票の写しの交付", "9:00〜16:00", "2027年2月12日", "2027年4月1日から")) {
          assertTrue(read.contains(said), read);
        }
        Path pictures = Path.of("target", "screens");
        Files.createDirectories(pictures);
        for (int i = 0; i < 2; i++) {
          BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, 70);
          ImageIO.write(
              page, "png", pictures.resolve("notice-%s-%d.png".formatted(sheet, i)).toFile());
        }
      }
    }
    for (Language language : Language.OF_STAFF) {
      Files.writeString(
          Path.of("target", "screens", NoticePage.file(language)),
          NoticePage.of(notice(), language, DAY, false));
    }
  }

  @Test
  void moreThanASheetHoldsGoesOnOverleaf() throws IOException {
    JapaneseFont.Found fonts = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    PosterContent one = NoticePaper.of(notice(), Language.JA, DAY, false);
    List<PosterContent.Section> many =
        Stream.generate(() -> one.sections().getFirst()).limit(12).toList();
    PosterContent long1 =
        new PosterContent("ja", one.title(), one.lead(), many, one.small(), false);
    assertTrue(new PosterLayout(fonts).render(List.of(long1), Sheet.A4).sheets() > 1);
  }

  @Test
  void asAPage() {
    String page = NoticePage.of(notice(), Language.EN, DAY, false);
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("<a href=\"notice.html\" hreflang=\"ja\" lang=\"ja\">日本語</a>"), page);
    assertTrue(page.contains("<dd>Monday to Friday  9:00 to 17:00</dd>"), page);
    assertFalse(page.contains("<script"), page);
    OrdinanceNotice odd =
        new OrdinanceNotice(LocalizedText.same("A & <B>"), notice().municipalities());
    assertTrue(NoticePage.of(odd, Language.JA, DAY, false).contains("A &amp; &lt;B&gt;"));
  }

  @Test
  void boothsAsACalendar() {
    Booth booth =
        new Booth(
            "card-2027-02",
            "99201",
            new LocalizedText("マイナンバーカード、出張申請; 窓口", "Card booth"),
            List.of(
                new Booth.Day(
                    LocalDate.of(2027, 2, 13),
                    List.of(
                        new Span(LocalTime.of(10, 0), LocalTime.of(12, 0)),
                        new Span(LocalTime.of(13, 0), LocalTime.of(15, 0))))),
            20,
            2,
            new LocalizedText("お手元に届いた交付申請書、本人確認書類を二つ、いまのカード", "The form, two papers"),
            Booth.BookUntil.DAY_BEFORE);
    BranchConfig config = branch(Set.of(), "ipp://a/", List.of(booth));
    String calendar = BoothCalendar.of(config, Instant.parse("2026-11-28T01:02:03Z"));
    assertFalse(calendar.replace("\r\n", "").contains("\n"), "only CRLF");
    for (String line : calendar.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\ufffd"), line);
    }
    List<String> lines = List.of(calendar.replace("\r\n ", "").split("\r\n", -1));
    assertEquals("BEGIN:VCALENDAR", lines.getFirst());
    assertEquals(2, lines.stream().filter("BEGIN:VEVENT"::equals).count());
    for (String line :
        List.of(
            "VERSION:2.0",
            "TZID:Asia/Tokyo",
            "TZOFFSETTO:+0900",
            "UID:99201-b-card-2027-02-20270213T100000@madoguchi",
            "DTSTAMP:20261128T010203Z",
            "DTSTART;TZID=Asia/Tokyo:20270213T100000",
            "DTEND;TZID=Asia/Tokyo:20270213T120000",
            "SUMMARY;LANGUAGE=ja:マイナンバーカード、出張申請\\; 窓口",
            "LOCATION;LANGUAGE=ja:見本中央郵便局")) {
      assertTrue(lines.contains(line), line + " in " + lines);
    }
    assertTrue(calendar.replace("\r\n ", "").contains("Please bring: The form\\, two papers"));
  }
}
