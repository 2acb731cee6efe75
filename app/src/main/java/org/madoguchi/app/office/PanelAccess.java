package org.madoguchi.app.office;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    read(look, then, () -> {});
  }

  /**
   * The same.
   *
   * @param otherwise if nothing was found, before it is said why
   */
  <T> void read(Supplier<Finding<T>> look, Consumer<T> then, Runnable otherwise) {
    AtomicReference<Finding<T>> found =
        new AtomicReference<>(new Finding.NotFound<>(FailureCode.UNFORESEEN));
    ask.accept(
        () -> {
          found.set(look.get());
          return new DeskAnswer.Done();
        },
        () -> {
          switch (Objects.requireNonNull(found.get())) {
            case Finding.Found<T>(T what) -> then.accept(what);
            case Finding.NotFound<T>(FailureCode why) -> {
              otherwise.run();
              refuse.accept(why);
            }
          }
        });
  }
}
