package org.madoguchi.figures;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a month as canonical JSON (RFC 8785): UTF-8, members sorted, no blanks. There is
 * one form of each: what isn't byte for byte what {@link #write} makes isn't read. {@code
 * docs/figures.schema.json} describes it. Pure; any thread.
 */
public final class FiguresJson {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private static final String FORMAT = "madoguchi-figures-1";

  /** Of a month that isn't over: never read again, and nobody counts it by mistake. */
  private static final String SO_FAR = "madoguchi-figures-so-far-1";

  private static final int MAX_DEPTH = 4;

  private static final Set<String> MEMBERS =
      Set.of("branch", "build", "figures", "format", "lines", "month", "zone");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_BYTES)
                          .maxStringLength(256)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private FiguresJson() {}

  /** The file of a month that is over. */
  public static byte[] write(MonthFigures figures) {
    return write(figures, FORMAT);
  }

  /** The file of a month that isn't; {@link #read} refuses it with F06. */
  public static byte[] writeSoFar(MonthFigures figures) {
    return write(figures, SO_FAR);
  }

  private static byte[] write(MonthFigures figures, String format) {
    TreeMap<String, Object> root = new TreeMap<>();
    root.put("branch", figures.branch());
    root.put("build", figures.build());
    root.put("figures", figures.figures().stream().map(FiguresJson::one).toList());
    root.put("format", format);
    TreeMap<String, Object> lines = new TreeMap<>();
    lines.put("first", figures.lines().first());
    lines.put("firstHash", figures.lines().firstHash());
    lines.put("last", figures.lines().last());
    lines.put("lastHash", figures.lines().lastHash());
    root.put("lines", lines);
    root.put("month", figures.month().toString());
    root.put("zone", figures.zone().getId());
    return JSON.writeValueAsBytes(root);
  }

  private static Map<String, Object> one(Figure figure) {
    TreeMap<String, Object> one = new TreeMap<>();
    one.put("kind", figure.kind());
    one.put("measure", figure.measure().key());
    one.put("municipality", figure.municipality());
    one.put("value", figure.value());
    return one;
  }

  /** Reads a file; F05, F06 or F08 if it is no file of a month's figures. */
  public static FiguresRead read(byte[] json) {
    if (json.length > MAX_BYTES) {
      return new FiguresRead.Not(FiguresFault.F05);
    }
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isObject() || !Set.copyOf(root.propertyNames()).equals(MEMBERS)) {
        return new FiguresRead.Not(FiguresFault.F05);
      }
      if (text(root, "format").equals(SO_FAR)) {
        return new FiguresRead.Not(FiguresFault.F06);
      }
      Optional<List<Figure>> figures = figures(root.path("figures"));
      if (figures.isEmpty()) {
        return new FiguresRead.Not(FiguresFault.F08);
      }
      MonthFigures read =
          new MonthFigures(
              text(root, "branch"),
              YearMonth.parse(text(root, "month")),
              ZoneId.of(text(root, "zone")),
              span(root.path("lines")),
              text(root, "build"),
              figures.get());
      return Arrays.equals(write(read), json)
          ? new FiguresRead.Read(read)
          : new FiguresRead.Not(FiguresFault.F05);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return new FiguresRead.Not(FiguresFault.F05); // how it is malformed doesn't matter
    }
  }

  /** Empty if there is a measure that isn't known. */
  private static Optional<List<Figure>> figures(JsonNode all) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode each : all) {
      Optional<Measure> measure = Measure.of(text(each, "measure"));
      if (measure.isEmpty()) {
        return Optional.empty();
      }
      figures.add(
          new Figure(
              measure.get(),
              text(each, "municipality"),
              text(each, "kind"),
              whole(each.path("value"))));
    }
    return Optional.of(figures);
  }

  private static JournalSpan span(JsonNode lines) {
    return new JournalSpan(
        whole(lines.path("first")),
        text(lines, "firstHash"),
        whole(lines.path("last")),
        text(lines, "lastHash"));
  }

  private static long whole(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("no whole number");
    }
    return value.asLong();
  }

  private static String text(JsonNode of, String name) {
    JsonNode value = of.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("no text: " + name);
    }
    return value.asString();
  }
}
