package org.madoguchi.printer.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of attributes as a printer sent it. A value is taken for what its octets can be, whatever
 * its tag says: printers send enums as integers, booleans of four octets and text in their own
 * charset. What can't be read counts as missing.
 */
public final class IppGroup {
  /** A value as it came. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Value(int tag, byte[] octets) {
    boolean told() {
      return tag >= IppTag.FIRST_IN_BAND;
    }
  }

  private final int tag;
  private final Map<String, List<Value>> attributes;

  IppGroup(int tag, Map<String, List<Value>> attributes) {
    this.tag = tag;
    this.attributes = attributes;
  }

  /** One of {@link IppTag}'s groups, or another number. */
  public int tag() {
    return tag;
  }

  /** The names of all attributes in it. */
  public Set<String> names() {
    return attributes.keySet();
  }

  /** Whether the attribute is there and says {@code no-value} (RFC 8010 3.8). */
  public boolean saysNoValue(String name) {
    List<Value> values = attributes.getOrDefault(name, List.of());
    return !values.isEmpty() && values.getFirst().tag() == IppTag.NO_VALUE;
  }

  /** Whether the attribute is there with a value. */
  public boolean told(String name) {
    return attributes.getOrDefault(name, List.of()).stream().anyMatch(Value::told);
  }

  /** An integer or enum; null without one. */
  public @Nullable Integer integer(String name) {
    List<Integer> all = integers(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** All integers or enums of an attribute. */
  public List<Integer> integers(String name) {
    List<Integer> all = new ArrayList<>();
    for (Value value : attributes.getOrDefault(name, List.of())) {
      if (value.told() && value.octets().length == 4) {
        all.add(ByteBuffer.wrap(value.octets()).getInt());
      }
    }
    return all;
  }

  /** A boolean; null without one. */
  public @Nullable Boolean flag(String name) {
    for (Value value : attributes.getOrDefault(name, List.of())) {
      if (value.told() && value.octets().length > 0) {
        return value.octets()[value.octets().length - 1] != 0;
      }
    }
    return null;
  }

  /** Text of any kind; null without one. */
  public @Nullable String text(String name) {
    List<String> all = texts(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** All texts of an attribute. Octets that aren't UTF-8 become U+FFFD. */
  public List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (Value value : attributes.getOrDefault(name, List.of())) {
      if (value.told()) {
        all.add(text(value));
      }
    }
    return all;
  }

  private static String text(Value value) {
    byte[] octets = value.octets();
    boolean withLanguage =
        value.tag() == IppTag.TEXT_WITH_LANGUAGE || value.tag() == IppTag.NAME_WITH_LANGUAGE;
    if (withLanguage && octets.length >= 4) {
      // RFC 8010 3.9: length, language, length, text.
      int language = length(octets, 0);
      if (language + 4 <= octets.length) {
        int end = Math.min(octets.length, language + 4 + length(octets, language + 2));
        return new String(octets, language + 4, end - language - 4, StandardCharsets.UTF_8);
      }
    }
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static int length(byte[] octets, int at) {
    return ((octets[at] & 0xff) << 8) | (octets[at + 1] & 0xff);
  }
}
