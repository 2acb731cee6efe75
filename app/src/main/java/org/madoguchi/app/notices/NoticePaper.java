package org.madoguchi.app.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.Language;
import org.madoguchi.printer.layout.PosterContent;

/** The ordinance's notice in words, for paper and web page alike. Pure, any thread. */
public final class NoticePaper {
  private NoticePaper() {}

  /**
   * The notice in one language.
   *
   * @param day on which it is made; closed days before it aren't said
   * @param specimen whether it is of a made-up city
   */
  public static PosterContent of(
      OrdinanceNotice notice, Language language, LocalDate day, boolean specimen) {
    Texts words = OrdinanceNotice.words(language);
    HoursWords hours = new HoursWords(words);
    return new PosterContent(
        language.code(),
        words.get("title"),
        words.get("lead", notice.office().in(language)),
        notice.municipalities().stream()
            .map(
                m ->
                    new PosterContent.Section(
                        m.name().in(language),
                        m.duties().stream()
                            .map(d -> group(d, language, words, hours, day))
                            .toList()))
            .toList(),
        List.of(
            words.get("basis"), words.get("made", day, OrdinanceNotice.inGroups(notice.digest()))),
        specimen);
  }

  private static PosterContent.Group group(
      OrdinanceNotice.Duties duties,
      Language language,
      Texts words,
      HoursWords hours,
      LocalDate day) {
    List<PosterContent.Item> items = new ArrayList<>();
    items.add(
        new PosterContent.Item(
            words.get("duties"),
            duties.names().stream().map(n -> words.get("bullet", n.in(language))).toList()));
    List<String> days = hours.days(duties.days());
    if (!days.isEmpty()) {
      items.add(new PosterContent.Item(words.get("days"), days));
    }
    items.add(new PosterContent.Item(words.get("hours"), hours.open(duties.hours())));
    items.add(
        new PosterContent.Item(
            words.get("closed"),
            List.of(
                hours.closed(duties.hours(), day).stream()
                    .collect(Collectors.joining(words.get("between"))))));
    return new PosterContent.Group(items);
  }

  /** All that it says but the small print. */
  static List<String> lines(OrdinanceNotice notice, Language language, LocalDate day) {
    Texts words = OrdinanceNotice.words(language);
    HoursWords hours = new HoursWords(words);
    Stream<String> head = Stream.of(words.get("title"), notice.office().in(language));
    Stream<String> duties =
        notice.municipalities().stream()
            .flatMap(
                m ->
                    Stream.concat(
                        Stream.of(m.name().in(language)),
                        m.duties().stream()
                            .flatMap(d -> group(d, language, words, hours, day).items().stream())
                            .flatMap(
                                i -> Stream.concat(Stream.of(i.label()), i.lines().stream()))));
    return Stream.concat(head, duties).toList();
  }
}
