package org.madoguchi.app.custody;

import java.util.SortedMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with one spelling only (RFC 8785): keys sorted, no white space, whole numbers. The records
 * that are written this way hold printable ASCII alone, where sorting by UTF-16 unit and Java's own
 * string order are the same and no escape has two spellings.
 */
public final class CanonicalJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7e]*");

  private CanonicalJson() {}

  /** The canonical bytes of an object whose values are strings, whole numbers, lists or maps. */
  public static byte[] write(SortedMap<String, Object> members) {
    return MAPPER.writeValueAsBytes(members);
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException unless the bytes are one JSON object
   */
  public static JsonNode read(byte[] bytes) {
    JsonNode node;
    try {
      node = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return node;
  }

  /**
   * A member that is text.
   *
   * @throws IllegalArgumentException unless it is printable ASCII
   */
  public static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    if (!value.isString() || !PRINTABLE_ASCII.matcher(value.stringValue()).matches()) {
      throw new IllegalArgumentException(member + " must be printable ASCII");
    }
    return value.stringValue();
  }

  static int number(JsonNode object, String member) {
    JsonNode value = object.path(member);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new IllegalArgumentException(member + " must be a whole number");
    }
    return value.intValue();
  }
}
