package org.madoguchi.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.config.MunicipalityOfficeConfig.Branch;
import org.madoguchi.config.MunicipalityOfficeConfig.Figures;
import org.madoguchi.config.MunicipalityOfficeConfig.Listen;
import org.madoguchi.config.MunicipalityOfficeConfig.Officer;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;

/** Reads the settings of the officers' program. */
final class MunicipalityOfficeReader {
  private static final String SQLITE = "jdbc:sqlite:";

  private MunicipalityOfficeReader() {}

  static MunicipalityOfficeConfig read(TomlSection root) {
    TomlSection municipality = root.section("municipality");
    TomlSection api = root.section("api");
    TomlSection pages = root.section("pages");
    TomlSection keys = root.section("keys");
    MunicipalityOfficeConfig config =
        new MunicipalityOfficeConfig(
            municipality.matching("code", "[0-9]{5}", "five digits"),
            municipality.localized("name"),
            root.parsed("zone", "a time zone such as Asia/Tokyo", ZoneId::of, ZoneOffset.UTC),
            municipality.matching(
                "phone", "[0-9+][0-9-]{3,20}", "a number as it is dialled, such as 03-0000-0000"),
            HoursReader.read(root.section("hours")),
            root.integer("retention_days", 1, 3650),
            listen(api),
            api.existingFile("branch_trust"),
            listen(pages),
            keys.existingFile("key_store"),
            keys.existingFile("key_store_password_file"),
            keys.has("pin_certificate") ? keys.existingFile("pin_certificate") : null,
            store(root.section("store")),
            branches(root),
            officers(root),
            root.has("figures") ? figures(root.section("figures")) : null,
            root.has("metrics") ? MetricsConfig.read(root.section("metrics")) : null);
    municipality.done();
    api.done();
    pages.done();
    keys.done();
    root.done();
    return config;
  }

  private static Listen listen(TomlSection section) {
    return new Listen(section.text("address"), section.integer("port", 0, 65_535));
  }

  private static Store store(TomlSection section) {
    String url =
        section.matching(
            "url",
            "jdbc:(sqlite|postgresql):.+",
            "a JDBC address: jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
    if (url.startsWith(SQLITE)) {
      Path file = section.pathWithin("url", url.substring(SQLITE.length()));
      url = SQLITE + file;
    }
    Store store =
        new Store(
            url,
            section.has("user") ? section.text("user") : "",
            section.has("password_file") ? section.existingFile("password_file") : null);
    section.done();
    return store;
  }

  private static Figures figures(TomlSection section) {
    Figures figures =
        new Figures(
            section.existingFile("registry"),
            section.existingFile("journal_trust"),
            section.has("head_trust") ? section.existingFile("head_trust") : null,
            section.has("kinds") ? section.existingFile("kinds") : null);
    section.done();
    return figures;
  }

  private static List<Branch> branches(TomlSection root) {
    List<Branch> branches = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TomlSection section : root.sections("branch", 1)) {
      Branch branch = new Branch(section.code("id"), section.localized("name"));
      once(section, "id", branch.id(), ids);
      section.done();
      branches.add(branch);
    }
    return branches;
  }

  private static List<Officer> officers(TomlSection root) {
    List<Officer> officers = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TomlSection section : root.sections("officer", 1)) {
      Officer officer =
          new Officer(
              section.code("id"), section.localized("name"), section.existingFile("certificate"));
      once(section, "id", officer.id(), ids);
      section.done();
      officers.add(officer);
    }
    return officers;
  }

  private static void once(TomlSection section, String key, String id, Set<String> ids) {
    if (!id.isEmpty() && !ids.add(id)) {
      section.mistake(key, "is there twice: \"%s\"".formatted(id));
    }
  }
}
