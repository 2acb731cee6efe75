package org.madoguchi.app.monitoring;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.BranchParts.Lines;
import org.madoguchi.app.branch.BranchParts.Machine;
import org.madoguchi.app.branch.store.Store;

/**
 * A branch's parts with somebody looking on: at the gateway's answers, and at the store once the
 * branch has opened it. The branch itself knows nothing of it.
 *
 * <p>Thread-safe.
 */
public final class Observed {
  private final GatewayWatch gateway;
  private final AtomicReference<@Nullable Store> store = new AtomicReference<>();
  private final BranchParts parts;

  /** Looks at these. */
  public Observed(BranchParts of) {
    Machine machine = of.machine();
    Lines lines = of.lines();
    gateway = new GatewayWatch(lines.gateway(), machine.clock());
    parts =
        new BranchParts(
            of.config(),
            new Lines(
                gateway,
                lines.cardAuthority(),
                lines.applications(),
                lines.intake(),
                lines.officers(),
                lines.papers(),
                lines.portal(),
                lines.figures()),
            of.trust(),
            of.printing(),
            new Machine(
                machine.clock(),
                machine.random(),
                machine.build(),
                () -> {
                  Store opened = machine.store().get();
                  store.set(opened);
                  return opened;
                },
                machine.threads()));
  }

  /** What the branch is to be made of. */
  public BranchParts parts() {
    return parts;
  }

  GatewayWatch gateway() {
    return gateway;
  }

  /** The branch's store. */
  Store store() {
    Store opened = store.get();
    if (opened == null) {
      throw new IllegalStateException("the branch hasn't opened its store yet");
    }
    return opened;
  }
}
