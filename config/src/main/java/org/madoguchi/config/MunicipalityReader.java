package org.madoguchi.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.CertificateOption.Value;

/** Reads the file of one municipality. */
final class MunicipalityReader {
  private static final int MOST_COPIES = 20;
  private static final int MOST_YEN = 100_000;

  /** One key each on the office screen. */
  private static final int MOST_EXEMPTIONS = 6;

  /** One key each on the office screen. */
  private static final int MOST_PROOFS = 6;

  private final Map<String, OpeningHours> calendars = new HashMap<>();

  private MunicipalityReader() {}

  static Municipality read(TomlSection root) {
    return new MunicipalityReader().municipality(root);
  }

  private Municipality municipality(TomlSection root) {
    String code = root.matching("code", "[0-9]{5}", "five digits in quotes");
    LocalizedText name = root.localized("name");
    String prefecture = prefecture(root, code);
    MunicipalityPaper paper = PaperReader.read(root);
    IdentityPapers identityPapers = IdentityPapersReader.read(root);
    root.section("hours")
        .sections()
        .forEach((calendar, section) -> calendars.put(calendar, HoursReader.read(section)));
    List<CertificateKind> kinds = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (TomlSection section : root.sections("kind", 1)) {
      CertificateKind kind = kind(section);
      unique(kind.code(), codes, section);
      kinds.add(kind);
    }
    Municipality offered = new Municipality(code, name, kinds, List.of());
    List<Purpose> purposes =
        root.sections("purpose", 0).stream().map(s -> purpose(s, offered)).toList();
    List<ErrandConfig> errands = ErrandsReader.read(root, calendars);
    root.done();
    return new Municipality(
        code, name, prefecture, paper, kinds, purposes, errands, identityPapers);
  }

  /** Said by the file, or by the code: a made-up municipality's says none. */
  private static String prefecture(TomlSection root, String code) {
    return root.has("prefecture")
        ? root.matching("prefecture", "\\S{1,9}[都道府県]", "a name that ends in 都, 道, 府 or 県")
        : Prefecture.of(code);
  }

  private CertificateKind kind(TomlSection section) {
    String code = section.code("code");
    LocalizedText name = section.localized("name");
    int maxCopies = section.integer("max_copies", 1, MOST_COPIES);
    List<Fee> fees = fees(section);
    OpeningHours hours = HoursReader.named(section, calendars);
    List<CertificateOption> options = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (TomlSection s : section.sections("option", 0)) {
      CertificateOption option = option(s);
      unique(option.code(), codes, s);
      options.add(option);
    }
    List<Exemption> exemptions = exemptions(section);
    section.done();
    return new CertificateKind(code, name, options, maxCopies, fees, hours, exemptions);
  }

  private static List<Exemption> exemptions(TomlSection kind) {
    List<Exemption> exemptions = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (TomlSection section : kind.sections("exemption", 0)) {
      String code = section.code("code");
      unique(code, codes, section);
      LocalizedText name = section.localized("name");
      List<Exemption.Proof> proofs = new ArrayList<>();
      Set<String> proofCodes = new HashSet<>();
      for (TomlSection s : section.sections("proofs", 1)) {
        Exemption.Proof proof = new Exemption.Proof(s.code("code"), s.localized("name"));
        unique(proof.code(), proofCodes, s);
        s.done();
        proofs.add(proof);
      }
      if (proofs.size() > MOST_PROOFS) {
        section.mistake("proofs", "has room for %d, not %d".formatted(MOST_PROOFS, proofs.size()));
      }
      section.done();
      exemptions.add(new Exemption(code, name, proofs));
    }
    if (exemptions.size() > MOST_EXEMPTIONS) {
      kind.mistake(
          "exemption", "has room for %d, not %d".formatted(MOST_EXEMPTIONS, exemptions.size()));
    }
    return exemptions;
  }

  private static List<Fee> fees(TomlSection kind) {
    List<Fee> fees = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (TomlSection section : kind.sections("fees", 1)) {
      LocalDate from =
          section.value("from", LocalDate.class, "a day such as 2026-04-01", LocalDate.MIN);
      fees.add(new Fee(from, section.integer("yen", 0, MOST_YEN)));
      if (!from.equals(LocalDate.MIN) && !days.add(from)) {
        section.mistake("from", "is there twice: " + from);
      }
      section.done();
    }
    return fees;
  }

  private static CertificateOption option(TomlSection section) {
    String code = section.code("code");
    LocalizedText name = section.localized("name");
    boolean item = section.has("included");
    boolean choice = section.has("values");
    if (item == choice) {
      section.mistake(
          "code", "needs either included (printed or left out) or values (one of several)");
      section.done();
      return new Item(code, name, false);
    }
    CertificateOption option =
        item
            ? new Item(code, name, section.flag("included"))
            : new Choice(code, name, values(section));
    section.done();
    return option;
  }

  private static List<Value> values(TomlSection option) {
    List<Value> values = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (TomlSection section : option.sections("values", 2)) {
      Value value = new Value(section.code("code"), section.localized("name"));
      unique(value.code(), codes, section);
      values.add(value);
      section.done();
    }
    return values;
  }

  private static Purpose purpose(TomlSection section, Municipality offered) {
    LocalizedText name = section.localized("name");
    LocalizedText detail = section.localized("detail");
    String code = section.text("kind");
    Optional<CertificateKind> kind = offered.kind(code);
    if (!code.isBlank() && kind.isEmpty()) {
      section.mistake("kind", "names no kind of this municipality: \"%s\"".formatted(code));
    }
    Map<String, String> chosen = Map.of();
    if (section.has("options")) {
      TomlSection options = section.section("options");
      // Without the kind nobody can say what is wrong with its options.
      chosen = kind.map(k -> optionValues(options, k)).orElse(Map.of());
    }
    section.done();
    return new Purpose(name, detail, code, chosen);
  }

  private static Map<String, String> optionValues(TomlSection section, CertificateKind kind) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : section.keys()) {
      Optional<CertificateOption> option =
          kind.options().stream().filter(o -> o.code().equals(key)).findFirst();
      if (option.isEmpty()) {
        section.mistake(key, "is no option of the kind \"%s\"".formatted(kind.code()));
        continue;
      }
      switch (option.get()) {
        case Item _ ->
            values.put(key, section.flag(key) ? CertificateOption.YES : CertificateOption.NO);
        case Choice choice -> {
          String value = section.text(key);
          if (!value.isBlank() && !choice.allows(value)) {
            section.mistake(key, "has no value \"%s\"".formatted(value));
          }
          values.put(key, value);
        }
      }
    }
    return values;
  }

  private static void unique(String code, Set<String> codes, TomlSection section) {
    if (!code.isEmpty() && !codes.add(code)) {
      section.mistake("code", "is there twice: \"%s\"".formatted(code));
    }
  }
}
