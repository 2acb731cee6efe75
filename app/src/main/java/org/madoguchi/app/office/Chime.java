package org.madoguchi.app.office;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a clerk hear what happened. Any thread; returns at once and never fails. */
@FunctionalInterface
public interface Chime {
  /** Sounds it now; what sounds still is cut off. */
  void sound(Cue cue);

  /** Listens to the office's views and sounds what changes. */
  default Consumer<OfficeView> listener() {
    AtomicReference<@Nullable OfficeView> last = new AtomicReference<>();
    return view -> {
      OfficeView before = last.getAndSet(view);
      if (before != null) {
        Cue.between(before, view).ifPresent(this::sound);
      }
    };
  }
}
