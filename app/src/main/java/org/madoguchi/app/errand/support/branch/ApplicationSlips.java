package org.madoguchi.app.errand.support.branch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;

/** Slips of applications. Nothing on one is personal. Thread-safe. */
public final class ApplicationSlips {
  private final BranchConfig config;
  private final SlipPrinting printing;
  private final ScanCodes codes;
  private final ApplicationBook book;
  private final boolean specimen;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public ApplicationSlips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      ApplicationBook book,
      boolean specimen) {
    this.config = config;
    this.printing = printing;
    this.codes = codes;
    this.book = book;
    this.specimen = specimen;
  }

  /** Prints it, with a receipt number of its own. */
  SlipAnswer print(ApplicationId id, Language language) {
    return switch (book.find(id).map(f -> f.state().standing()).orElse(null)) {
      case ApplicationState.Ready(Route route) -> print(id, route.word(), language);
      case ApplicationState.Printed(Route route) -> print(id, route.word(), language);
      case ApplicationState.Sending _ -> print(id, Route.ONLINE.word(), language);
      case ApplicationState.Ordered _ -> print(id, Route.FORM.word(), language);
      case ApplicationState.GivenUp(FailureCode why) -> new SlipAnswer.Failed(why);
      case ApplicationState.Gathering _, ApplicationState.Sent _, ApplicationState.Handed _ ->
          new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
      case null -> new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
    };
  }

  private SlipAnswer print(ApplicationId id, String leads, Language language) {
    Case<ApplicationCase> found = book.slip(id).orElseThrow(); // it is never taken away
    String receipt = Objects.requireNonNull(found.receipt()).text();
    String code = codes.errand(found.id());
    boolean printed =
        printing.print(
            found.id(),
            content(found, receipt, code, leads, language),
            why -> book.note(id, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
    return new SlipAnswer.Out(receipt, code, printed);
  }

  private SlipContent content(
      Case<ApplicationCase> of, String receipt, String code, String leads, Language language) {
    Texts ja = words(Language.JA);
    return new SlipContent(
        List.of(ja.get("title")),
        place(of),
        receipt,
        code,
        List.of(new SlipContent.Row(ja.get("application"), ja.get(leads))),
        LocalDateTime.ofInstant(of.since(), config.branch().zone()),
        steps(ja, leads),
        language == Language.JA ? null : second(words(language), leads),
        specimen);
  }

  private String place(Case<ApplicationCase> of) {
    String branch = config.branch().name().ja();
    return config.municipalities().stream()
        .filter(m -> m.code().equals(of.state().municipality()))
        .map(Municipality::name)
        .map(name -> name.ja() + " ・ " + branch)
        .findFirst()
        .orElse(branch);
  }

  private static SlipContent.SecondLanguage second(Texts words, String leads) {
    return new SlipContent.SecondLanguage(
        words.get("title"),
        List.of(words.get("application") + ": " + words.get(leads), words.get("nameless")),
        steps(words, leads));
  }

  private static List<String> steps(Texts words, String leads) {
    return Stream.of("1", "2", "3", "4")
        .map(n -> leads + "." + n)
        .filter(words.keys()::contains)
        .map(words::get)
        .toList();
  }

  static Texts words(Language language) {
    return Texts.load(ApplicationSlips.class, "application", language);
  }
}
