package org.madoguchi.app.sound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes people hear what happened. Any thread; returns at once and never fails. */
@FunctionalInterface
public interface Chime {
  /** Sounds it now; what sounds still is cut off. */
  void sound(Sound sound);

  /**
   * What lasts: it sounds again after its {@link Sound#again} until something else lasts or
   * nothing. It doesn't sound at once: {@link #sound} says that it began.
   */
  default void during(Optional<? extends Sound> lasting) {}

  /**
   * Listens to a screen's views and sounds what changes; the first view is silent.
   *
   * @param between what the change from one view to the next sounds like
   * @param lasting what sounds again for as long as a view stays like that
   */
  default <V> Consumer<V> listener(
      BiFunction<V, V, Optional<? extends Sound>> between,
      Function<V, Optional<? extends Sound>> lasting) {
    AtomicReference<@Nullable V> last = new AtomicReference<>();
    return view -> {
      V before = last.getAndSet(view);
      if (before != null) {
        between.apply(before, view).ifPresent(this::sound);
      }
      during(lasting.apply(view));
    };
  }
}
