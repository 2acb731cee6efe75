package org.madoguchi.municipality.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.envelope.IntakePackage;

/** What is in a package, in words. Pure. */
final class PackageWords {
  /** The calendar that the eras are counted in begins then. */
  private static final LocalDate FIRST_OF_ERAS = LocalDate.of(1873, 1, 1);

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Younger ones come with who represents them (errands.md 4.1). */
  private static final int ALONE_FROM_YEARS = 15;

  private static final int GROUP = 4;

  private PackageWords() {}

  /** A form's number in groups of four digits, as it stands on the form. */
  static String form(String digits) {
    return IntStream.iterate(0, at -> at < digits.length(), at -> at + GROUP)
        .mapToObj(at -> digits.substring(at, Math.min(at + GROUP, digits.length())))
        .collect(Collectors.joining(" "));
  }

  /** A birth date by the era and by the Western calendar. */
  static String birthDate(LocalDate date, Language language) {
    boolean japanese = language.equals(Language.JA);
    String western =
        japanese
            ? "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
            : ENGLISH.format(date);
    if (date.isBefore(FIRST_OF_ERAS)) {
      return western;
    }
    JapaneseDate day = JapaneseDate.from(date);
    int year = day.get(ChronoField.YEAR_OF_ERA);
    Locale locale = japanese ? Locale.JAPAN : Locale.ENGLISH;
    String era = day.getEra().getDisplayName(TextStyle.FULL, locale);
    return japanese
        ? "%s%s年%d月%d日(%s)"
            .formatted(
                era,
                year == 1 ? "元" : "" + year,
                date.getMonthValue(),
                date.getDayOfMonth(),
                western)
        : "%s (%s %d)".formatted(western, era, year);
  }

  /** What was told and found, as a list of names and values. */
  static Html facts(Visit visit, IntakePackage content) {
    Html facts = Html.of("dl").set("class", "facts");
    identity(visit, content, facts);
    List<String> wishes = new ArrayList<>();
    if (content.signature()) {
      wishes.add(visit.say("wish.signature"));
    }
    if (content.authentication()) {
      wishes.add(visit.say("wish.authentication"));
    }
    if (content.braille()) {
      wishes.add(visit.say("wish.braille"));
    }
    fact(
        facts,
        visit.say("fact.wishes"),
        wishes.isEmpty() ? visit.say("wish.none") : listed(visit, wishes));
    fact(facts, visit.say("fact.moving"), visit.say(content.moving() ? "moving.yes" : "moving.no"));
    Boolean oldCard = content.oldCard();
    fact(
        facts,
        visit.say("fact.old-card"),
        visit.say(oldCard == null ? "old-card.unknown" : oldCard ? "old-card.yes" : "old-card.no"));
    List<String> warnings = content.warnings();
    fact(
        facts,
        visit.say("fact.warnings"),
        warnings == null || warnings.isEmpty()
            ? visit.say("warnings.none")
            : listed(visit, warnings.stream().map(w -> visit.words().code("warning", w)).toList()));
    String exception = content.exception();
    if (exception != null) {
      fact(facts, visit.say("fact.exception"), visit.words().code("exception", exception));
    }
    String language = content.language();
    if (language != null) {
      fact(facts, visit.say("fact.language"), visit.words().code("reads", language));
    }
    return facts;
  }

  /** Only what the papers are held against. */
  static Html identity(Visit visit, IntakePackage content) {
    Html facts = Html.of("dl").set("class", "facts");
    identity(visit, content, facts);
    return facts;
  }

  private static void identity(Visit visit, IntakePackage content, Html facts) {
    fact(facts, visit.say("fact.form"), form(content.form()));
    LocalDate born = LocalDate.parse(content.birthDate());
    int years = Period.between(born, visit.local(visit.now()).toLocalDate()).getYears();
    String date = visit.say("birth", birthDate(born, visit.language()), years);
    fact(
        facts,
        visit.say("fact.birth"),
        years < ALONE_FROM_YEARS ? date + visit.say("birth.with") : date);
  }

  private static void fact(Html facts, String name, String value) {
    facts.add(Html.of("div").add(Html.of("dt", name), Html.of("dd", value)));
  }

  /** What the clerk found on a paper. */
  static String ticks(Visit visit, IntakePackage.Paper paper) {
    return paper.ticks().isEmpty()
        ? visit.say("ticks.none")
        : listed(visit, paper.ticks().stream().map(t -> visit.words().code("tick", t)).toList());
  }

  /** A paper's name. */
  static String paper(Visit visit, IntakePackage.Paper paper) {
    return visit.words().code("paper", paper.code());
  }

  private static String listed(Visit visit, List<String> words) {
    return String.join(visit.say("list.between"), words);
  }

  /** What one of the things to compare is called: 0 is the photo, from 1 the papers. */
  static String item(Visit visit, IntakePackage content, int item) {
    if (item == 0) {
      return visit.say(content.photo().length == 0 ? "item.child" : "item.photo");
    }
    return visit.say("item.paper", item, paper(visit, content.papers().get(item - 1)));
  }
}
