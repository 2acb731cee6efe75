package org.madoguchi.municipality.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.words.Words;

final class KindNamesReaderTest {
  private static final Words JA = Words.in(Language.JA);
  private static final Words EN = Words.in(Language.EN);

  private static List<String> said(String csv) {
    return switch (KindNamesReader.read("k.csv", csv)) {
      case ConfigReading.Read<KindNames> _ -> List.of();
      case ConfigReading.Mistakes<KindNames> m ->
          m.mistakes().stream().map(Object::toString).toList();
    };
  }

  @Test
  void aGivenNameComesBeforeTheUsualOneAndTheCodeLast() {
    KindNames names =
        switch (KindNamesReader.read(
            "k.csv",
            "\uFEFFkind,ja,en\r\npet,\"犬の証明書\",Dog, licence\r\n"
                    .replace("Dog, licence", "\"Dog, licence\"")
                + "tax,納税証明書,\nresidence,住民票,Record\n")) {
          case ConfigReading.Read<KindNames> r -> r.value();
          case ConfigReading.Mistakes<KindNames> m ->
              throw new AssertionError(m.mistakes().toString());
        };
    assertEquals("犬の証明書", names.of("pet", JA));
    assertEquals("Dog, licence", names.of("pet", EN));
    assertEquals("納税証明書", names.of("tax", EN), "without an English one");
    assertEquals("Record", names.of("residence", EN));
    assertEquals("cash", names.of("cash", EN));
    assertEquals("現金", names.of("cash", JA));
    assertEquals("unheard-of", names.of("unheard-of", JA));
    assertEquals("unheard-of", KindNames.NONE.of("unheard-of", EN));
  }

  @Test
  void tellsAllThatIsWrong() {
    assertEquals(List.of("k.csv:1:1: the first line must be kind,ja,en"), said("kind,ja\n"));
    assertEquals(List.of(), said("kind,ja,en\n"));
    assertEquals(
        List.of(
            "k.csv:2:1: kind must be 1 to 64 of a-z, 0-9 and -, as in figures, not \"Pet\"",
            "k.csv:3:5: ja must be 1 to 40 letters",
            "k.csv:4:1: has 2 cells, not 3",
            "k.csv:6:1: pet has a name above"),
        said("kind,ja,en\nPet,犬,\npet,,Dog\npet,犬\npet,犬,Dog\npet,猫,Cat\n"));
  }
}
