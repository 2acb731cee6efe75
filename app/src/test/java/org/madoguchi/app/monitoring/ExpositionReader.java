package org.madoguchi.app.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format 0.0.4 more strictly than Prometheus does, by its grammar and not by
 * how the product writes it. Whatever isn't exactly so is an error of the test.
 */
public final class ExpositionReader {
  private static final Pattern HELP =
      Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\\\n]|\\\\[\\\\n])+)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (-?[0-9]+(?:\\.[0-9]+)?|NaN|[+-]Inf)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\\\\\"\n]|\\\\[\\\\\"n])*)\"(,|$)");
  private static final int VALUE = 3;

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, Double> samples = new LinkedHashMap<>();

  private ExpositionReader() {}

  /** Reads all of it. */
  public static ExpositionReader of(byte[] text) {
    ExpositionReader reader = new ExpositionReader();
    String all = new String(text, StandardCharsets.UTF_8);
    if (!all.endsWith("\n")) {
      throw new AssertionError("the last line has no end");
    }
    String family = "";
    String helped = "";
    for (String line : all.substring(0, all.length() - 1).split("\n", -1)) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      if (help.matches()) {
        helped = help.group(1);
      } else if (type.matches()) {
        family = type.group(1);
        if (!family.equals(helped) || reader.types.put(family, type.group(2)) != null) {
          throw new AssertionError(
              "HELP and TYPE of a family come once, one after the other: " + line);
        }
      } else {
        reader.sample(line, family);
      }
    }
    reader.histograms();
    return reader;
  }

  private void sample(String line, String family) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("no line of this format: " + line);
    }
    String type = types.getOrDefault(family, "");
    String end =
        sample.group(1).startsWith(family) ? sample.group(1).substring(family.length()) : "?";
    boolean mine =
        type.equals("histogram")
            ? List.of("_bucket", "_sum", "_count").contains(end)
            : end.isEmpty();
    if (!mine || family.isEmpty()) {
      throw new AssertionError("not of the family %s: %s".formatted(family, line));
    }
    if (type.equals("counter") != family.endsWith("_total")) {
      throw new AssertionError("counters, and they alone, end in _total: " + line);
    }
    Map<String, String> labels = labels(sample.group(2) == null ? "" : sample.group(2), line);
    double value = Double.parseDouble(sample.group(VALUE).replace("Inf", "Infinity"));
    if (type.equals("counter") && !(value >= 0)) {
      throw new AssertionError("a counter below 0: " + line);
    }
    if (samples.put(sample.group(1) + labels, value) != null) {
      throw new AssertionError("a series twice: " + line);
    }
  }

  private static Map<String, String> labels(String text, String line) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int at = 0;
    while (at < text.length() && label.find(at) && label.start() == at) {
      if (labels.put(label.group(1), label.group(2)) != null) {
        throw new AssertionError("a label twice: " + line);
      }
      at = label.end();
    }
    if (at != text.length() || text.endsWith(",")) {
      throw new AssertionError("no labels: " + line);
    }
    return labels;
  }

  /** Buckets never shrink, and the last is all. */
  private void histograms() {
    types.forEach(
        (name, type) -> {
          if (type.equals("histogram")) {
            List<Double> buckets = new ArrayList<>();
            samples.forEach(
                (series, value) -> {
                  if (series.startsWith(name + "_bucket{")) {
                    buckets.add(value);
                  }
                });
            if (!buckets.equals(buckets.stream().sorted().toList())
                || !samples.containsKey(name + "_bucket{le=+Inf}")
                || !buckets.getLast().equals(samples.get(name + "_count{}"))) {
              throw new AssertionError("no histogram: " + name + buckets);
            }
          }
        });
  }

  /** Families and their types. */
  public Map<String, String> types() {
    return types;
  }

  /** Series, such as {@code name{label=value}}, and their values. */
  public Map<String, Double> samples() {
    return samples;
  }

  /** The value of a series. */
  public double value(String series) {
    Double value = samples.get(series);
    if (value == null) {
      throw new AssertionError("no series %s among %s".formatted(series, samples.keySet()));
    }
    return value;
  }
}
