package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** A branch's two files, sound, and what the reader says of them when they are spoilt. */
abstract class SpoiltFiles {
  static final String BRANCH =
      """
      municipalities = ["city.toml"]
      data_directory = "data"
      [branch]
      id = "b"
      name = { ja = "局", en = "Office" }
      zone = "Asia/Tokyo"
      hours = { weekdays = ["09:00-17:00"], closed = [2026-12-31] }
      [lobby]
      terminal = "t"
      pixels_per_millimetre = 4
      idle_warning_seconds = 60
      idle_countdown_seconds = 20
      [card_reader]
      name_pattern = "."
      [mfp]
      uri = "ipps://mfp.example/ipp/print"
      deadline_seconds = 300
      [slip_printer]
      uri = "ipp://slip.example/ipp/print"
      deadline_seconds = 30
      [gateway]
      uri = "https://gateway.example/"
      deadline_seconds = 30
      key_store = "key"
      key_store_password_file = "key"
      tls_trust = "key"
      seal_trust = "key"
      electronic_certificate_trust = "key"
      """;

  static final String CITY =
      """
      code = "99201"
      name = { ja = "市", en = "City" }
      [hours.daily]
      every_day = ["06:30-23:00"]
      [[kind]]
      code = "tax"
      name = { ja = "税", en = "Tax" }
      max_copies = 5
      fees = [{ from = 2026-04-01, yen = 200 }]
      hours = "daily"
      [[kind.option]]
      code = "year"
      name = { ja = "年", en = "Year" }
      values = [
        { code = "r8", name = { ja = "8", en = "8" } },
        { code = "r7", name = { ja = "7", en = "7" } },
      ]
      [[kind.option]]
      code = "income"
      name = { ja = "所得", en = "Income" }
      included = true
      [[purpose]]
      name = { ja = "に", en = "For" }
      detail = { ja = "税", en = "Tax" }
      kind = "tax"
      options = { year = "r7", income = false }
      """;

  @TempDir Path directory;

  record Bad(String sound, String spoilt, List<String> mistakes) {
    static Bad of(String sound, String spoilt, String... mistakes) {
      return new Bad(sound, spoilt, List.of(mistakes));
    }

    String in(String text) {
      assertTrue(text.contains(sound), sound);
      return text.replace(sound, spoilt);
    }

    @Override
    public String toString() {
      return spoilt.isEmpty() ? "without " + sound : spoilt;
    }
  }

  List<String> mistakes(String branch, String city) throws IOException {
    Files.createFile(directory.resolve("key"));
    Files.writeString(directory.resolve("branch.toml"), branch);
    Files.writeString(directory.resolve("city.toml"), city);
    return inWords(ConfigReader.read(directory.resolve("branch.toml"))).stream()
        .map(m -> m.replace(directory + "/", ""))
        .toList();
  }

  static List<String> inWords(ConfigReading<?> reading) {
    return switch (reading) {
      case Read<?> _ -> List.of();
      case Mistakes<?>(List<ConfigMistake> mistakes) ->
          mistakes.stream().map(ConfigMistake::toString).toList();
    };
  }
}
