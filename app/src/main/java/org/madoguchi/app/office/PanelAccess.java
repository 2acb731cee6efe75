package org.madoguchi.app.office;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;

/**
 * What a controller may use of the office session. The session's thread only.
 *
 * @param branch only called through {@code ask}, on other threads
 * @param snapshot the office as it was seen last
 * @param panel what stands in the large part
 * @param turn puts something else there
 * @param refuse says why the last action wasn't done
 * @param ask does something with the branch; what follows runs after the answer "done"
 */
record PanelAccess(
    OfficeBranch branch,
    Supplier<OfficeSnapshot> snapshot,
    Supplier<OfficePanel> panel,
    Consumer<OfficePanel> turn,
    Consumer<FailureCode> refuse,
    BiConsumer<Supplier<DeskAnswer>, Runnable> ask) {

  /**
   * Looks for something at the branch and goes on with it.
   *
   * @param then only with what was found
   */
  <T> void read(Supplier<Finding<T>> look, Consumer<T> then) {
    AtomicReference<@Nullable T> found = new AtomicReference<>();
    ask.accept(
        () ->
            switch (look.get()) {
              case Finding.Found<T>(T what) -> {
                found.set(what);
                yield new DeskAnswer.Done();
              }
              case Finding.NotFound<T> no -> new DeskAnswer.NotDone(no.why());
            },
        () -> {
          T read = found.get();
          if (read != null) {
            then.accept(read);
          }
        });
  }
}
