package org.madoguchi.app.errand.electronic.branch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/** Slips of orders: what was done, or what comes next. Nothing on one is personal. Thread-safe. */
public final class CardOrderSlips {
  private final BranchConfig config;
  private final SlipPrinting printing;
  private final ScanCodes codes;
  private final CardOrderBook book;
  private final boolean specimen;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public CardOrderSlips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      CardOrderBook book,
      boolean specimen) {
    this.config = config;
    this.printing = printing;
    this.codes = codes;
    this.book = book;
    this.specimen = specimen;
  }

  /** What a slip leads to. */
  private enum Leads {
    /** To the desk, with card and papers. */
    TO_THE_DESK,
    /** Back to the lobby, with the card. */
    BACK,
    /** Nowhere: it is done. */
    HOME
  }

  /** Prints it, with a receipt number of its own. */
  SlipAnswer print(CardOrderId id, Language language) {
    Case<CardOrderCase> order = book.find(id).orElse(null);
    if (order == null) {
      return new SlipAnswer.Failed(FailureCode.REQUEST_INVALID);
    }
    return switch (order.state().standing()) {
      case CardOrderState.Requested _ -> new SlipAnswer.Failed(FailureCode.CARD_ORDER_UNFINISHED);
      case CardOrderState.Abandoned(FailureCode why) ->
          new SlipAnswer.Failed(RefusalsToTell.heard(why));
      case CardOrderState.Disagreed(FailureCode why) -> new SlipAnswer.Failed(why);
      case CardOrderState.NeedsPapers _, CardOrderState.NeedsOfficer _ ->
          print(id, Leads.TO_THE_DESK, language);
      case CardOrderState.Open _, CardOrderState.OnCard _ -> print(id, Leads.BACK, language);
      case CardOrderState.Confirmed _ -> print(id, Leads.HOME, language);
    };
  }

  private SlipAnswer print(CardOrderId id, Leads leads, Language language) {
    Case<CardOrderCase> order = book.slip(id).orElseThrow(); // an order is never taken away
    String receipt = Objects.requireNonNull(order.receipt()).text();
    String code = codes.errand(order.id());
    boolean printed =
        printing.print(
            order.id(),
            content(order, receipt, code, leads, language),
            why -> book.note(id, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
    return new SlipAnswer.Out(receipt, code, printed);
  }

  private SlipContent content(
      Case<CardOrderCase> order, String receipt, String code, Leads leads, Language language) {
    Texts ja = words(Language.JA);
    String place = SlipPrinting.place(config, order.state().municipality());
    String operation = "operation." + order.state().operation().word();
    return new SlipContent(
        List.of(ja.get("title")),
        place,
        receipt,
        code,
        List.of(new SlipContent.Row(ja.get(operation), ja.get(key(leads)))),
        LocalDateTime.ofInstant(order.since(), config.branch().zone()),
        steps(ja, leads),
        language.equals(Language.JA) ? null : second(words(language), operation, leads),
        specimen);
  }

  private static SlipContent.SecondLanguage second(Texts words, String operation, Leads leads) {
    return SlipPrinting.second(
        words,
        words.get("title"),
        List.of(words.get(operation) + ": " + words.get(key(leads)), words.get("nameless")),
        steps(words, leads));
  }

  private static String key(Leads leads) {
    return switch (leads) {
      case TO_THE_DESK -> "desk";
      case BACK -> "back";
      case HOME -> "done";
    };
  }

  private static List<String> steps(Texts words, Leads leads) {
    return Stream.of("1", "2", "3")
        .map(n -> key(leads) + "." + n)
        .filter(words.keys()::contains)
        .map(words::get)
        .toList();
  }

  static Texts words(Language language) {
    return Texts.load(CardOrderSlips.class, "slips", language);
  }
}
