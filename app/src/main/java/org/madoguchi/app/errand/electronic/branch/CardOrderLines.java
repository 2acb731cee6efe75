package org.madoguchi.app.errand.electronic.branch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.errand.CaseFlow;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderFlow;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.card.PinReference;

/** {@link CardOrderFlow} as the book of cases has it: with its journal lines, both ways. */
public final class CardOrderLines implements CaseFlow<CardOrderCase, CardOrderEvent> {
  /** Names this errand for ever. */
  public static final ErrandId ERRAND = new ErrandId("electronic");

  @Override
  public ErrandId errand() {
    return ERRAND;
  }

  @Override
  public Optional<CardOrderCase> next(CardOrderCase order, CardOrderEvent event) {
    return CardOrderFlow.next(order.operation().kind(), order.standing(), event).map(order::at);
  }

  @Override
  public JournalEntry begun(CardOrderCase order) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("operation", order.operation().word());
    details.put("terminal", order.terminal());
    if (order.begunHere()) {
      details.put("municipality", order.municipality());
    } else {
      details.put("found", CardOrderWords.of(order.standing()));
    }
    return new JournalEntry(JournalEvent.CARD_ORDER, details);
  }

  @Override
  public Optional<CardOrderCase> begun(JournalEvent event, JournalLine line) {
    if (event != JournalEvent.CARD_ORDER) {
      return Optional.empty();
    }
    String found = line.detail("found");
    return Optional.of(
        new CardOrderCase(
            CardOperation.of(line.detail("operation"))
                .orElseThrow(() -> new IllegalArgumentException("no such operation")),
            line.detail("municipality"),
            line.detail("terminal"),
            found.isEmpty() ? new CardOrderState.Requested() : CardOrderWords.state(found)));
  }

  @Override
  public JournalEntry line(CardOrderCase before, CardOrderEvent event, CardOrderCase after) {
    return switch (event) {
      case CardOrderEvent.Accepted a ->
          JournalEntry.of(JournalEvent.CARD_ORDER_ACCEPTED, "needs", needs(a));
      case CardOrderEvent.PapersSeen p ->
          JournalEntry.of(JournalEvent.PAPERS_NOTED, "classes", p.classes()).by(p.by());
      case CardOrderEvent.TurnedAway t ->
          JournalEntry.of(JournalEvent.CARD_ORDER_ABANDONED, "why", t.why().code()).by(t.by());
      case CardOrderEvent.Approved _ -> JournalEntry.of(JournalEvent.OFFICER_AGREED);
      case CardOrderEvent.WriteOpened _ -> JournalEntry.of(JournalEvent.CARD_WRITE_OPENED);
      case CardOrderEvent.ScriptDone _ ->
          JournalEntry.of(
              after.standing() instanceof Ended
                  ? JournalEvent.CARD_ORDER_CONFIRMED
                  : JournalEvent.CARD_ACTIVATED);
      case CardOrderEvent.PinSet _ ->
          JournalEntry.of(JournalEvent.PIN_SET, "which", CardOrderWords.pin(before.operation()));
      case CardOrderEvent.ReadBackAgreed _ -> JournalEntry.of(JournalEvent.CARD_READ_BACK);
      case CardOrderEvent.ReadBackDisagreed d ->
          JournalEntry.of(JournalEvent.CARD_READ_BACK_DISAGREED, "why", d.why().code());
      case CardOrderEvent.HoldLifted _ -> JournalEntry.of(JournalEvent.CARD_ORDER_CONFIRMED);
      case CardOrderEvent.Interrupted i -> broken(before, i.why(), after);
      case CardOrderEvent.GivenUp g -> broken(before, g.why(), after);
    };
  }

  private static JournalEntry broken(CardOrderCase before, FailureCode why, CardOrderCase after) {
    return after.standing() instanceof Ended
        ? JournalEntry.of(JournalEvent.CARD_ORDER_ABANDONED, "why", why.code())
        : JournalEntry.of(
                JournalEvent.CARD_ORDER_UNFINISHED, "step", CardOrderWords.of(before.standing()))
            .with("why", why.code());
  }

  /** A PIN was changed with the old one: that is nobody's order. */
  static JournalEntry pinChanged(PinReference which, String terminal) {
    return JournalEntry.of(JournalEvent.PIN_CHANGED, "which", CardOrderWords.pin(which))
        .with("terminal", terminal);
  }

  private static List<String> needs(CardOrderEvent.Accepted accepted) {
    List<String> needs = new ArrayList<>();
    if (accepted.papers()) {
      needs.add("papers");
    }
    if (accepted.officer()) {
      needs.add("officer");
    }
    return needs;
  }

  /** What a script must not do and what disagreed; once, when it breaks off. */
  @Override
  public Optional<FailureCode> alarm(CardOrderCase before, CardOrderEvent event) {
    FailureCode why =
        switch (event) {
          case CardOrderEvent.ReadBackDisagreed d -> d.why();
          case CardOrderEvent.Interrupted i -> i.why();
          case CardOrderEvent.GivenUp g ->
              before.standing() instanceof BeforeWriting ? g.why() : null;
          case CardOrderEvent.Accepted _,
              CardOrderEvent.PapersSeen _,
              CardOrderEvent.TurnedAway _,
              CardOrderEvent.Approved _,
              CardOrderEvent.WriteOpened _,
              CardOrderEvent.ScriptDone _,
              CardOrderEvent.PinSet _,
              CardOrderEvent.ReadBackAgreed _,
              CardOrderEvent.HoldLifted _ ->
              null;
        };
    return Optional.ofNullable(why).filter(FailureCode::alarming);
  }

  @Override
  public String word(CardOrderCase order) {
    return CardOrderWords.of(order.standing());
  }

  /** Nothing of an order lies at the desk: card and papers stay in their holder's hands. */
  @Override
  public boolean open(CardOrderCase order) {
    return false;
  }

  @Override
  public boolean ended(CardOrderCase order) {
    return order.standing().ended();
  }

  @Override
  public Optional<CardOrderEvent> happened(
      CardOrderCase before, JournalEvent event, JournalLine line) {
    return Optional.ofNullable(event(before, event, line));
  }

  private static @Nullable CardOrderEvent event(
      CardOrderCase before, JournalEvent event, JournalLine line) {
    return switch (event) {
      case CARD_ORDER_ACCEPTED -> {
        List<String> needs = Arrays.asList(line.detail("needs").split(", ", -1));
        yield new CardOrderEvent.Accepted(needs.contains("papers"), needs.contains("officer"));
      }
      case PAPERS_NOTED -> new CardOrderEvent.PapersSeen();
      case OFFICER_AGREED -> new CardOrderEvent.Approved();
      case CARD_WRITE_OPENED -> new CardOrderEvent.WriteOpened();
      case CARD_ACTIVATED -> new CardOrderEvent.ScriptDone();
      case CARD_READ_BACK -> new CardOrderEvent.ReadBackAgreed();
      case CARD_READ_BACK_DISAGREED ->
          new CardOrderEvent.ReadBackDisagreed(CardOrderWords.failure(line.detail("why")));
      case CARD_ORDER_CONFIRMED ->
          before.standing() instanceof CardOrderState.Writing
              ? new CardOrderEvent.ScriptDone()
              : new CardOrderEvent.HoldLifted();
      case PIN_SET -> new CardOrderEvent.PinSet();
      case CARD_ORDER_UNFINISHED ->
          new CardOrderEvent.Interrupted(CardOrderWords.failure(line.detail("why")));
      case CARD_ORDER_ABANDONED ->
          new CardOrderEvent.GivenUp(CardOrderWords.failure(line.detail("why")));
      default -> null; // it tells of an order, and changes nothing of it
    };
  }
}
