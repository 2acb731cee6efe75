package org.madoguchi.municipality.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page (HTML Living Standard 13.1). Text and the values of attributes are escaped
 * where they are written; there is no way to add markup as text. Not thread-safe.
 */
final class Html {
  /** Elements that have no content and no end tag (13.1.2). */
  private static final Set<String> VOID = Set.of("meta", "link", "img", "input", "br");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();

  /** Each a {@link String} or an element. */
  private final List<Object> content = new ArrayList<>();

  private Html(String name) {
    this.name = name;
  }

  /** An element without anything in it. */
  static Html of(String name) {
    return new Html(name);
  }

  /** An element with a text. */
  static Html of(String name, String text) {
    return new Html(name).text(text);
  }

  /** A link. */
  static Html link(String to, String text) {
    return of("a", text).set("href", to);
  }

  /** Sets an attribute. */
  Html set(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets an attribute that has no value, such as {@code required}. */
  Html set(String attribute) {
    return set(attribute, "");
  }

  /** Adds a text. */
  Html text(String text) {
    content.add(text);
    return this;
  }

  /** Adds elements. */
  Html add(Html... elements) {
    content.addAll(List.of(elements));
    return this;
  }

  /** Adds elements. */
  Html add(List<Html> elements) {
    content.addAll(elements);
    return this;
  }

  /** The whole document whose root this is. */
  String document() {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    write(out);
    return out.append('\n').toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          escape(value, out);
          out.append('"');
        });
    out.append('>');
    if (VOID.contains(name)) {
      return;
    }
    for (Object each : content) {
      if (each instanceof Html element) {
        element.write(out);
      } else {
        escape((String) each, out);
      }
    }
    out.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        // no page may hold other control characters (13.1.4); a picture's maker may send any
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }

  /** Its name alone: what is in it may be personal. */
  @Override
  public String toString() {
    return "Html[" + name + "]";
  }
}
