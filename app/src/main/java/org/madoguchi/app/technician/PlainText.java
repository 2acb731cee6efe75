package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A report for people: the same keys as the JSON, a line each. */
final class PlainText {
  private PlainText() {}

  static void print(JsonNode report, PrintWriter out) {
    print("", report, out);
  }

  private static void print(String indent, JsonNode node, PrintWriter out) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        out.println(indent + entry.getKey() + ":");
        print(indent + "  ", value, out);
      } else if (value.isArray()) {
        out.println(indent + entry.getKey() + ":");
        for (JsonNode each : value) {
          out.println(indent + "  - " + each.asString());
        }
      } else {
        out.println(indent + entry.getKey() + ": " + value.asString());
      }
    }
  }
}
