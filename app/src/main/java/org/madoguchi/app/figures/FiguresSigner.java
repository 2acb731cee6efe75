package org.madoguchi.app.figures;

import java.time.Instant;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.figures.SignedFigures;

/** Signs figures with the branch's key for its journal. Thread rule: any thread. */
@FunctionalInterface
public interface FiguresSigner {
  /** The signed form of a month's canonical JSON. */
  byte[] sign(byte[] json, Instant at);

  /** With the keys of the branch. */
  static FiguresSigner of(BranchKeys keys) {
    return (json, at) -> SignedFigures.sign(json, keys.journalKey(), keys.journalCertificate(), at);
  }
}
