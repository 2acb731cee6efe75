package org.madoguchi.app.errand.electronic.branch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Municipality;

/**
 * What may be ordered for a card at a moment: what a municipality entrusts on that day, at the
 * branch's hours times its own. Pure.
 */
final class CardOrderOffers {
  private CardOrderOffers() {}

  static List<CardOrderOffer> at(
      LocalDateTime now,
      BranchIdentity branch,
      List<Municipality> municipalities,
      boolean running) {
    return municipalities.stream()
        .flatMap(
            m ->
                m.errand(ElectronicConfig.class).stream()
                    .flatMap(e -> of(m, e, now, branch, running)))
        .toList();
  }

  private static Stream<CardOrderOffer> of(
      Municipality municipality,
      ElectronicConfig entrusted,
      LocalDateTime now,
      BranchIdentity branch,
      boolean running) {
    Set<CardOperation> operations =
        entrusted.operations().stream()
            .flatMap(word -> CardOperation.of(word).stream())
            .collect(Collectors.toUnmodifiableSet());
    return entrusted.entrustment().days().holds(now.toLocalDate()) && !operations.isEmpty()
        ? Stream.of(
            new CardOrderOffer(
                municipality,
                operations,
                Availability.at(branch.hours().and(entrusted.entrustment().hours()), now, running)))
        : Stream.empty();
  }
}
