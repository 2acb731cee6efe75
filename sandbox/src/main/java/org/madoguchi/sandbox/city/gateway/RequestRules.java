package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Municipality;

/** Whether a request asks for something that the municipality's data offer at this moment. Pure. */
final class RequestRules {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final List<Municipality> municipalities;
  private final Duration tolerance;

  /**
   * @param tolerance how far the request's time may be from the gateway's, either way
   */
  RequestRules(List<Municipality> municipalities, Duration tolerance) {
    this.municipalities = List.copyOf(municipalities);
    this.tolerance = tolerance;
  }

  Optional<FailureCode> check(CertificateRequest request, Instant now) {
    Optional<CertificateKind> kind =
        municipalities.stream()
            .filter(m -> m.code().equals(request.municipality()))
            .findFirst()
            .flatMap(m -> m.kind(request.kind()));
    if (kind.isEmpty()
        || request.copies() > kind.get().maxCopies()
        || !options(kind.get(), request.options())
        || !fee(kind.get(), request)
        // the fee hangs on this time, so that it can't be chosen freely
        || Duration.between(request.at(), now).abs().compareTo(tolerance) > 0) {
      return Optional.of(FailureCode.REQUEST_INVALID);
    }
    return kind.get().hours().openUntil(LocalDateTime.ofInstant(now, ZONE)).isPresent()
        ? Optional.empty()
        : Optional.of(FailureCode.OUTSIDE_HOURS);
  }

  private static boolean options(CertificateKind kind, Map<String, String> chosen) {
    return chosen.size() == kind.options().size()
        && kind.options().stream().allMatch(o -> allows(o, chosen.get(o.code())));
  }

  private static boolean allows(
      CertificateOption option, @org.jspecify.annotations.Nullable String value) {
    return value != null && option.allows(value);
  }

  private static boolean fee(CertificateKind kind, CertificateRequest request) {
    LocalDate day = LocalDate.ofInstant(request.at(), ZONE);
    return kind.feeOn(day).filter(f -> f.yen() * request.copies() == request.feeYen()).isPresent();
  }
}
