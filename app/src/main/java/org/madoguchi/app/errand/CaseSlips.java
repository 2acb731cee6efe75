package org.madoguchi.app.errand;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/**
 * Slips of cases that a resident has told: number, code, where it leads, and what comes next. The
 * words are the errand's: {@code title}, its name under {@code application}, {@code nameless}, and
 * for each way {@code <way>} with {@code <way>.1} to {@code <way>.4}; ways that are told alike
 * ({@code refused.A04}) have the name before their dot in common. Nothing on one is personal.
 * Thread-safe.
 */
public final class CaseSlips {
  private final BranchConfig config;
  private final SlipPrinting printing;
  private final ScanCodes codes;
  private final Function<Language, Texts> words;
  private final boolean specimen;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public CaseSlips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      Function<Language, Texts> words,
      boolean specimen) {
    this.config = config;
    this.printing = printing;
    this.codes = codes;
    this.words = words;
    this.specimen = specimen;
  }

  /**
   * A slip that is out.
   *
   * @param receipt receipt number
   * @param code the slip's code, {@code MD1E-…}
   * @param printed whether the printer took it
   */
  public record Out(String receipt, String code, boolean printed) {}

  /**
   * Prints one.
   *
   * @param of has a receipt number
   * @param municipality its five-digit code
   * @param leads the way that it tells
   * @param language in which it also speaks, beside Japanese
   * @param notPrinted writes down why it didn't come out
   */
  public Out print(
      Case<?> of,
      String municipality,
      String leads,
      Language language,
      Consumer<String> notPrinted) {
    String receipt = Objects.requireNonNull(of.receipt()).text();
    String code = codes.errand(of.id());
    boolean printed =
        printing.print(
            of.id(),
            content(of, SlipPrinting.place(config, municipality), receipt, code, leads, language),
            notPrinted);
    return new Out(receipt, code, printed);
  }

  private SlipContent content(
      Case<?> of, String place, String receipt, String code, String leads, Language language) {
    Texts ja = words.apply(Language.JA);
    return new SlipContent(
        List.of(ja.get("title")),
        place,
        receipt,
        code,
        List.of(new SlipContent.Row(ja.get("application"), ja.get(name(leads)))),
        LocalDateTime.ofInstant(of.since(), config.branch().zone()),
        steps(ja, leads),
        language.equals(Language.JA) ? null : second(words.apply(language), leads),
        specimen);
  }

  private static SlipContent.SecondLanguage second(Texts words, String leads) {
    return SlipPrinting.second(
        words,
        words.get("title"),
        List.of(words.get("application") + ": " + words.get(name(leads)), words.get("nameless")),
        steps(words, leads));
  }

  private static String name(String way) {
    return way.replaceFirst("\\..*", "");
  }

  private static List<String> steps(Texts words, String leads) {
    return Stream.of("1", "2", "3", "4")
        .map(n -> leads + "." + n)
        .filter(words.keys()::contains)
        .map(words::get)
        .toList();
  }
}
