package org.madoguchi.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.config.TomlSection.Element;

/**
 * Reads which errands there are: a municipality's tables {@code [errand.NAME]}, and the branch's
 * order of them.
 */
final class ErrandsReader {
  /** Reads what is an errand's own in its table. */
  @FunctionalInterface
  private interface OwnReader {
    ErrandConfig read(TomlSection section, Entrustment entrustment);
  }

  /** Each errand that has a table. One more is a line here. */
  private static final Map<ErrandName, OwnReader> READERS =
      new EnumMap<>(
          Map.of(
              ErrandName.ELECTRONIC, ErrandsReader::electronic,
              ErrandName.SUPPORT, ErrandsReader::support,
              ErrandName.INTAKE, ErrandsReader::intake));

  private ErrandsReader() {}

  /**
   * What a municipality entrusts, in the program's order.
   *
   * @param calendars the calendars of its file
   */
  static List<ErrandConfig> read(TomlSection root, Map<String, OpeningHours> calendars) {
    if (!root.has("errand")) {
      return List.of();
    }
    TomlSection errands = root.section("errand");
    List<ErrandConfig> read = new ArrayList<>();
    READERS.forEach(
        (id, own) -> {
          if (errands.has(id.code())) {
            TomlSection section = errands.section(id.code());
            read.add(own.read(section, entrustment(section, calendars)));
            section.done();
          }
        });
    List<String> known = READERS.keySet().stream().map(ErrandName::code).toList();
    for (String key : errands.keys()) {
      if (!known.contains(key)) {
        errands.mistake(
            key, "is no errand; the nearest is \"%s\"".formatted(NearestWord.to(key, known)));
      }
    }
    return read;
  }

  private static Entrustment entrustment(TomlSection section, Map<String, OpeningHours> calendars) {
    return new Entrustment(DayRange.read(section), hours(section, calendars));
  }

  /** Of a calendar of the file; without one, when all its calendars are open. */
  private static OpeningHours hours(TomlSection section, Map<String, OpeningHours> calendars) {
    if (section.has("hours")) {
      return HoursReader.named(section, calendars);
    }
    Optional<OpeningHours> all = calendars.values().stream().reduce(OpeningHours::and);
    if (all.isPresent() && all.get().week().isEmpty()) {
      section.mistake("needs hours: the calendars of this file are never open together");
    }
    return all.orElse(HoursReader.NEVER);
  }

  private static ErrandConfig electronic(TomlSection section, Entrustment entrustment) {
    List<String> operations = ElectronicConfig.OPERATIONS;
    if (section.has("operations")) {
      operations = some(section, "operations", "operation", ElectronicConfig.OPERATIONS);
    }
    boolean officer = section.has("officer") && section.flag("officer");
    return new ElectronicConfig(entrustment, new LinkedHashSet<>(operations), officer);
  }

  private static ErrandConfig support(TomlSection section, Entrustment entrustment) {
    List<String> routes = SupportConfig.ROUTES;
    if (section.has("routes")) {
      routes = some(section, "routes", "route", SupportConfig.ROUTES);
    }
    return new SupportConfig(
        entrustment, new LinkedHashSet<>(routes), section.existingFile("intake_certificate"));
  }

  private static ErrandConfig intake(TomlSection section, Entrustment entrustment) {
    return new IntakeConfig(
        entrustment,
        section.uri("office", "https"),
        section.existingFile("office_certificate"),
        section.existingFile("intake_certificate"),
        section.existingFile("decision_certificate"),
        section.has("pin_certificate") ? section.existingFile("pin_certificate") : null);
  }

  /**
   * The errands that the lobby shows, in their order: what the branch lists, or all that a
   * municipality entrusts. What is listed and entrusted by nobody is left out.
   *
   * @param booths whether there are any
   * @param portal whether there is one
   */
  static List<ErrandName> shown(
      TomlSection root, List<Municipality> municipalities, boolean booths, boolean portal) {
    List<ErrandName> entrusted = new ArrayList<>(ErrandName.entrustedBy(municipalities));
    if (booths) {
      entrusted.add(ErrandName.BOOTH);
    }
    if (portal) {
      entrusted.add(ErrandName.REGISTRATION);
    }
    if (!root.has("errands")) {
      return entrusted;
    }
    TomlSection section = root.section("errands");
    List<String> known = List.of(ErrandName.values()).stream().map(ErrandName::code).toList();
    List<ErrandName> listed =
        some(section, "show", "errand", known).stream()
            .flatMap(code -> ErrandName.of(code).stream())
            .toList();
    section.done();
    if (listed.contains(ErrandName.REGISTRATION) && !portal) {
      section.mistake(
          "show",
          "names \"registration\", which needs the table [portal]: add it, or leave it out here");
    }
    List<ErrandName> shown = listed.stream().filter(entrusted::contains).toList();
    if (!listed.isEmpty()
        && !municipalities.isEmpty()
        && shown.isEmpty()
        && !listed.contains(ErrandName.REGISTRATION)) {
      section.mistake("show", "names nothing that a municipality of this branch entrusts");
    }
    return shown;
  }

  /** The words of a list, of which each is a known one and none is there twice. */
  private static List<String> some(
      TomlSection section, String key, String what, List<String> known) {
    Set<String> words = new LinkedHashSet<>();
    for (Element element : section.elements(key, 1, Shape.word(known))) {
      if (!(element.value() instanceof String word)) {
        section.mistake(
            element, key, "must hold text in quotes, not " + TomlWords.describe(element.value()));
      } else if (!known.contains(word)) {
        section.mistake(
            element,
            key,
            "holds \"%s\", which is no %s; the nearest is \"%s\""
                .formatted(word, what, NearestWord.to(word, known)));
      } else if (!words.add(word)) {
        section.mistake(element, key, "holds \"%s\" twice".formatted(word));
      }
    }
    return List.copyOf(words);
  }
}
