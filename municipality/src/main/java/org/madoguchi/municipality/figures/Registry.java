package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Prefecture;

/** The post offices whose figures are taken. Immutable, any thread. */
public final class Registry {
  /** Number 99, which is none: the sandbox lies there. */
  private static final LocalizedText MADE_UP = new LocalizedText("見本県", "Mihon");

  private final SortedMap<String, Office> offices;
  private final Map<String, String> names;
  private final KindNames kinds;

  /**
   * Those offices.
   *
   * @param names of municipalities by their codes; may lack some
   */
  Registry(Collection<Office> offices, Map<String, String> names) {
    this(
        offices.stream()
            .collect(
                Collectors.toMap(
                    Office::id,
                    Function.identity(),
                    (one, _) -> {
                      throw new IllegalArgumentException("twice: " + one.id());
                    },
                    TreeMap::new)),
        Map.copyOf(names),
        KindNames.NONE);
  }

  private Registry(SortedMap<String, Office> offices, Map<String, String> names, KindNames kinds) {
    this.offices = offices;
    this.names = names;
    this.kinds = kinds;
  }

  /** The same, which also knows what kinds are called. */
  public Registry with(KindNames its) {
    return new Registry(offices, names, its);
  }

  /** What kinds are called. */
  public KindNames kinds() {
    return kinds;
  }

  /** An office by its id. */
  public Optional<Office> of(String id) {
    return Optional.ofNullable(offices.get(id));
  }

  /** All of them, by id. */
  public Collection<Office> all() {
    return offices.values();
  }

  /** The offices of a place that are to report of that month, by id. */
  public List<Office> due(Place place, YearMonth month) {
    return offices.values().stream().filter(o -> place.has(o) && o.entrusted(month)).toList();
  }

  /** Whether it knows that place. */
  public boolean has(Place place) {
    return switch (place.level()) {
      case NATION -> true;
      case OFFICE -> offices.containsKey(place.code());
      case PREFECTURE, MUNICIPALITY -> offices.values().stream().anyMatch(place::has);
    };
  }

  /** In which place it lies; the nation lies in itself. */
  public Place above(Place place) {
    return switch (place.level()) {
      case NATION, PREFECTURE -> Place.NATION;
      case MUNICIPALITY -> Place.prefecture(Place.prefectureOf(place.code()));
      case OFFICE ->
          of(place.code()).map(o -> Place.municipality(o.municipality())).orElse(Place.NATION);
    };
  }

  /** A name for people; a code where there is none, and for the nation nothing. */
  public String name(Place place, Language language) {
    return switch (place.level()) {
      case NATION -> "";
      case PREFECTURE -> Prefecture.name(place.code()).orElse(MADE_UP).in(language);
      case MUNICIPALITY -> names.getOrDefault(place.code(), place.code());
      case OFFICE -> of(place.code()).map(Office::name).orElse(place.code());
    };
  }
}
