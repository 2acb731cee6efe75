package org.madoguchi.app.errand.electronic.branch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.errand.papers.PaperCheck;
import org.madoguchi.app.errand.papers.PaperNames;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PapersToday;
import org.madoguchi.app.errand.papers.Shown;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperUse;

/**
 * Orders of cards at the desk: a clerk sees papers where the card couldn't say yes itself
 * (errands.md S5.2). What the clerk said is kept before the authority hears it, so that it is said
 * again if the answer is lost. Thread-safe.
 */
final class OrdersAtDesk implements DeskErrand {
  /** Who saw papers in a branch where nobody has a badge: the journal tells at which terminal. */
  private static final String WITHOUT_BADGE = "desk";

  private final BranchConfig config;
  private final CardOrderBook book;
  private final Consumer<CardOrderId> ask;
  private final Consumer<CardOrderId> tellEnd;
  private final InstantSource clock;

  /** Orders that the authority is asked about after papers, each with the name of its card. */
  private final Map<CardOrderId, byte[]> asking = new ConcurrentHashMap<>();

  private final RefusedOrders refused;
  private final RefusalsToTell toTell;

  /** Read once: the screens look at every change. */
  private final Map<Language, Texts> words = new HashMap<>();

  private final Map<Language, PaperNames> names = new HashMap<>();

  /**
   * @param ask asks the authority elsewhere how an order stands; {@link #answered} follows
   * @param tellEnd tells the authority elsewhere that an order has ended here
   */
  OrdersAtDesk(
      BranchConfig config,
      CardOrderBook book,
      Consumer<CardOrderId> ask,
      Consumer<CardOrderId> tellEnd,
      InstantSource clock) {
    this.config = config;
    this.book = book;
    this.ask = ask;
    this.tellEnd = tellEnd;
    this.clock = clock;
    refused = new RefusedOrders(clock);
    toTell = new RefusalsToTell(clock);
    for (Language language : Language.OF_STAFF) {
      words.put(language, CardOrderSlips.words(language));
      names.put(language, PaperNames.in(language));
    }
  }

  // ---- what the screen shows

  @Override
  public List<CaseAtDesk> cases() {
    return Stream.concat(
            book.notEnded().stream().flatMap(order -> shown(order).stream()),
            refused.recent().stream())
        .toList();
  }

  private Optional<CaseAtDesk> shown(Case<CardOrderCase> order) {
    return Optional.ofNullable(todo(order)).map(todo -> shown(order, todo));
  }

  private CaseAtDesk shown(Case<CardOrderCase> order, Todo todo) {
    return new CaseAtDesk(
        order.id(),
        order.receipt() == null ? "" : order.receipt().text(),
        municipality(order)
            .map(Municipality::name)
            .orElse(LocalizedText.same(order.state().municipality())),
        LocalizedText.of(
            language -> in(words, language).get("operation." + order.state().operation().word())),
        order.since(),
        todo);
  }

  /** Null for one that a resident is about to give at a lobby terminal: no clerk's yet. */
  private @Nullable Todo todo(Case<CardOrderCase> order) {
    CardOrderState state = order.state().standing();
    if (state instanceof CardOrderState.OnCard) {
      return new Todo.Unfinished();
    }
    if (order.receipt() == null) {
      return null;
    }
    if (asking.containsKey(CardOrderId.parse(order.id()))) {
      return new Todo.AskMunicipality();
    }
    return switch (state) {
      case CardOrderState.NeedsPapers _ -> municipality(order).map(this::papers).orElse(null);
      case CardOrderState.NeedsOfficer _ -> new Todo.AwaitOfficer();
      case CardOrderState.Open _ -> new Todo.BackToLobby();
      case CardOrderState.Requested _, CardOrderState.OnCard _, CardOrderState.Ended _ -> null;
    };
  }

  private Todo papers(Municipality municipality) {
    PapersToday papers =
        PapersToday.of(
            municipality.identityPapers(),
            PaperUse.PIN_RESET,
            LocalDate.ofInstant(clock.instant(), config.branch().zone()),
            language -> in(names, language),
            List.of(PaperNeed.PIN)); // one is typed at the lobby, not here
    return new Todo.SeePapers(papers.accepted(), papers.rule(), papers.day());
  }

  private static <T> T in(Map<Language, T> each, Language language) {
    return Objects.requireNonNull(each.get(language));
  }

  private Optional<Municipality> municipality(Case<CardOrderCase> order) {
    return Municipality.of(config.municipalities(), order.state().municipality());
  }

  // ---- what a clerk does

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    Optional<Case<CardOrderCase>> found =
        switch (code) {
          case ScanCode.ErrandCode errand -> book.find(CardOrderId.parse(errand.id()));
          case ScanCode.Receipt receipt -> book.find(receipt.number());
          case ScanCode.SlipCode _, ScanCode.PageCode _, ScanCode.AppointmentCode _ ->
              Optional.empty();
        };
    return found.map(o -> new Scanned(o.id(), todo(o) != null || refused.shows(o.id())));
  }

  @Override
  public Optional<FailureCode> papersSeen(
      String id, List<PaperSeen> papers, Presented.Attested by) {
    CardOrderId order = CardOrderId.parse(id);
    Optional<Todo> todo = book.find(order).map(this::todo);
    AskedOrder asked = book.kept(order).map(KeptOrder::asked).orElse(null);
    if (!(todo.orElse(null) instanceof Todo.SeePapers(var accepted, var rule, var day, _))
        || asked == null) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    Optional<List<Shown.Paper>> shown = PaperSeen.in(accepted, papers);
    if (shown.isEmpty() || PaperCheck.of(rule, shown.get(), day) instanceof PaperCheck.Missing) {
      return Optional.of(FailureCode.PAPERS_NOT_ENOUGH);
    }
    List<String> classes = PaperSeen.classes(shown.get(), day);
    String who = by.by().stream().findFirst().map(StaffNumber::text).orElse(WITHOUT_BADGE);
    PaperApproval approval =
        new PaperApproval(who, classes, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (book.apply(order, new CardOrderEvent.PapersSeen(classes, by), asked.with(approval))
        .isEmpty()) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    asking.put(order, asked.cardCommitment());
    ask.accept(order);
    return Optional.empty();
  }

  /** The authority has answered, or nobody could be asked. */
  void answered(CardOrderId id) {
    byte[] card = asking.remove(id);
    Optional<Case<CardOrderCase>> order = book.find(id);
    if (order.isPresent()
        && order.get().state().standing() instanceof CardOrderState.Abandoned(FailureCode why)) {
      refused.add(shown(order.get(), new Todo.Refused(why)));
      if (card != null) {
        toTell.add(card, why);
      }
    }
  }

  /** Why an order of that card was refused here, for its resident; see {@code CardOrders}. */
  Optional<FailureCode> refusal(byte[] cardCommitment) {
    return toTell.take(cardCommitment);
  }

  @Override
  public Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by) {
    CardOrderId order = CardOrderId.parse(id);
    Optional<Case<CardOrderCase>> before = book.find(order);
    Optional<byte[]> card = book.kept(order).map(KeptOrder::cardCommitment);
    if (before.isEmpty()) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    FailureCode code = code(why, before.get().state().operation());
    if (book.apply(order, new CardOrderEvent.TurnedAway(code, by)).isEmpty()) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN); // it has ended, or the card is written
    }
    if (why != TurnedAway.NOT_WANTED) {
      card.ifPresent(c -> toTell.add(c, code));
    }
    tellEnd.accept(order);
    return Optional.empty();
  }

  private static FailureCode code(TurnedAway why, CardOperation operation) {
    return switch (why) {
      case NOT_THE_HOLDER -> FailureCode.HOLDER_NOT_RECOGNISED;
      case WARD ->
          operation.ofSignature()
              ? FailureCode.SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD
              : FailureCode.MUNICIPAL_COUNTER;
      case NOT_WANTED -> FailureCode.RESIDENT_STOPPED;
    };
  }
}
