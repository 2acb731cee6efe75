package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.MunicipalityPaper.Ground;
import org.madoguchi.config.MunicipalityPaper.SealColour;
import org.madoguchi.config.MunicipalityPaper.Signer;

/** What a municipality's file says about its prefecture and its paper. */
class MunicipalityPaperTest {
  private static final String REST =
      """
      [hours.daily]
      every_day = ["06:30-23:00"]

      [[kind]]
      code = "residence"
      name = { ja = "住民票の写し", en = "Residence" }
      max_copies = 5
      fees = [{ from = 2024-04-01, yen = 200 }]
      hours = "daily"
      """;

  private static ConfigReading<Municipality> read(String code, String more) {
    String head = "code = \"%s\"\nname = { ja = \"見本市\", en = \"Mihon\" }\n".formatted(code);
    return ConfigReader.readMunicipality("m.toml", head + more + "\n" + REST);
  }

  private static Municipality well(String code, String more) {
    return switch (read(code, more)) {
      case Read<Municipality> r -> r.value();
      case Mistakes<Municipality> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void yesterdaysFilesMeanWhatTheyMeant() {
    Municipality read = well("99201", "");
    assertEquals(MunicipalityPaper.USUAL, read.paper());
    assertEquals(Ground.IN_FILE, read.paper().ground());
    assertEquals(Set.of(SealColour.RED), read.paper().seals());
    assertEquals(Set.of(Signer.HEAD, Signer.DEPUTY), read.paper().signers());
    assertEquals("", read.prefecture());
  }

  @ParameterizedTest
  @CsvSource({
    "01100, 北海道",
    "13206, 東京都",
    "14100, 神奈川県",
    "24201, 三重県",
    "26100, 京都府",
    "34208, 広島県",
    "47201, 沖縄県",
    "48201, ''",
    "00201, ''"
  })
  void theCodeTellsThePrefecture(String code, String prefecture) {
    assertEquals(prefecture, well(code, "").prefecture());
  }

  @Test
  void orTheFileDoes() {
    assertEquals("見本県", well("99201", "prefecture = \"見本県\"").prefecture());
  }

  @Test
  void allThatCanBeSaid() {
    MunicipalityPaper paper =
        well(
                "99201",
                """
                [page]
                ground = "paper"
                seal = ["black", "red"]
                signers = ["ward-head", "deputy"]
                wards = ["中央区", "東区"]
                """)
            .paper();
    assertEquals(Ground.ON_PAPER, paper.ground());
    assertEquals(Set.of(SealColour.RED, SealColour.BLACK), paper.seals());
    assertEquals(Set.of(Signer.WARD_HEAD, Signer.DEPUTY), paper.signers());
    assertEquals(List.of("中央区", "東区"), paper.wards());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prefecture = '見本'|m.toml:3:1: prefecture must be a name that ends in 都, 道, 府 or 県, not"
            + " \"見本\"",
        "prefecture = 3|m.toml:3:1: prefecture must be text in quotes, not a whole number",
        "page = 3|m.toml:3:1: page must be a table, not a whole number",
        "page.ground = 'both'|m.toml:3:1: page.ground must be \"file\" or \"paper\", not \"both\"",
        "page.seal = []|m.toml:3:1: page.seal needs at least 1, not 0",
        "page.seal = ['green']|m.toml:3:14: page.seal must hold \"red\" or \"black\", not"
            + " \"green\"",
        "page.seal = ['red', 'red']|m.toml:3:21: page.seal holds \"red\" twice",
        "page.signers = ['mayor']|m.toml:3:17: page.signers must hold \"head\", \"deputy\" or"
            + " \"ward-head\", not \"mayor\"",
        "page.signers = [1]|m.toml:3:17: page.signers must hold \"head\", \"deputy\" or"
            + " \"ward-head\", not a whole number",
        "page.signers = ['ward-head']|m.toml:3:1: page.signers holds \"ward-head\", and wards is"
            + " missing",
        "page.wards = ['東区']|m.toml:3:1: page.wards needs \"ward-head\" in signers",
        "page.tray = 'x'|m.toml:3:1: page.tray is unknown; known here: ground, seal, signers, wards"
      })
  void everyMistakeWithItsPlace(String line, String message) {
    assertEquals(List.of(message), mistakes(line));
  }

  @Test
  void wardsThatArentWards() {
    String paper = "page = { signers = ['ward-head'], wards = ['東', '中央区', '中央区', 1] }";
    assertEquals(3, mistakes(paper).size());
  }

  private static List<String> mistakes(String line) {
    return switch (read("99201", line)) {
      case Read<Municipality> _ -> List.of();
      case Mistakes<Municipality> m -> m.mistakes().stream().map(Object::toString).toList();
    };
  }
}
