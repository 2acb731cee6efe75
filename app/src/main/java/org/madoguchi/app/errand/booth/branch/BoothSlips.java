package org.madoguchi.app.errand.booth.branch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/** Slips of appointments: when, where, which place, and what to bring. Thread-safe. */
public final class BoothSlips {
  /** Read once: each look at the desk's list asks for them. */
  private static final AllTexts WORDS = new AllTexts(BoothSlips.class, "booth");

  private final BranchConfig config;
  private final SlipPrinting printing;
  private final ScanCodes codes;
  private final boolean specimen;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public BoothSlips(BranchConfig config, SlipPrinting printing, ScanCodes codes, boolean specimen) {
    this.config = config;
    this.printing = printing;
    this.codes = codes;
    this.specimen = specimen;
  }

  /**
   * Prints one, and answers as soon as the printer has it, or has failed.
   *
   * @param of has a receipt number
   * @param moved whether there was one before, for another time
   * @param notPrinted writes down why it didn't come out
   */
  Booking print(
      Case<Appointment> of,
      Booth booth,
      Language language,
      boolean moved,
      Consumer<String> notPrinted) {
    String receipt = Objects.requireNonNull(of.receipt()).text();
    String code = codes.appointment(of.id());
    boolean printed =
        printing.print(of.id(), content(of, booth, receipt, code, language, moved), notPrinted);
    return new Booking.Booked(receipt, code, printed);
  }

  private SlipContent content(
      Case<Appointment> of,
      Booth booth,
      String receipt,
      String code,
      Language language,
      boolean moved) {
    Texts ja = words(Language.JA);
    String place = SlipPrinting.place(config, booth.municipality());
    return new SlipContent(
        List.of(ja.get(title(moved))),
        place,
        receipt,
        code,
        List.of(
            new SlipContent.Row(ja.get("booth"), booth.name().ja()),
            new SlipContent.Row(ja.get("day"), day(ja, of.state().slot())),
            new SlipContent.Row(ja.get("time"), time(of.state().slot())),
            new SlipContent.Row(ja.get("place"), String.valueOf(of.state().place()))),
        LocalDateTime.ofInstant(of.since(), config.branch().zone()),
        steps(ja, booth, Language.JA, moved),
        language.equals(Language.JA) ? null : second(of.state(), booth, language, moved),
        specimen);
  }

  private static SlipContent.SecondLanguage second(
      Appointment of, Booth booth, Language language, boolean moved) {
    Texts words = words(language);
    return SlipPrinting.second(
        words,
        words.get(title(moved)),
        List.of(
            booth.name().in(language),
            day(words, of.slot()) + ", " + time(of.slot()),
            words.get("place") + ": " + of.place(),
            words.get("nameless")),
        steps(words, booth, language, moved));
  }

  private static String title(boolean moved) {
    return moved ? "title.moved" : "title";
  }

  private static List<String> steps(Texts words, Booth booth, Language language, boolean moved) {
    return Stream.of(
            moved ? words.get("step.old") : "",
            words.get("step.bring", booth.bring().in(language)),
            words.get("step.ask"),
            words.get("step.show"),
            words.get("step.cancel"))
        .filter(step -> !step.isEmpty())
        .toList();
  }

  private static String day(Texts words, LocalDateTime slot) {
    return day("date", words, slot);
  }

  /**
   * A slot's day.
   *
   * @param form of it among the words
   */
  static String day(String form, Texts words, LocalDateTime slot) {
    return words.get(
        form,
        slot.getYear(),
        slot.getMonthValue(),
        slot.getDayOfMonth(),
        words.get("weekday." + slot.getDayOfWeek().getValue()),
        words.get("month." + slot.getMonthValue()));
  }

  static String time(LocalDateTime slot) {
    return String.format(Locale.ROOT, "%d:%02d", slot.getHour(), slot.getMinute());
  }

  static Texts words(Language language) {
    return WORDS.in(language);
  }
}
