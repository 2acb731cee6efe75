package org.madoguchi.app.errand.intake.branch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.Municipality;

/** Which municipalities' residents may have an application taken in here now. Pure. */
final class IntakeOffers {
  private IntakeOffers() {}

  /**
   * What is entrusted on that day, at the branch's hours times the municipality's own.
   *
   * @param now in the branch's zone
   * @param running whether the branch works, and an officer of that municipality is expected
   */
  static List<SupportOffer> at(
      LocalDateTime now,
      BranchIdentity branch,
      List<Municipality> municipalities,
      Predicate<String> running) {
    return municipalities.stream()
        .flatMap(
            m ->
                m.errand(IntakeConfig.class).stream()
                    .filter(e -> e.entrustment().days().holds(now.toLocalDate()))
                    .map(
                        e ->
                            new SupportOffer(
                                m,
                                Set.of(Route.ONLINE),
                                Availability.at(
                                    branch.hours().and(e.entrustment().hours()),
                                    now,
                                    running.test(m.code())))))
        .toList();
  }
}
