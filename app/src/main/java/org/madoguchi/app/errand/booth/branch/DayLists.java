package org.madoguchi.app.errand.booth.branch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.paper.OfficePrinting;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportContent.Column;

/**
 * Who comes to a booth on a day, as a paper for the municipality's people there: one per booth and
 * day, with times, booking numbers and what became of them; without a name, since none is known. It
 * stands in the office's list from the day before on, as long as somebody is waited for.
 * Thread-safe.
 */
public final class DayLists {
  /** As long as a case's id. */
  private static final int ID = 32;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy/M/d H:mm", Locale.ROOT);

  private final BranchConfig config;
  private final Store store;
  private final PaperWork paper;
  private final boolean specimen;
  private final OfficePrinting printing;
  private final Consumer<JournalEntry> journal;
  private final InstantSource clock;

  /**
   * @param specimen whether 見本 stands on it: only in the sandbox
   * @param journal appends a line; may throw {@link StoreFailure}
   */
  public DayLists(
      BranchConfig config,
      Store store,
      PaperWork paper,
      boolean specimen,
      OfficePrinting printing,
      Consumer<JournalEntry> journal,
      InstantSource clock) {
    this.config = config;
    this.store = store;
    this.paper = paper;
    this.specimen = specimen;
    this.printing = printing;
    this.journal = journal;
    this.clock = clock;
  }

  /** A booth's day. */
  private record Day(String booth, LocalDate date) {
    static Day of(Appointment appointment) {
      return new Day(appointment.booth(), appointment.slot().toLocalDate());
    }

    String id() {
      String named = "day-list " + booth + " " + date;
      return Digest.of(named.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ID);
    }
  }

  /**
   * Those of today and tomorrow.
   *
   * @param booked all that haven't ended
   */
  List<CaseAtDesk> cases(List<Case<Appointment>> booked) {
    LocalDate today = today();
    Map<Day, List<Case<Appointment>>> days =
        booked.stream()
            .filter(c -> near(c.state().slot().toLocalDate(), today))
            .collect(Collectors.groupingBy(c -> Day.of(c.state())));
    Map<String, CaseAtDesk> inOrder = new TreeMap<>();
    days.forEach((day, of) -> inOrder.put(day.date() + day.booth(), shown(day, of)));
    return List.copyOf(inOrder.values());
  }

  private static boolean near(LocalDate date, LocalDate today) {
    return date.equals(today) || date.equals(today.plusDays(1));
  }

  private CaseAtDesk shown(Day day, List<Case<Appointment>> booked) {
    Instant since = booked.stream().map(Case::since).min(Instant::compareTo).orElseThrow();
    return new CaseAtDesk(
        day.id(),
        "",
        Municipality.nameOf(config.municipalities(), booked.getFirst().state().municipality()),
        LocalizedText.of(
            language -> {
              Texts words = BoothSlips.words(language);
              return words.get(
                  "list.what",
                  name(day.booth(), language),
                  BoothSlips.day("desk.date", words, day.date().atStartOfDay()));
            }),
        since,
        new Todo.DayList(day.date(), booked.size()));
  }

  private String name(String booth, Language language) {
    return Booth.of(config.booths(), booth).map(b -> b.name().in(language)).orElse(booth);
  }

  /**
   * Prints one.
   *
   * @param id of {@link #cases}
   * @return empty if it is no list's id; else why nothing is printed, or empty words: it was begun
   */
  Optional<Optional<FailureCode>> print(
      String id, List<Case<Appointment>> booked, Presented.Attested by) {
    for (Case<Appointment> each : booked) {
      Day day = Day.of(each.state());
      if (day.id().equals(id)) {
        return Optional.of(
            printing.print("d", paper.report(content(day)), why -> write(day, why, by)));
      }
    }
    return Optional.empty();
  }

  private void write(Day day, Optional<FailureCode> why, Presented.Attested by) {
    JournalEvent event =
        why.isEmpty() ? JournalEvent.DAY_LIST_PRINTED : JournalEvent.DAY_LIST_NOT_PRINTED;
    JournalEntry entry =
        JournalEntry.of(event, "booth", day.booth()).with("day", day.date().toString());
    journal.accept(why.map(code -> entry.with("why", code.code())).orElse(entry).by(by));
  }

  /** What stands on the paper. */
  ReportContent content(String booth, LocalDate date) {
    return content(new Day(booth, date));
  }

  private ReportContent content(Day day) {
    Texts words = BoothSlips.words(Language.JA);
    List<AppointmentTable.Listed> all =
        store.transaction(c -> AppointmentTable.of(c, day.booth(), day.date()));
    Instant now = clock.instant();
    return new ReportContent(
        words.get("list.title"),
        List.of(
            name(day.booth(), Language.JA),
            words.get(
                "list.head",
                BoothSlips.day("date", words, day.date().atStartOfDay()),
                config.branch().name().ja()),
            words.get("list.printed", LocalDateTime.ofInstant(now, zone()).format(MINUTE))),
        List.of(
            new Column(words.get("list.time"), 26, true),
            new Column(words.get("list.place"), 20, true),
            new Column(words.get("list.number"), 34, false),
            new Column(words.get("list.state"), 40, false),
            new Column(words.get("list.note"), 60, false)),
        all.stream()
            .map(
                a ->
                    List.of(
                        BoothSlips.time(a.slot()),
                        String.valueOf(a.place()),
                        a.receipt(),
                        words.get("list." + a.standing().name()),
                        ""))
            .toList(),
        List.of(words.get("list.foot")),
        specimen);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return config.branch().zone();
  }
}
