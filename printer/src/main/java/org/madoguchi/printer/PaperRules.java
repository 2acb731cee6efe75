package org.madoguchi.printer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one municipality's finished pages must look like. All of it is the municipality's decision;
 * where its settings say nothing, {@link #usual} holds.
 *
 * @param municipality its whole Japanese name, such as 見本市
 * @param prefecture the whole name of its prefecture, such as 見本県; empty if it isn't known
 * @param ground where the warning pattern is
 * @param seals colours that its seal may have; at least one
 * @param signers who may certify; at least one
 * @param wards names of the wards whose heads may certify, such as 中央区
 */
public record PaperRules(
    String municipality,
    String prefecture,
    Ground ground,
    Set<SealColour> seals,
    Set<Signer> signers,
    List<String> wards) {
  public PaperRules {
    seals = Set.copyOf(seals);
    signers = Set.copyOf(signers);
    wards = List.copyOf(wards);
  }

  /** Where the warning pattern is. */
  public enum Ground {
    /** In the file, printed with everything else. */
    IN_FILE,
    /** On the paper already (改ざん防止用紙): the file has none. */
    ON_PAPER
  }

  /** Colour of the seal's ink. */
  public enum SealColour {
    RED,
    /** An electronic seal (電子公印) as many systems print it. */
    BLACK
  }

  /** Who certifies. */
  public enum Signer {
    /** The head of the municipality, 見本市長. */
    HEAD,
    /** Who stands in for the head, 見本市長職務代理者. */
    DEPUTY,
    /** The head of a ward of a designated city, 見本市中央区長. */
    WARD_HEAD
  }

  /** A pattern in the file, a red seal, certified by the head or who stands in. */
  public static PaperRules usual(String municipality, String prefecture) {
    return new PaperRules(
        municipality,
        prefecture,
        Ground.IN_FILE,
        EnumSet.of(SealColour.RED),
        EnumSet.of(Signer.HEAD, Signer.DEPUTY),
        List.of());
  }
}
