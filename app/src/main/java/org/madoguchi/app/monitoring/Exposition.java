package org.madoguchi.app.monitoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes Prometheus' text format 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). What that format forbids is a bug
 * of whoever writes, and is thrown here instead of being sent: a family twice, a series twice, a
 * name that is none, a counter without {@code _total}.
 *
 * <p>Not thread-safe: one for each text. Numbers are written as Java does, whatever the machine's
 * language: never with a decimal comma.
 */
final class Exposition {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*";

  /** Up to here a double holds every whole number. */
  private static final double WHOLE = 1L << 53;

  /** What a family's numbers are. */
  enum MetricType {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  private final SequencedMap<String, Family> families = new LinkedHashMap<>();
  private final Set<String> series = new HashSet<>();

  /** Begins a family. One without samples is allowed. */
  Family family(String name, MetricType type, String help) {
    check(name.matches(NAME) && !families.containsKey(name), name);
    check((type == MetricType.COUNTER) == name.endsWith("_total"), name);
    Family family = new Family(name, type, help);
    families.put(name, family);
    return family;
  }

  /** Samples of one family: they stand together, in whatever order they are told. */
  final class Family {
    private final String name;
    private final StringBuilder text = new StringBuilder();

    private Family(String name, MetricType type, String help) {
      this.name = name;
      text.append("# HELP ").append(name).append(' ').append(escaped(help, false)).append('\n');
      text.append("# TYPE ").append(name).append(' ');
      text.append(type.name().toLowerCase(Locale.ROOT)).append('\n');
    }

    /**
     * A sample.
     *
     * @param labels names and values in turn
     */
    Family is(double value, String... labels) {
      return sample("", value, labels);
    }

    /** The same of a whole number. */
    Family is(long value, String... labels) {
      return is((double) value, labels);
    }

    /** A sample whose name ends in more, as those of a histogram do. */
    Family sample(String ending, double value, String... labels) {
      StringBuilder one = new StringBuilder(name).append(ending);
      check(labels.length % 2 == 0, name);
      for (int i = 0; i < labels.length; i += 2) {
        check(labels[i].matches(LABEL) && !labels[i].startsWith("__"), labels[i]);
        one.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
        one.append(escaped(labels[i + 1], true)).append('"');
      }
      if (labels.length > 0) {
        one.append('}');
      }
      check(series.add(one.toString()), one.toString());
      text.append(one).append(' ').append(number(value)).append('\n');
      return this;
    }
  }

  /** All of it, UTF-8. */
  byte[] bytes() {
    return families.values().stream()
        .map(family -> family.text)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Without an exponent, so that a person can read a time. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < WHOLE
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).toPlainString();
  }

  private static String escaped(String value, boolean quoted) {
    String plain = value.replace("\\", "\\\\").replace("\n", "\\n");
    return quoted ? plain.replace("\"", "\\\"") : plain;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("not to be exposed: " + what);
    }
  }
}
