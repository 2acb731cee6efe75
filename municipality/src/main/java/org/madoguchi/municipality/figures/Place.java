package org.madoguchi.municipality.figures;

import java.util.Locale;

/**
 * What figures are added up for.
 *
 * @param code empty for the nation, two digits of a prefecture (JIS X 0401), five of a
 *     municipality, an office's id
 */
public record Place(Level level, String code) {
  /** All of it. */
  public static final Place NATION = new Place(Level.NATION, "");

  private static final int PREFECTURE_DIGITS = 2;

  /** From the whole to its parts. */
  public enum Level {
    NATION(""),
    PREFECTURE("[0-9]{2}"),
    MUNICIPALITY("[0-9]{5}"),
    OFFICE("[a-z0-9-]{1,32}");

    private final String form;

    Level(String form) {
      this.form = form;
    }

    /** As files write it. */
    public String word() {
      return this == OFFICE ? "branch" : name().toLowerCase(Locale.ROOT);
    }
  }

  public Place {
    if (!code.matches(level.form)) {
      throw new IllegalArgumentException("no " + level.word());
    }
  }

  public static Place prefecture(String code) {
    return new Place(Level.PREFECTURE, code);
  }

  public static Place municipality(String code) {
    return new Place(Level.MUNICIPALITY, code);
  }

  public static Place office(String id) {
    return new Place(Level.OFFICE, id);
  }

  /** Whether an office lies in it. */
  boolean has(Office office) {
    return switch (level) {
      case NATION -> true;
      case PREFECTURE -> office.prefecture().equals(code);
      case MUNICIPALITY -> office.municipality().equals(code);
      case OFFICE -> office.id().equals(code);
    };
  }

  /** Of its parts, the one in which an office lies; an office has none and is its own. */
  Place part(Office office) {
    return switch (level) {
      case NATION -> prefecture(office.prefecture());
      case PREFECTURE -> municipality(office.municipality());
      case MUNICIPALITY, OFFICE -> office(office.id());
    };
  }

  /** The prefecture of a municipality's code. */
  static String prefectureOf(String municipality) {
    return municipality.substring(0, PREFECTURE_DIGITS);
  }
}
