package org.madoguchi.printer.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scanners tell of themselves, as people have shown it. */
class GlassFactsTest {
  private static Optional<GlassFacts> of(String xml) {
    return GlassFacts.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static GlassFacts told(String inside) {
    return of("""
        <?xml version="1.0" encoding="UTF-8"?>
        <scan:ScannerCapabilities xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"
            xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
          <pwg:MakeAndModel>見本 MFP 1</pwg:MakeAndModel>
        """
            + inside
            + "</scan:ScannerCapabilities>")
        .orElseThrow();
  }

  private static String glass(String inside) {
    return "<scan:Platen><scan:PlatenInputCaps>" + inside + "</scan:PlatenInputCaps></scan:Platen>";
  }

  private static String discrete(int... resolutions) {
    var text = new StringBuilder();
    for (int r : resolutions) {
      text.append(
          ("<scan:DiscreteResolution><scan:XResolution>%d</scan:XResolution>"
                  + "<scan:YResolution>%d</scan:YResolution></scan:DiscreteResolution>")
              .formatted(r, r));
    }
    return text.toString();
  }

  @Test
  void usualOne() {
    GlassFacts facts =
        told(
            glass(
                    "<scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>3508</scan:MaxHeight>"
                        + "<scan:ColorMode>Grayscale8</scan:ColorMode>"
                        + "<scan:ColorMode>RGB24</scan:ColorMode>"
                        + "<pwg:DocumentFormat>application/pdf</pwg:DocumentFormat>"
                        + "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>"
                        + "<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>"
                        + discrete(75, 100, 200, 300, 600))
                + "<scan:Adf><scan:AdfSimplexInputCaps><scan:MaxHeight>9</scan:MaxHeight>"
                + discrete(240)
                + "</scan:AdfSimplexInputCaps></scan:Adf>");
    assertEquals(new GlassFacts("MFP 1", true, true, true, true, 200, 2480, 3508), facts);
    String settings = facts.settings();
    assertTrue(settings.contains("<pwg:Width>2480</pwg:Width>"), settings);
    assertTrue(settings.contains("<scan:ColorMode>RGB24</scan:ColorMode>"), settings);
    assertTrue(settings.contains("<scan:DocumentFormatExt>image/jpeg<"), settings);
    assertTrue(settings.contains("<scan:YResolution>200</scan:YResolution>"), settings);
  }

  @Test
  void resolutions() {
    assertEquals(300, told(glass(discrete(100, 300, 600))).resolution());
    assertEquals(150, told(glass(discrete(75, 150))).resolution());
    assertEquals(300, told(glass("<scan:MaxWidth>2550</scan:MaxWidth>")).resolution());
    assertEquals(240, told(glass(discrete(75) + discrete(240))).resolution());
    for (String range : new String[] {"XResolution", "XResolutionRange"}) {
      String text = "<scan:%s><scan:Min>%d</scan:Min><scan:Max>%d</scan:Max></scan:%s>";
      assertEquals(200, told(glass(text.formatted(range, 75, 1200, range))).resolution());
      assertEquals(300, told(glass(text.formatted(range, 300, 1200, range))).resolution());
    }
  }

  @Test
  void glassThatIsSmallOrSeesNoColour() {
    GlassFacts facts =
        told(
            glass(
                "<scan:MaxWidth>2400</scan:MaxWidth><scan:MaxHeight>many</scan:MaxHeight>"
                    + "<scan:ColorMode>Grayscale8</scan:ColorMode>"));
    assertEquals(2400, facts.width());
    assertEquals(3508, facts.height());
    assertTrue(facts.settings().contains(">Grayscale8<"));
    assertFalse(facts.settings().contains("DocumentFormatExt"));
  }

  /** Profiles may be written once, beside what refers to them. */
  @Test
  void profilesElsewhere() {
    GlassFacts facts =
        told(
            "<scan:SettingProfiles><scan:SettingProfile name=\"p\">"
                + "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>"
                + discrete(300)
                + "</scan:SettingProfile></scan:SettingProfiles>"
                + glass(
                    "<scan:MaxWidth>2550</scan:MaxWidth><scan:SettingProfiles>"
                        + "<scan:SettingProfile ref=\"p\"/></scan:SettingProfiles>"));
    assertTrue(facts.glass() && facts.jpeg());
    assertEquals(300, facts.resolution());
  }

  @Test
  void withoutGlassOrJpeg() {
    assertFalse(
        told("<scan:Adf><scan:AdfSimplexInputCaps>"
                + discrete(200)
                + "</scan:AdfSimplexInputCaps></scan:Adf>")
            .glass());
    assertFalse(told(glass("<pwg:DocumentFormat>application/pdf</pwg:DocumentFormat>")).jpeg());
  }

  @Test
  void whatIsNone() {
    for (String none :
        new String[] {
          "", "<html><body/></html>", "<a>", "{}", "<ScannerCapabilities>", "<a>".repeat(5000)
        }) {
      assertEquals(Optional.empty(), of(none), none);
    }
    assertTrue(of("\r\n<ScannerCapabilities/>").isPresent(), "another name space, a line before");
  }

  /** A file of this machine must not go to the log as a scanner's model. */
  @Test
  void entitiesFromOutsideAreNotLookedAt() {
    String xml =
        "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<ScannerCapabilities><MakeAndModel>A&x;B</MakeAndModel></ScannerCapabilities>";
    of(xml).ifPresent(facts -> assertTrue(facts.model().matches("A?B?"), facts.model()));
    var bomb = new StringBuilder("<!DOCTYPE s [<!ENTITY a \"ha\">");
    for (char c = 'b'; c <= 'z'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      bomb.append("<!ENTITY %c \"%s\">".formatted(c, before.repeat(9)));
    }
    of(bomb + "]><ScannerCapabilities><MakeAndModel>&z;</MakeAndModel></ScannerCapabilities>")
        .ifPresent(facts -> assertTrue(facts.model().isEmpty()));
  }
}
