package org.madoguchi.app.office;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.Branch.DeskAnswer;

/**
 * What a part of the office session has of the whole. The session's thread only.
 *
 * @param branch called on other threads, through {@code ask}
 * @param panel what stands in the large part
 * @param turn puts something else there
 * @param ask does something with the branch; what follows runs after the answer "done"
 */
record Hall(
    Branch branch,
    Supplier<OfficePanel> panel,
    Consumer<OfficePanel> turn,
    BiConsumer<Supplier<DeskAnswer>, Runnable> ask) {}
