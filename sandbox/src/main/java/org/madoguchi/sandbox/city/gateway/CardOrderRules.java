package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperUse;

/** What municipalities entrust of orders of cards, and what papers they want. Pure. */
public final class CardOrderRules {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final List<Municipality> municipalities;
  private final Duration tolerance;

  /**
   * @param tolerance how far an order's time may be from the gateway's, either way
   */
  public CardOrderRules(List<Municipality> municipalities, Duration tolerance) {
    this.municipalities = List.copyOf(municipalities);
    this.tolerance = tolerance;
  }

  Optional<FailureCode> check(CardOrderRequest order, Instant now) {
    LocalDateTime here = LocalDateTime.ofInstant(now, ZONE);
    Optional<ElectronicConfig> entrusted =
        errand(order.municipality())
            .filter(e -> e.operations().contains(order.operation()))
            .filter(e -> e.entrustment().days().holds(LocalDate.from(here)));
    if (entrusted.isEmpty() || Duration.between(order.at(), now).abs().compareTo(tolerance) > 0) {
      return Optional.of(FailureCode.REQUEST_INVALID);
    }
    return entrusted.get().entrustment().hours().openUntil(here).isPresent()
        ? Optional.empty()
        : Optional.of(FailureCode.OUTSIDE_HOURS);
  }

  boolean wantsOfficer(String municipality) {
    return errand(municipality).filter(ElectronicConfig::officer).isPresent();
  }

  /** Whether one line of the municipality's rule finds all it wants among the papers' classes. */
  boolean suffice(CardOrderRequest order, PaperApproval approval) {
    return municipality(order.municipality()).stream()
        .flatMap(m -> m.identityPapers().rule(PaperUse.PIN_RESET).anyOf().stream())
        .anyMatch(line -> covers(approval.papers(), line));
  }

  private static boolean covers(List<String> papers, List<PaperNeed> line) {
    List<String> left = new ArrayList<>(papers);
    return line.stream().allMatch(need -> left.remove(need.name()));
  }

  private Optional<ElectronicConfig> errand(String municipality) {
    return municipality(municipality).flatMap(m -> m.errand(ElectronicConfig.class));
  }

  private Optional<Municipality> municipality(String code) {
    return municipalities.stream().filter(m -> m.code().equals(code)).findFirst();
  }
}
