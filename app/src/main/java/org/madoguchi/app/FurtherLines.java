package org.madoguchi.app;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.figures.FiguresPost;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;

/**
 * Far ends that a branch may have or not.
 *
 * @param portal where residents register; null: nowhere
 * @param figures what figures are sent with; null: to nobody
 */
record FurtherLines(@Nullable PortalLine portal, @Nullable FiguresPost figures)
    implements AutoCloseable {
  /**
   * As the configuration says.
   *
   * @throws KeyMaterialException if a file is missing, or holds no certificate of the kind
   */
  static FurtherLines load(BranchConfig branch, BranchKeys keys) throws KeyMaterialException {
    return new FurtherLines(
        PortalLine.load(branch, InstantSource.system()), FiguresPost.of(branch, keys));
  }

  @Override
  public void close() {
    try (portal;
        figures) {
      // both are closed, whatever becomes of the first
    }
  }
}
