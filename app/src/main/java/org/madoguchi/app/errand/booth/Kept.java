package org.madoguchi.app.errand.booth;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Booth;
import org.madoguchi.config.LocalizedText;

/**
 * A booking whose slip was shown at a lobby terminal, and which can still be changed or cancelled.
 * Nothing of it is personal.
 *
 * @param id of its case
 * @param receipt its number; empty if its slip was never made
 * @param municipality five-digit code of whose booth it is
 * @param name of the booth; its code if the branch doesn't have it any more
 * @param slot when it begins, in the branch's zone
 * @param booth null: the branch doesn't have it any more, so no other time can be had
 */
public record Kept(
    String id,
    String receipt,
    String municipality,
    LocalizedText name,
    LocalDateTime slot,
    @Nullable Booth booth) {
  /** The booth, while the branch has it. */
  public Optional<Booth> open() {
    return Optional.ofNullable(booth);
  }
}
