package org.madoguchi.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.TomlSection.Element;
import org.tomlj.TomlArray;

/** Reads a municipality's paper table and paper rules. What it doesn't say is as usual. */
final class IdentityPapersReader {
  private static final String PAPER = "paper";
  private static final String RULE = "paper_rule";
  private static final String ANY_OF = "any_of";

  private static final Map<String, PaperNeed> NEEDS =
      Stream.of(PaperNeed.values()).collect(Collectors.toMap(Enum::name, n -> n));

  private static final Map<String, PaperClass> CLASSES =
      Stream.of(PaperClass.values()).collect(Collectors.toMap(Enum::name, c -> c));

  /** Papers that the program knows; null while they are being read themselves. */
  private final @Nullable IdentityPapers usual;

  private IdentityPapersReader(@Nullable IdentityPapers usual) {
    this.usual = usual;
  }

  /** Of a municipality's file. */
  static IdentityPapers read(TomlSection root) {
    return new IdentityPapersReader(IdentityPapers.usual()).papers(root);
  }

  /** Of the program itself: it says everything, and all its codes are known. */
  static IdentityPapers readOwn(TomlSection root) {
    IdentityPapers read = new IdentityPapersReader(null).papers(root);
    root.done();
    return read;
  }

  private IdentityPapers papers(TomlSection root) {
    List<IdentityPaper> papers =
        usual == null || (root.has(PAPER) && !root.hasTable(PAPER)) ? table(root) : usual.papers();
    Map<PaperUse, PaperRule> rules = new EnumMap<>(PaperUse.class);
    for (TomlSection section : root.sections(RULE, 0)) {
      rule(section, papers, rules);
    }
    if (usual != null) {
      usual.rules().forEach(rules::putIfAbsent);
    }
    return new IdentityPapers(papers, rules);
  }

  private List<IdentityPaper> table(TomlSection root) {
    List<IdentityPaper> papers = new ArrayList<>();
    for (TomlSection section : root.sections(PAPER, 1)) {
      IdentityPaper paper = paper(section);
      Optional<IdentityPaper> earlier =
          papers.stream()
              .filter(p -> p.code().equals(paper.code()) && p.days().overlaps(paper.days()))
              .findFirst();
      if (earlier.isPresent() && !paper.code().isEmpty()) {
        section.mistake(
            "code",
            earlier.get().days().equals(paper.days())
                ? "is there twice: \"%s\"".formatted(paper.code())
                : "has days in common with an earlier row of \"%s\"".formatted(paper.code()));
      }
      papers.add(paper);
    }
    return papers;
  }

  private IdentityPaper paper(TomlSection section) {
    String code = section.code("code");
    Optional<IdentityPaper> known = known(code);
    String classed = section.matching("class", "A|B|NOTICE", "\"A\", \"B\" or \"NOTICE\"");
    LocalizedText name = section.has("name") ? section.localized("name") : null;
    if (name == null && known.isEmpty() && usual != null && !code.isEmpty()) {
      section.mistake(
          "code",
          "is none that the program knows, and has no name: \"%s\"; the nearest is \"%s\""
              .formatted(code, NearestWord.to(code, codes(usual))));
    }
    IdentityPaper paper =
        new IdentityPaper(
            code,
            CLASSES.getOrDefault(classed, PaperClass.B),
            name,
            flag(section, "photo", () -> known.isPresent() && known.get().photo()),
            flag(section, "expires", () -> known.isPresent() && known.get().expires()),
            DayRange.read(section));
    section.done();
    return paper;
  }

  private Optional<IdentityPaper> known(String code) {
    return usual == null
        ? Optional.empty()
        : usual.papers().stream().filter(p -> p.code().equals(code)).findFirst();
  }

  private static List<String> codes(IdentityPapers papers) {
    return papers.papers().stream().map(IdentityPaper::code).distinct().toList();
  }

  private static boolean flag(TomlSection section, String key, Supplier<Boolean> otherwise) {
    return section.has(key) ? section.flag(key) : otherwise.get();
  }

  private static void rule(
      TomlSection section, List<IdentityPaper> papers, Map<PaperUse, PaperRule> rules) {
    Optional<PaperUse> use = use(section);
    List<List<PaperNeed>> lines = new ArrayList<>();
    for (Element element :
        section.elements(
            ANY_OF, 1, new Shape.Items(Shape.word(NEEDS.keySet().stream().sorted().toList()), 1))) {
      List<PaperNeed> line = line(section, element);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    section.done();
    if (lines.isEmpty()) {
      return; // noted already
    }
    if (lines.stream().noneMatch(line -> canSuffice(line, papers))) {
      section.mistake(ANY_OF, "can never suffice: no line finds as many papers in the table");
    }
    if (use.isPresent() && rules.putIfAbsent(use.get(), new PaperRule(lines)) != null) {
      section.mistake("errand", "has a rule already: \"%s\"".formatted(use.get().code()));
    }
  }

  private static Optional<PaperUse> use(TomlSection section) {
    String code = section.text("errand");
    Optional<PaperUse> use = PaperUse.of(code);
    if (use.isEmpty() && !code.isBlank()) {
      List<String> known = Stream.of(PaperUse.values()).map(PaperUse::code).toList();
      section.mistake(
          "errand",
          "is nothing that papers are asked for: \"%s\"; the nearest is \"%s\""
              .formatted(code, NearestWord.to(code, known)));
    }
    return use;
  }

  /** Empty if something is wrong with it. */
  private static List<PaperNeed> line(TomlSection section, Element element) {
    if (!(element.value() instanceof TomlArray array) || array.isEmpty()) {
      section.mistake(element, ANY_OF, "must hold lists such as [\"A\", \"PIN\"]");
      return List.of();
    }
    List<PaperNeed> line = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      PaperNeed need = array.get(i) instanceof String word ? NEEDS.get(word) : null;
      if (need == null) {
        Element wrong = new Element(array.get(i), array.inputPositionOf(i));
        section.mistake(
            wrong, ANY_OF, "must hold \"A\", \"B\", \"PIN\" or \"NOTICE\", not " + wrong.inWords());
        return List.of();
      }
      line.add(need);
    }
    return line;
  }

  /** Whether there is a day on which the table has another paper for each that the line wants. */
  private static boolean canSuffice(List<PaperNeed> line, List<IdentityPaper> papers) {
    return Stream.concat(
            Stream.of(LocalDate.MIN),
            papers.stream().map(p -> p.days().from()).filter(d -> d != null))
        .anyMatch(
            day ->
                Set.copyOf(line).stream()
                    .allMatch(
                        need -> Collections.frequency(line, need) <= atMost(need, papers, day)));
  }

  private static long atMost(PaperNeed need, List<IdentityPaper> papers, LocalDate day) {
    return switch (need) {
      case A -> count(PaperClass.A, papers, day);
      case B -> count(PaperClass.B, papers, day);
      case PIN -> 1;
      case NOTICE -> Math.min(1, count(PaperClass.NOTICE, papers, day)); // one letter is enough
    };
  }

  private static long count(PaperClass paperClass, List<IdentityPaper> papers, LocalDate day) {
    return papers.stream()
        .filter(p -> p.paperClass() == paperClass && p.days().holds(day))
        .map(IdentityPaper::code)
        .distinct()
        .count();
  }
}
