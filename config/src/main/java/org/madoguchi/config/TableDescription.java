package org.madoguchi.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a table that isn't there, noted while it asks: so the reader itself is the
 * only place that says which keys there are. Not thread-safe.
 */
final class TableDescription {
  private final Predicate<String> thought;
  private final Map<String, Shape> keys = new TreeMap<>();
  private final Map<String, TableDescription> tables = new TreeMap<>();
  private final Map<String, TableDescription> lists = new TreeMap<>();
  private final Map<String, Integer> atLeast = new TreeMap<>();
  private final Set<String> optional = new TreeSet<>();
  private @Nullable TableDescription others;
  private boolean open;

  /**
   * @param thought whether a key that may be missing is taken to be there, by its whole name; it is
   *     asked each time
   */
  TableDescription(Predicate<String> thought) {
    this.thought = thought;
  }

  /** A key that the reader can do without. */
  boolean has(String key, String whole) {
    optional.add(key);
    keys.putIfAbsent(key, Shape.any());
    return thought.test(whole);
  }

  /** Whether such a key is taken to be a table, where the reader takes something else as well. */
  boolean isTable(String whole) {
    return thought.test(whole + " {}");
  }

  void note(String key, Shape shape) {
    keys.merge(key, shape, Shape::and);
  }

  TableDescription table(String key) {
    return tables.computeIfAbsent(key, _ -> new TableDescription(thought));
  }

  TableDescription list(String key, int least) {
    atLeast.put(key, least);
    return lists.computeIfAbsent(key, _ -> new TableDescription(thought));
  }

  /** Tables of whatever names. */
  TableDescription anyNamed() {
    TableDescription each = others == null ? new TableDescription(thought) : others;
    others = each;
    return each;
  }

  /** Keys of whatever names, of which something else says what they hold. */
  void open() {
    open = true;
  }

  Shape shape() {
    Map<String, Shape> all = new TreeMap<>(keys);
    tables.forEach((key, table) -> all.merge(key, table.shape(), Shape::and));
    lists.forEach(
        (key, each) ->
            all.merge(
                key, new Shape.Items(each.shape(), atLeast.getOrDefault(key, 0)), Shape::and));
    Set<String> required = new TreeSet<>(all.keySet());
    required.removeAll(optional);
    Shape free = others == null ? null : others.shape();
    return new Shape.Table(all, required, free == null && open ? Shape.any() : free);
  }
}
