package org.madoguchi.sandbox.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Municipality;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.paper.Printed.Picture;

class PapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Pattern ISSUE_NUMBER = Pattern.compile("発行番号([0-9A-Z]{4}-[0-9A-Z]{4})");
  private static final PaperFonts FONTS = PaperFonts.ofSystem();
  private static final Papers PAPERS = new Papers(FONTS);
  private static final Municipality CITY = City.municipalities().getFirst();

  private static Persona persona(String id) {
    return Personas.load().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static CertificateRequest request(
      String municipality, String kind, Map<String, String> options, int copies) {
    return new CertificateRequest(
        new IssuanceId(1, 2),
        "branch",
        "lobby",
        municipality,
        kind,
        new TreeMap<>(options),
        copies,
        200,
        "challenge",
        Instant.EPOCH);
  }

  private static List<byte[]> files(
      Persona holder, String kind, Map<String, String> changed, int copies, long seed) {
    SortedMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : CITY.kind(kind).orElseThrow().options()) {
      options.put(option.code(), option.defaultValue());
    }
    options.putAll(changed);
    return PAPERS.pages(
        request(CITY.code(), kind, options, copies), holder, TODAY, new SplittableRandom(seed));
  }

  private static List<Printed> print(Persona holder, String kind, Map<String, String> changed) {
    return files(holder, kind, changed, 1, 7).stream().map(Printed::of).toList();
  }

  @Test
  void whatWasNotAskedForIsNotInTheFile() {
    Persona daughter = persona("one-try-left");
    String head = daughter.household().head().name();
    String domicile = daughter.household().domicile();
    String myNumber = daughter.holder().myNumber();
    // relationship, registered-domicile, my-number: each alone, and none
    for (String chosen : List.of("", "relationship", "registered-domicile", "my-number")) {
      Printed paper =
          print(daughter, "residence", chosen.isEmpty() ? Map.of() : Map.of(chosen, "yes"))
              .getFirst();
      assertTrue(paper.says(daughter.holder().name()), chosen);
      assertEquals(chosen.equals("relationship"), paper.says("続柄" + "子"), chosen);
      assertEquals(chosen.equals("relationship"), paper.says("世帯主" + head), chosen);
      assertEquals(chosen.equals("registered-domicile"), paper.says(domicile), chosen);
      assertEquals(chosen.equals("registered-domicile"), paper.says("筆頭者" + head), chosen);
      assertEquals(chosen.equals("my-number"), paper.says(myNumber), chosen);
      assertEquals(!chosen.equals("my-number"), paper.says("個人番号" + Blank.LEFT_OUT), chosen);
    }
  }

  @Test
  void aPaperForOneShowsNobodyElse() {
    for (Persona holder : Personas.load()) {
      // whoever lives alone has nobody to be taken for: the first kind will do
      List<String> kinds =
          holder.household().members().size() == 1
              ? List.of("residence")
              : List.of("residence", "seal-registration", "taxation");
      for (String kind : kinds) {
        List<Printed> pages = print(holder, kind, Map.of("my-number", "yes"));
        assertEquals(1, pages.size());
        String name = FONTS.fit(holder.holder().name()); // rare letters in their other form
        assertTrue(pages.getFirst().says(name), holder + " " + kind);
        for (Persona other : Personas.load()) {
          for (Person person : other.household().members()) {
            if (!person.equals(holder.holder())) {
              for (String text :
                  List.of(FONTS.fit(person.name()), person.kana(), person.myNumber())) {
                assertFalse(pages.getFirst().says(text), holder + " " + kind);
              }
            }
          }
        }
      }
    }
  }

  @Test
  void aHouseholdTakesAPageForTwo() {
    Persona father = persona("household");
    List<Printed> pages = print(father, "residence", Map.of("persons", "household"));
    assertEquals(2, pages.size());
    List<Person> members = father.household().members();
    for (int i = 0; i < members.size(); i++) {
      assertEquals(i < 2, pages.get(0).says(members.get(i).kana()));
      assertEquals(i >= 2, pages.get(1).says(members.get(i).kana()));
    }
    assertTrue(pages.get(0).says("1/2") && pages.get(1).says("2/2"));
    assertTrue(pages.get(1).says("この写しは、世帯全員の住民票の原本と相違ないことを証明する。"));
    assertEquals(1, print(persona("ordinary"), "residence", Map.of("persons", "household")).size());
  }

  @Test
  void copiesAreWholeSetsEachWithItsOwnIssueNumber() {
    List<Printed> pages =
        files(persona("household"), "residence", Map.of("persons", "household"), 3, 7).stream()
            .map(Printed::of)
            .toList();
    assertEquals(6, pages.size());
    for (int i = 0; i < 6; i++) {
      assertTrue(pages.get(i).says(i % 2 + 1 + "/2"));
    }
    List<String> numbers = pages.stream().map(PapersTest::issueNumber).toList();
    assertEquals(3, numbers.stream().distinct().count());
    for (int i = 0; i < 6; i += 2) {
      assertEquals(numbers.get(i), numbers.get(i + 1));
    }
  }

  private static String issueNumber(Printed page) {
    Matcher matcher = ISSUE_NUMBER.matcher(page.text());
    assertTrue(matcher.find());
    return matcher.group(1);
  }

  @Test
  void theYearChosenIsTheYearPrinted() {
    Persona holder = persona("ordinary");
    Printed paper = print(holder, "taxation", Map.of("year", "2025")).getFirst();
    assertTrue(paper.says("令和7年度市民税・県民税課税証明書"));
    assertTrue(paper.says("%,d円".formatted(holder.taxes().get(1).salary())));
    assertFalse(paper.says("%,d円".formatted(holder.taxes().get(0).salary())));
  }

  @Test
  void theRegisterShowsAllOfTheFamily() {
    Persona father = persona("household");
    List<Printed> pages = print(father, "family-register", Map.of());
    assertEquals(2, pages.size());
    assertTrue(pages.get(0).says("（２の１）") && pages.get(1).says("（２の２）"));
    String all = pages.get(0).text() + pages.get(1).text();
    for (Person person : father.household().members()) {
      assertTrue(all.contains("【名】" + person.givenName()));
      assertFalse(all.contains(person.myNumber()));
    }
    assertTrue(all.contains("【生年月日】令和元年５月１日"));
    assertTrue(pages.get(1).says("これは、戸籍に記録されている事項の全部を証明した書面である。"));
  }

  /** A character that the face lacks would prevent it. */
  @Test
  void everyCertificateOfEveryPersonaCanBePrinted() {
    Map<String, String> all =
        Map.of(
            "persons", "household",
            "relationship", "yes",
            "registered-domicile", "yes",
            "my-number", "yes");
    for (Persona holder : Personas.load()) {
      for (CertificateKind kind : CITY.kinds()) {
        assertFalse(files(holder, kind.code(), all, 1, 7).isEmpty(), holder + " " + kind.code());
      }
    }
  }

  @Test
  void everyKindOfPaperIsDatedSealedAndMarked() {
    for (CertificateKind kind : CITY.kinds()) {
      Printed last = print(persona("ordinary"), kind.code(), Map.of()).getLast();
      assertTrue(last.says("見本：体験モードで作った紙です。"), kind.code());
      assertTrue(last.says("令和8年11月21日見本県見本市長"), kind.code());
      Picture picture = last.picture();
      assertTrue(picture.count(20, 40, 190, 230, Picture::rose) > 5_000, kind.code());
      assertTrue(picture.count(140, 200, 170, 267, Picture::vermilion) > 800, kind.code());
    }
  }

  @Test
  void pagesBeforeTheCertificationBearNoSeal() {
    Printed first = print(persona("household"), "family-register", Map.of()).getFirst();
    assertFalse(first.says("証明した書面である"));
    assertEquals(0, first.picture().count(0, 0, 210, 297, Picture::vermilion));
  }

  @Test
  void theBranchFindsFreeRoomForItsPageCode() {
    Persona longest = persona("long-name");
    for (CertificateKind kind : CITY.kinds()) {
      for (Printed printed : print(longest, kind.code(), Map.of())) {
        Picture page = printed.picture();
        assertEquals(0, page.count(0, 277, 210, 297, rgb -> rgb != 0xFFFFFF), kind.code());
        assertEquals(0, page.count(165, 267, 210, 297, rgb -> rgb != 0xFFFFFF), kind.code());
        assertNotEquals(0, page.count(0, 260, 165, 277, rgb -> rgb != 0xFFFFFF), kind.code());
      }
    }
  }

  @Test
  void aVeryLongNameIsPrintedInFull() {
    Persona longest = persona("long-name");
    Map<String, String> all = Map.of("relationship", "yes", "registered-domicile", "yes");
    Printed paper = print(longest, "residence", all).getFirst();
    assertTrue(paper.says(longest.holder().name()));
    assertTrue(paper.says(longest.household().address()));
    assertTrue(paper.says(longest.household().domicile()));
    Printed register = print(longest, "family-register", Map.of()).getFirst();
    assertTrue(register.says("【名】" + longest.holder().givenName()));
  }

  @Test
  void theTownHasItsOwnMayorAndSeal() {
    Persona neighbour = persona("neighbour");
    List<byte[]> files =
        PAPERS.pages(
            request(City.MIHON_MACHI, "residence", Map.of(), 1),
            neighbour,
            TODAY,
            new SplittableRandom(7));
    Printed paper = Printed.of(files.getFirst());
    assertTrue(paper.says("見本町長"));
    assertFalse(paper.says("見本市長"));
  }

  @Test
  void eachFileIsOneSheetOfA4ThatBringsItsTypeAndNothingElse() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(files(persona("ordinary"), "residence", Map.of(), 1, 7).getFirst())) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(PDRectangle.A4.getWidth(), document.getPage(0).getMediaBox().getWidth());
      assertEquals(PDRectangle.A4.getHeight(), document.getPage(0).getMediaBox().getHeight());
      assertTrue(document.getDocumentInformation().getMetadataKeys().isEmpty());
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded());
        assertTrue(font.getName().matches("[A-Z]{6}\\+BIZUDGothic-.*"), font.getName());
      }
    }
  }

  @Test
  void theSameRandomnessGivesTheSameBytes() {
    Persona holder = persona("ordinary");
    byte[] once = files(holder, "residence", Map.of(), 1, 7).getFirst();
    assertArrayEquals(once, files(holder, "residence", Map.of(), 1, 7).getFirst());
    byte[] another = files(holder, "residence", Map.of(), 1, 8).getFirst();
    assertNotEquals(issueNumber(Printed.of(once)), issueNumber(Printed.of(another)));
  }

  @Test
  void whatTheCityDoesNotHaveIsNotMadeUp() {
    Persona holder = persona("ordinary");
    for (CertificateRequest request :
        List.of(
            request("13101", "residence", Map.of(), 1),
            request(City.MIHON_SHI, "passport", Map.of(), 1),
            request(City.MIHON_SHI, "taxation", Map.of("year", "1999"), 1))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> PAPERS.pages(request, holder, TODAY, new SplittableRandom(7)));
    }
  }
}
