package org.madoguchi.app.errand.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.madoguchi.app.base.Subscription;

/**
 * The lobby terminals at which a form's number is asked for just now. A clerk's scanner may read it
 * for one of them; which one is only clear while there is no other. Thread-safe.
 */
public final class FormsAwaited {
  private final CopyOnWriteArrayList<Consumer<FormId>> terminals = new CopyOnWriteArrayList<>();

  /** Nobody waits yet. */
  public FormsAwaited() {}

  /**
   * One more waits, until it is closed.
   *
   * @param terminal told of a form; must return soon
   */
  public Subscription await(Consumer<FormId> terminal) {
    terminals.add(terminal);
    return () -> terminals.remove(terminal);
  }

  /** A form was read at the desk. False if there isn't just one terminal for it. */
  public boolean give(FormId form) {
    List<Consumer<FormId>> waiting = List.copyOf(terminals);
    if (waiting.size() != 1) {
      return false;
    }
    waiting.getFirst().accept(form);
    return true;
  }
}
