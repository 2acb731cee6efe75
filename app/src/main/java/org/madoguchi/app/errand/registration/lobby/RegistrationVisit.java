package org.madoguchi.app.errand.registration.lobby;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.registration.Registrations.Drawing;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Requesting;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.lobby.AskedCard;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.InTurn;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.LyingCard;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.card.CardSurvey;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;

/**
 * One resident's visit: works with card and portal when a state is entered, and holds what must
 * last from one to the next. All of it belongs to one presence of one card: when the card is taken,
 * or the visit ends, everything is wiped, and an answer that comes later is dropped and told.
 *
 * <p>Thread rule: the session's thread.
 */
final class RegistrationVisit implements ErrandVisit {
  private final Registrations registrations;
  private final LobbyWork work;
  private final InTurn turns;
  private final InstantSource clock;
  private final Held held = new Held();
  private boolean begun;
  private boolean over;

  /** How it ends; null: as it should. */
  private @Nullable FailureCode why;

  /**
   * @param turns the terminal's: what is told of visits
   */
  RegistrationVisit(
      Registrations registrations, LobbyWork work, InTurn turns, InstantSource clock) {
    this.registrations = registrations;
    this.work = work;
    this.turns = turns;
    this.clock = clock;
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    switch ((RegistrationState) now) {
      case RegistrationState.Surveying s -> survey(s);
      case RegistrationState.PinPad s when s.typed() == 0 -> work.typePin(s.pin().longest());
      case Requesting s -> {
        switch (s.part()) {
          case DRAW -> draw(s);
          case SIGN -> sign(s);
          case ASK -> {
            if (s.round() == Round.WRITE) {
              write(s);
            } else {
              read(s);
            }
          }
        }
      }
      case RegistrationState.ReadingName s -> readName(s);
      case RegistrationState.PrintingSlip s -> slip(s);
      default -> {}
    }
  }

  /** What answers a visit that is over is nobody's, wherever the next one stands. */
  private <T> void answered(
      ErrandState of,
      CompletableFuture<T> answer,
      Function<T, LobbyEvent> event,
      Consumer<T> late) {
    work.answered(
        of,
        answer,
        result -> {
          if (over) {
            late.accept(result);
            return new RegistrationEvent.Stale();
          }
          return event.apply(result);
        },
        late);
  }

  private <T> void away(
      ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event, Consumer<T> late) {
    answered(of, work.ask(call), event, late);
  }

  private void dropped() {
    turns.tell(work, () -> registrations.dropped(work.terminal()));
  }

  // ---- the card

  private void survey(RegistrationState.Surveying of) {
    if (!begun) {
      begun = true;
      turns.tell(work, () -> registrations.begun(work.terminal()));
    }
    LyingCard before = held.card();
    byte[] salt = before == null ? LyingCard.freshSalt() : before.salt();
    answered(
        of,
        AskedCard.<Supplier<LobbyEvent>>ask(
            work.reader(), salt, asked -> () -> surveyed(before, asked), event -> () -> event),
        Supplier::get,
        _ -> {});
  }

  private LobbyEvent surveyed(@Nullable LyingCard before, AskedCard asked) {
    if (before != null && !before.same(asked.lying())) {
      return new LobbyEvent.Failed(FailureCode.CARD_CHANGED);
    }
    held.card(asked.lying());
    return objection(asked.survey(), clock.instant())
        .<LobbyEvent>map(LobbyEvent.Failed::new)
        .orElseGet(() -> new RegistrationEvent.Surveyed(asked.survey().tries()));
  }

  /** Why this card can't sign for anybody: the errand with electronic certificates helps. */
  private static Optional<FailureCode> objection(CardSurvey survey, Instant now) {
    return switch (survey.userAuthentication()) {
      case CardSurvey.Certificate.Legible there ->
          there.until().isBefore(now)
              ? Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED)
              : Optional.empty();
      case CardSurvey.Certificate.Absent _,
          CardSurvey.Certificate.Closed _,
          CardSurvey.Certificate.Unreadable _ ->
          Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_MISSING);
    };
  }

  private void readName(RegistrationState.ReadingName of) {
    Pin typed = work.takePin();
    LyingCard card = held.card();
    PortalStatus known = held.status();
    if (card == null || known == null) {
      typed.close();
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    Wish wish = of.course().wanted();
    answered(
        of,
        RegistrationHand.tell(work.reader(), card, typed, wish instanceof Wish.Account),
        answer ->
            switch (answer) {
              case RegistrationHand.Told told -> named(told, known, wish);
              case RegistrationHand.Otherwise(LobbyEvent event) -> event;
              case RegistrationHand.Signed _ -> new LobbyEvent.Failed(FailureCode.UNFORESEEN);
            },
        answer -> {
          if (answer instanceof RegistrationHand.Told told) {
            told.close();
          }
        });
  }

  /** The card's holder must be the one whom the portal knows: else nothing is written. */
  private LobbyEvent named(RegistrationHand.Told told, PortalStatus known, Wish wish) {
    try (HolderText holder = told.holder()) {
      if (!holder.isNamed(known.holder().reveal())) {
        told.close();
        return new LobbyEvent.Failed(FailureCode.PORTAL_NAMES_DIFFER);
      }
    }
    held.content(
        wish instanceof Wish.Account(var account) && told.number() != null
            ? new PortalContent.Account(account, known.kana().reveal(), told.number())
            : new PortalContent.Insurance());
    return new RegistrationEvent.Named(known);
  }

  // ---- the portal

  private void draw(Requesting of) {
    if (of.round() == Round.STATUS) {
      held.pins().known(work.takePin());
    }
    PortalContent asked =
        of.round() == Round.WRITE ? held.takeContent() : new PortalContent.Status();
    if (asked == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    away(
        of,
        () -> registrations.draw(asked, work.terminal()),
        drawing ->
            switch (drawing) {
              case Drawing.Ready(DrawnRequest request) -> {
                held.drawn(request);
                yield new RegistrationEvent.Drawn();
              }
              case Drawing.Failed(FailureCode failure) -> new LobbyEvent.Failed(failure);
            },
        drawing -> {
          if (drawing instanceof Drawing.Ready(DrawnRequest request)) {
            request.close();
          }
          dropped();
        });
  }

  /** The PIN is presented once more for each request; after the last it is gone. */
  private void sign(Requesting of) {
    DrawnRequest request = held.drawn();
    LyingCard card = held.card();
    Pin pin = held.pins().takeKnown();
    if (request == null || card == null) {
      pin.close();
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    if (of.round() != Round.READ_BACK) {
      held.pins().known(pin.copy());
    }
    answered(
        of,
        RegistrationHand.sign(work.reader(), card, request.request(), pin),
        answer ->
            switch (answer) {
              case RegistrationHand.Signed(CardConsent consent) -> {
                held.signed(consent);
                yield new RegistrationEvent.Signed();
              }
              case RegistrationHand.Otherwise(LobbyEvent event) -> event;
              case RegistrationHand.Told told -> {
                told.close();
                yield new LobbyEvent.Failed(FailureCode.UNFORESEEN);
              }
            },
        _ -> {});
  }

  private void read(Requesting of) {
    ask(
        of,
        registrations::status,
        answer ->
            switch (answer) {
              case ReadAnswer.Known(PortalStatus told) ->
                  of.round() == Round.STATUS ? known(told) : readBack(of.course().wanted(), told);
              case ReadAnswer.Refused(FailureCode refusal) -> new LobbyEvent.Failed(refusal);
            },
        answer -> {
          if (answer instanceof ReadAnswer.Known(PortalStatus told)) {
            told.close();
          }
        });
  }

  /** Nobody knows yet whether it is told of the card's holder: only yes and no are shown of it. */
  private LobbyEvent known(PortalStatus told) {
    held.status(told);
    return new RegistrationEvent.Known(Standing.of(told));
  }

  /** What the portal says after the writing has to be what was wanted. */
  private static LobbyEvent readBack(Wish wish, PortalStatus told) {
    try (told) {
      boolean there =
          switch (wish) {
            case Wish.Insurance _ -> told.insurance();
            case Wish.Account(var account) ->
                told.account().filter(a -> account.number().endsWith(a.ending())).isPresent();
          };
      return there ? new RegistrationEvent.ReadBack() : new RegistrationEvent.InDoubt();
    }
  }

  private void write(Requesting of) {
    ask(
        of,
        registrations::write,
        answer ->
            switch (answer) {
              case WriteAnswer.Written _ -> new RegistrationEvent.Written();
              case WriteAnswer.Refused(FailureCode refusal) -> new LobbyEvent.Failed(refusal);
              case WriteAnswer.Unknown _ -> new RegistrationEvent.InDoubt();
            },
        _ -> {});
  }

  /** What is asked of the portal with a signed request. */
  private interface Call<T> {
    T with(DrawnRequest request, CardConsent consent);
  }

  /** Each request is sent once, and its key is wiped as soon as its answer is read. */
  private <T> void ask(
      Requesting of, Call<T> call, Function<T, LobbyEvent> event, Consumer<T> late) {
    CardConsent consent = held.signed();
    DrawnRequest request = held.takeDrawn();
    if (request == null || consent == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    away(
        of,
        () -> {
          try (request) {
            return call.with(request, consent);
          }
        },
        event,
        answer -> {
          late.accept(answer);
          dropped();
        });
  }

  private void slip(RegistrationState.PrintingSlip of) {
    Language language = work.language();
    away(
        of,
        () ->
            of.done().stream()
                .sorted()
                .map(action -> registrations.slip(action, language))
                .reduce(true, Boolean::logicalAnd),
        RegistrationEvent.Slips::new,
        _ -> {});
  }

  // ---- leaving

  @Override
  public void left(Visit before, Visit after, LobbyEvent event) {
    LobbyState now = after.state();
    switch (now) {
      case LobbyState.Problem problem when why != FailureCode.PORTAL_UNANSWERED ->
          why = problem.why();
      case RegistrationState.InDoubt _ -> why = FailureCode.PORTAL_UNANSWERED;
      case LobbyState.Start _ when why == null && !(before.state() instanceof LobbyState.Problem) ->
          why = FailureCode.RESIDENT_STOPPED;
      default -> {}
    }
    if (!now.cardInUse()) {
      held.wipe();
    }
    if ((now instanceof RegistrationState r && r.cardToTake()) || typesAnew(now)) {
      held.wipeTyped();
    }
  }

  private static boolean typesAnew(LobbyState now) {
    return switch (now) {
      case RegistrationState.PinPad p -> p.pin() == PinReference.USER_AUTHENTICATION;
      case RegistrationState.LastTry l -> l.pin() == PinReference.USER_AUTHENTICATION;
      default -> false;
    };
  }

  @Override
  public void close() {
    over = true;
    held.wipe();
    if (begun) {
      begun = false;
      Optional<FailureCode> end = Optional.ofNullable(why);
      turns.tell(work, () -> registrations.ended(work.terminal(), end));
    }
  }
}
