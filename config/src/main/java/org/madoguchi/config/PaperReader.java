package org.madoguchi.config;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.config.MunicipalityPaper.Ground;
import org.madoguchi.config.MunicipalityPaper.SealColour;
import org.madoguchi.config.MunicipalityPaper.Signer;
import org.madoguchi.config.TomlSection.Element;

/** Reads how a municipality's finished pages look. Whatever it doesn't say is as usual. */
final class PaperReader {
  private static final Map<String, Ground> GROUNDS =
      Map.of("file", Ground.IN_FILE, "paper", Ground.ON_PAPER);

  private static final Map<String, SealColour> COLOURS =
      Map.of("red", SealColour.RED, "black", SealColour.BLACK);

  private static final Map<String, Signer> SIGNERS =
      Map.of("head", Signer.HEAD, "deputy", Signer.DEPUTY, "ward-head", Signer.WARD_HEAD);

  private static final String WARD = "\\S{1,20}区";

  private PaperReader() {}

  static MunicipalityPaper read(TomlSection root) {
    Optional<String> key = key(root);
    if (key.isEmpty()) {
      return MunicipalityPaper.USUAL;
    }
    TomlSection section = root.section(key.get());
    MunicipalityPaper usual = MunicipalityPaper.USUAL;
    Ground ground = usual.ground();
    if (section.has("ground")) {
      String text = section.matching("ground", "file|paper", "\"file\" or \"paper\"");
      ground = GROUNDS.getOrDefault(text, ground);
    }
    Set<SealColour> seals = usual.seals();
    if (section.has("seal")) {
      seals =
          some(section, "seal", COLOURS, "\"red\" or \"black\"", EnumSet.noneOf(SealColour.class));
    }
    Set<Signer> signers = usual.signers();
    if (section.has("signers")) {
      signers =
          some(
              section,
              "signers",
              SIGNERS,
              "\"head\", \"deputy\" or \"ward-head\"",
              EnumSet.noneOf(Signer.class));
    }
    List<String> wards = wards(section, signers.contains(Signer.WARD_HEAD));
    section.done();
    return new MunicipalityPaper(ground, seals, signers, wards);
  }

  /**
   * Files of before had a table {@code [paper]}; now {@code paper} lists papers that people show.
   */
  private static Optional<String> key(TomlSection root) {
    boolean before = root.hasTable("paper");
    if (root.has("page")) {
      if (before) {
        root.mistake("paper", "says how pages look, and so does page: one of them is enough");
      }
      return Optional.of("page");
    }
    return before ? Optional.of("paper") : Optional.empty();
  }

  private static <T> Set<T> some(
      TomlSection section, String key, Map<String, T> values, String inWords, Set<T> found) {
    for (Element element :
        section.elements(key, 1, Shape.word(values.keySet().stream().sorted().toList()))) {
      T value = element.value() instanceof String text ? values.get(text) : null;
      if (value == null) {
        section.mistake(element, key, "must hold %s, not %s".formatted(inWords, element.inWords()));
      } else if (!found.add(value)) {
        section.mistake(element, key, "holds %s twice".formatted(element.inWords()));
      }
    }
    return found;
  }

  /** Needed where ward heads sign, and a mistake where they don't. */
  private static List<String> wards(TomlSection section, boolean sign) {
    if (!section.has("wards")) {
      if (sign) {
        section.mistake("signers", "holds \"ward-head\", and wards is missing");
      }
      return List.of();
    }
    if (!sign) {
      section.mistake("wards", "needs \"ward-head\" in signers");
    }
    Set<String> wards = new LinkedHashSet<>();
    for (Element element : section.elements("wards", 1, Shape.text(WARD))) {
      if (!(element.value() instanceof String ward) || !ward.matches(WARD)) {
        section.mistake(
            element, "wards", "must hold names that end in 区, not " + element.inWords());
      } else if (!wards.add(ward)) {
        section.mistake(element, "wards", "holds %s twice".formatted(element.inWords()));
      }
    }
    return List.copyOf(wards);
  }
}
