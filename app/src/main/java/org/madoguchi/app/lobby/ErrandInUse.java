package org.madoguchi.app.lobby;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.config.Language;

/**
 * The errand that a resident is in now, if any: begins its visit with its first state and ends it
 * with its last, or when the card is taken that was left lying after it.
 *
 * <p>Thread rule: the session's thread, but for {@link LobbyWork#tell}.
 */
final class ErrandInUse implements LobbyWork {
  private final List<LobbyErrand> errands;
  private final CardReader reader;
  private final String terminal;
  private final TypedPin typed;
  private final SessionThread thread;
  private final Session session;
  private @Nullable ErrandId id;
  private @Nullable ErrandVisit visit;

  /** What it needs of the session. */
  interface Session {
    /** Where it stands. */
    LobbyState state();

    /** The resident's. */
    Language language();

    /** Something has happened. */
    void happen(LobbyEvent event);
  }

  ErrandInUse(
      List<LobbyErrand> errands,
      CardReader reader,
      String terminal,
      TypedPin typed,
      SessionThread thread,
      Session session) {
    this.errands = errands;
    this.reader = reader;
    this.terminal = terminal;
    this.typed = typed;
    this.thread = thread;
    this.session = session;
  }

  /** After a step of the session. */
  void stepped(Visit before, Visit after, LobbyEvent event) {
    leave(before, after, event);
    if (after.state() instanceof ErrandState now && !before.state().equals(now)) {
      of(now.errand()).entered(before.state(), now);
    }
  }

  /** A mistake of the program has ended the visit, perhaps one of this errand's. */
  void broken(Visit before, Visit after, LobbyEvent event) {
    try {
      leave(before, after, event);
    } finally {
      close();
    }
  }

  private void leave(Visit before, Visit after, LobbyEvent event) {
    if (visit != null) {
      visit.left(before, after, event);
    }
    if (!(after.state() instanceof ErrandState) && !after.cardLies()) {
      close();
    }
  }

  private ErrandVisit of(ErrandId errand) {
    ErrandVisit here = visit;
    if (here == null || !errand.equals(id)) {
      close();
      here = new Offering(List.of(), errands).errand(errand).visit(this);
      visit = here;
      id = errand;
    }
    return here;
  }

  /** Ends the visit. Idempotent. */
  void close() {
    if (visit != null) {
      visit.close();
      visit = null;
      id = null;
    }
  }

  @Override
  public CardReader reader() {
    return reader;
  }

  @Override
  public String terminal() {
    return terminal;
  }

  @Override
  public Language language() {
    return session.language();
  }

  @Override
  public void typePin(int longest) {
    typed.begin(longest);
  }

  @Override
  public Pin takePin() {
    return typed.take();
  }

  @Override
  public <T> void away(
      ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event, Consumer<T> late) {
    answered(of, thread.ask(call), event, late);
  }

  @Override
  public <T> void answered(
      ErrandState of,
      CompletableFuture<T> answer,
      Function<T, LobbyEvent> event,
      Consumer<T> late) {
    thread.when(
        answer,
        result -> {
          // how far it is may have changed meanwhile, and it is the same screen
          if (session.state() instanceof ErrandState now && now.screen().equals(of.screen())) {
            session.happen(event.apply(result));
          } else {
            late.accept(result);
          }
        });
  }

  @Override
  public <T> CompletableFuture<T> ask(Supplier<T> call) {
    return thread.ask(call);
  }

  @Override
  public void elsewhere(Runnable call) {
    thread.away(call);
  }

  @Override
  public void tell(LobbyEvent event) {
    thread.run(() -> session.happen(event));
  }
}
