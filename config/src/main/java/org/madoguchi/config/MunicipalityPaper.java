package org.madoguchi.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a municipality's finished pages look, so that the branch can tell whole ones.
 *
 * @param ground where the warning pattern is
 * @param seals colours that the seal may have; at least one
 * @param signers who may certify; at least one
 * @param wards names of the wards whose heads may certify; empty unless {@link Signer#WARD_HEAD}
 *     may
 */
public record MunicipalityPaper(
    Ground ground, Set<SealColour> seals, Set<Signer> signers, List<String> wards) {
  /** What holds where the file says nothing: a pattern in the file, a red seal, the head signs. */
  public static final MunicipalityPaper USUAL =
      new MunicipalityPaper(
          Ground.IN_FILE,
          EnumSet.of(SealColour.RED),
          EnumSet.of(Signer.HEAD, Signer.DEPUTY),
          List.of());

  public MunicipalityPaper {
    seals = Set.copyOf(seals);
    signers = Set.copyOf(signers);
    wards = List.copyOf(wards);
  }

  /** Where the warning pattern is. */
  public enum Ground {
    /** In the file. */
    IN_FILE,
    /** On the paper already (改ざん防止用紙). */
    ON_PAPER
  }

  /** Colour of the seal's ink. */
  public enum SealColour {
    RED,
    BLACK
  }

  /** Who certifies. */
  public enum Signer {
    /** 見本市長. */
    HEAD,
    /** 見本市長職務代理者. */
    DEPUTY,
    /** 見本市中央区長, of a designated city. */
    WARD_HEAD
  }
}
