package org.madoguchi.config;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration as JSON Schema (draft 2020-12), for editors: made by asking the readers
 * themselves which keys they want. It is never stricter than they are; what agrees between two keys
 * or two files only they can tell ({@code ./kiosk tech check}). Pure.
 */
public final class ConfigSchema {
  /** Tables that stand in many places. */
  private static final Map<Shape, String> SHARED =
      Map.of(
          ConfigFile.shape(HoursReader::read), "hours",
          ConfigFile.shape(TomlSection::texts), "text");

  private ConfigSchema() {}

  /** The schema of all kinds of file: any of its definitions. */
  public static String json() {
    return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Madoguchi's configuration files (docs/configuration.md)",
          "anyOf": [
            %s
          ],
          "$defs": {
            %s
          }
        }
        """
        .formatted(
            Stream.of(ConfigFile.values())
                .map(kind -> "{ \"$ref\": \"#/$defs/%s\" }".formatted(kind.text()))
                .collect(Collectors.joining(",\n    ")),
            Stream.concat(
                    Stream.of(ConfigFile.values())
                        .map(kind -> Shape.quoted(kind.text()) + ": " + json(kind.shape(), "    ")),
                    SHARED.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(e -> Shape.quoted(e.getValue()) + ": " + spelt(e.getKey(), "    ")))
                .collect(Collectors.joining(",\n    ")));
  }

  private static String json(Shape shape, String indent) {
    String shared = SHARED.get(shape);
    return shared == null ? spelt(shape, indent) : "{ \"$ref\": \"#/$defs/%s\" }".formatted(shared);
  }

  private static String spelt(Shape shape, String indent) {
    String deeper = indent + "  ";
    return switch (shape) {
      case Shape.Rule(String rule) -> rule.isEmpty() ? "{}" : "{ " + rule + " }";
      case Shape.Items(Shape each, int atLeast) ->
          "{ \"type\": \"array\", \"minItems\": %d, \"items\": %s }"
              .formatted(atLeast, json(each, indent));
      case Shape.Either(var shapes) ->
          shapes.stream()
              .map(each -> deeper + json(each, deeper))
              .collect(Collectors.joining(",\n", "{ \"anyOf\": [\n", "\n" + indent + "] }"));
      case Shape.Table table -> table(table, indent, deeper);
    };
  }

  private static String table(Shape.Table table, String indent, String deeper) {
    String keys =
        table.keys().entrySet().stream()
            .map(
                key ->
                    "%s  %s: %s"
                        .formatted(
                            deeper,
                            Shape.quoted(key.getKey()),
                            json(key.getValue(), deeper + "  ")))
            .collect(Collectors.joining(",\n", "{\n", "\n" + deeper + "}"));
    String required =
        table.required().stream().map(Shape::quoted).collect(Collectors.joining(", ", "[", "]"));
    Shape others = table.others();
    return String.join(
        "\n",
        "{",
        deeper + "\"type\": \"object\",",
        deeper + "\"properties\": " + (table.keys().isEmpty() ? "{}" : keys) + ",",
        deeper + "\"required\": " + required + ",",
        deeper + "\"additionalProperties\": " + (others == null ? "false" : json(others, deeper)),
        indent + "}");
  }
}
