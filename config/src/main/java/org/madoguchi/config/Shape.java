package org.madoguchi.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a file may hold, as JSON Schema (draft 2020-12) says it: what a reader asked for,
 * and never more than it asked for. Immutable.
 */
sealed interface Shape {
  /** Text, and numbers, days, and yes and no: a rule of JSON Schema without its braces. */
  record Rule(String rule) implements Shape {}

  /** A list of at least so many. */
  record Items(Shape each, int atLeast) implements Shape {}

  /**
   * A table.
   *
   * @param keys what it may hold
   * @param required those of them that must be there
   * @param others what keys of any other name hold; null: there are none
   */
  record Table(Map<String, Shape> keys, Set<String> required, @Nullable Shape others)
      implements Shape {
    public Table {
      keys = new TreeMap<>(keys);
      required = new TreeSet<>(required);
    }

    private Table and(Table other) {
      Map<String, Shape> all = new TreeMap<>(keys);
      other.keys.forEach((key, shape) -> all.merge(key, shape, Shape::and));
      Set<String> always = new TreeSet<>(required);
      always.retainAll(other.required);
      Shape free = others;
      if (free == null || other.others == null) {
        free = free == null ? other.others : free;
      } else {
        free = free.and(other.others);
      }
      return new Table(all, always, free);
    }
  }

  /** One of several. */
  record Either(Set<Shape> shapes) implements Shape {}

  /** Nobody has told. */
  static Shape any() {
    return new Rule("");
  }

  /** Text. */
  static Shape text() {
    return new Rule("\"type\": \"string\"");
  }

  /** Text that isn't blank. */
  static Shape shownText() {
    return new Rule("\"type\": \"string\", \"pattern\": \"\\\\S\"");
  }

  /** What values of a type are. */
  static Shape of(Class<?> type) {
    if (type == LocalDate.class) {
      return day();
    }
    return type == String.class ? text() : any();
  }

  /** Text of a form. */
  static Shape text(String form) {
    return new Rule("\"type\": \"string\", \"pattern\": " + quoted("^(" + form + ")$"));
  }

  /** One of some words. */
  static Shape word(List<String> words) {
    String all = words.stream().map(Shape::quoted).collect(Collectors.joining(", "));
    return new Rule("\"enum\": [" + all + "]");
  }

  /** A whole number. */
  static Shape integer(int min, int max) {
    return new Rule("\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d".formatted(min, max));
  }

  /** A number. */
  static Shape number(double min, double max) {
    return new Rule("\"type\": \"number\", \"minimum\": %s, \"maximum\": %s".formatted(min, max));
  }

  /** True or false. */
  static Shape flag() {
    return new Rule("\"type\": \"boolean\"");
  }

  /** A day as TOML has it: editors hand it to a schema as text of this form. */
  static Shape day() {
    return new Rule("\"type\": \"string\", \"format\": \"date\"");
  }

  /** A first and a last of something, as a table. */
  static Shape range(Shape each) {
    return new Table(Map.of("from", each, "through", each), Set.of("from", "through"), null);
  }

  /** This or that. */
  static Shape either(Shape... shapes) {
    return new Either(new LinkedHashSet<>(List.of(shapes)));
  }

  /** What is told by two readings of the same reader together. */
  default Shape and(Shape other) {
    if (equals(other) || other.equals(any())) {
      return this;
    }
    if (equals(any())) {
      return other;
    }
    if (this instanceof Table a && other instanceof Table b) {
      return a.and(b);
    }
    if (this instanceof Items a && other instanceof Items b) {
      return new Items(a.each.and(b.each), Math.min(a.atLeast, b.atLeast));
    }
    Set<Shape> all = new LinkedHashSet<>(this instanceof Either e ? e.shapes : Set.of(this));
    List<Shape> added = new ArrayList<>(other instanceof Either e ? e.shapes : Set.of(other));
    for (Shape shape : List.copyOf(all)) {
      for (Shape more : List.copyOf(added)) {
        if (shape.getClass() == more.getClass() && !(shape instanceof Rule)) {
          all.remove(shape);
          added.remove(more);
          all.add(shape.and(more));
        }
      }
    }
    all.addAll(added);
    return all.size() == 1 ? all.iterator().next() : new Either(all);
  }

  /** Text of JSON. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
