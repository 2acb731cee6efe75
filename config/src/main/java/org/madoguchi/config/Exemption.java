package org.madoguchi.config;

import java.util.List;
import java.util.Optional;

/**
 * Why a municipality takes no fee for a certificate, such as 公用 or 年金, and what the clerk must have
 * been shown for it.
 *
 * @param code stable name in the journal, {@code [a-z0-9-]{1,32}}
 * @param name name on the office screen
 * @param proofs what may be shown, in the order of the screen; at least one
 */
public record Exemption(String code, LocalizedText name, List<Proof> proofs) {
  public Exemption {
    proofs = List.copyOf(proofs);
  }

  /** The proof with this code, if it is one for this exemption. */
  public Optional<Proof> proof(String proofCode) {
    return proofs.stream().filter(p -> p.code().equals(proofCode)).findFirst();
  }

  /**
   * A paper that proves it.
   *
   * @param code stable name in the journal, {@code [a-z0-9-]{1,32}}
   * @param name name on the office screen
   */
  public record Proof(String code, LocalizedText name) {}
}
