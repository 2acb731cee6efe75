package org.madoguchi.app.figures;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.FarEnd;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.FiguresConfig;

/**
 * What a branch sends its figures with.
 *
 * @param line to whom; closed with this
 * @param signer stands for them
 */
public record FiguresPost(FiguresLine line, FiguresSigner signer) implements AutoCloseable {
  /**
   * Over HTTPS, as the branch's configuration says; null if it says nothing.
   *
   * @throws KeyMaterialException if a file is missing, or holds no certificate of the kind
   */
  public static @Nullable FiguresPost of(BranchConfig branch, BranchKeys keys)
      throws KeyMaterialException {
    FiguresConfig.FarEnd to = branch.figures().to();
    return to == null
        ? null
        : new FiguresPost(
            new HttpsFigures(
                new HttpsChannel(
                    to.uri(),
                    to.deadline(),
                    FarEnd.tls("figures.trust", to.trust(), branch.gateway()))),
            FiguresSigner.of(keys));
  }

  @Override
  public void close() {
    line.close();
  }
}
