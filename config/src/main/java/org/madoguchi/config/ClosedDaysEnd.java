package org.madoguchi.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours whose closed days run out: nobody has said yet what is closed from sixty days ahead on
 * ({@link OpeningHours#closedDaysRunOut}).
 *
 * @param place whose hours they are: the branch's name, or a municipality's
 * @param last the last day of the list; null if there is none
 */
public record ClosedDaysEnd(LocalizedText place, @Nullable LocalDate last) {
  /** All such hours of a branch and its municipalities, each place once. */
  public static List<ClosedDaysEnd> of(BranchConfig config, LocalDate today) {
    List<ClosedDaysEnd> all = new ArrayList<>();
    of(config.branch().name(), List.of(config.branch().hours()), today).ifPresent(all::add);
    for (Municipality municipality : config.municipalities()) {
      List<OpeningHours> hours =
          Stream.concat(
                  municipality.kinds().stream().map(CertificateKind::hours),
                  municipality.errands().stream().map(e -> e.entrustment().hours()))
              .distinct()
              .toList();
      of(municipality.name(), hours, today).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<ClosedDaysEnd> of(
      LocalizedText place, List<OpeningHours> hours, LocalDate today) {
    return hours.stream()
        .filter(h -> h.closedDaysRunOut(today))
        .findFirst()
        .map(h -> new ClosedDaysEnd(place, h.lastClosed().orElse(null)));
  }

  /** What a technician is told, in both languages. */
  public String words() {
    return last == null
        ? "%s: no closed day is listed ahead, the year's end before all (%sの休業日が書かれていません)"
            .formatted(place.in(Language.EN), place.ja())
        : "%1$s: closed days are listed until %2$s only (%3$sの休業日は%2$sまでしか書かれていません)"
            .formatted(place.in(Language.EN), last, place.ja());
  }
}
