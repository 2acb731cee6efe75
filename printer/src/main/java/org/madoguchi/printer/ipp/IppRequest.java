package org.madoguchi.printer.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request being put together: groups and attributes in the order in which they are added (RFC
 * 8011 4.1.4 wants charset, language and target first).
 *
 * <p>Thread rule: one thread.
 */
public final class IppRequest {
  private final IppOperation operation;
  private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

  /** A request for an operation, so far with nothing in it. */
  public IppRequest(IppOperation operation) {
    this.operation = operation;
  }

  /** What it asks for. */
  public IppOperation operation() {
    return operation;
  }

  /** Begins a group. */
  public IppRequest group(int tag) {
    attributes.write(tag);
    return this;
  }

  /** Adds an attribute that is text of some kind. */
  public IppRequest text(int tag, String name, String value) {
    return add(tag, name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an attribute that is several texts of one kind. */
  public IppRequest texts(int tag, String name, List<String> values) {
    String next = name;
    for (String value : values) {
      text(tag, next, value);
      next = ""; // RFC 8010 3.1.5: a further value has no name
    }
    return this;
  }

  /** Adds an integer. */
  public IppRequest integer(String name, int value) {
    return add(
        IppTag.INTEGER,
        name,
        new byte[] {
          (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        });
  }

  /** Adds a boolean. */
  public IppRequest flag(String name, boolean value) {
    return add(IppTag.BOOLEAN, name, new byte[] {(byte) (value ? 1 : 0)});
  }

  private IppRequest add(int tag, String name, byte[] value) {
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    attributes.write(tag);
    length(letters.length);
    attributes.writeBytes(letters);
    length(value.length);
    attributes.writeBytes(value);
    return this;
  }

  private void length(int length) {
    attributes.write(length >>> 8);
    attributes.write(length);
  }

  /**
   * The request as it goes out, before any document.
   *
   * @param version such as 0x0101
   * @param requestId at least 1
   */
  public byte[] bytes(int version, int requestId) {
    var out = new ByteArrayOutputStream();
    out.write(version >>> 8);
    out.write(version);
    out.write(operation.code() >>> 8);
    out.write(operation.code());
    out.write(requestId >>> 24);
    out.write(requestId >>> 16);
    out.write(requestId >>> 8);
    out.write(requestId);
    out.writeBytes(attributes.toByteArray());
    out.write(IppTag.END);
    return out.toByteArray();
  }
}
