package org.madoguchi.app.office;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeBranch.DeskAnswer;

/**
 * What a part of the office session has of the whole. The session's thread only.
 *
 * @param branch called on other threads, through {@code ask}
 * @param panel what stands in the large part
 * @param turn puts something else there
 * @param ask does something with the branch; what follows runs after the answer "done"
 */
record Hall(
    OfficeBranch branch,
    Supplier<OfficePanel> panel,
    Consumer<OfficePanel> turn,
    BiConsumer<Supplier<DeskAnswer>, Runnable> ask) {

  /**
   * Reads something of the branch and goes on with it.
   *
   * @param call gives what it found to its argument, if it found something
   * @param then only after the answer "done", and only with what was found
   */
  <T> void read(Function<Consumer<T>, DeskAnswer> call, Consumer<T> then) {
    AtomicReference<@Nullable T> found = new AtomicReference<>();
    ask.accept(
        () -> call.apply(found::set),
        () -> {
          T read = found.get();
          if (read != null) {
            then.accept(read);
          }
        });
  }
}
