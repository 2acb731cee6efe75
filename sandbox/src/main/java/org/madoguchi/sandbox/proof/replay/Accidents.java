package org.madoguchi.sandbox.proof.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All accidents that can be replayed, oldest first. */
public final class Accidents {
  private Accidents() {}

  public static List<Accident> all() {
    return Stream.of(
            GatewayAccidents.all(),
            DeskAccidents.all(),
            CardAccidents.all(),
            ApplicationAccidents.all(),
            ApplicationDeskAccidents.all(),
            IntakeAccidents.all(),
            RegistrationAccidents.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Accident::date))
        .toList();
  }

  /** The accident of that name. */
  public static Optional<Accident> named(String name) {
    return all().stream().filter(a -> a.name().equals(name)).findFirst();
  }
}
