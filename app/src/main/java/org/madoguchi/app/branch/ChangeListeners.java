package org.madoguchi.app.branch;

import java.util.concurrent.CopyOnWriteArrayList;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.base.Subscription;

/** Who wants to know that something at the branch has changed. Thread-safe. */
final class ChangeListeners {
  private final CopyOnWriteArrayList<Runnable> all = new CopyOnWriteArrayList<>();

  Subscription add(Runnable changed) {
    all.add(changed);
    return () -> all.remove(changed);
  }

  /** The change is committed; a failing listener must not undo it. */
  void tell() {
    all.forEach(listener -> Steady.steady("telling of a change", listener).run());
  }
}
