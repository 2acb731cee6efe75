package org.madoguchi.printer.ipp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a printer answered, as far as it can be read. Every value has its length (RFC 8010 3.1.4),
 * so one that means nothing here is stepped over and the rest still counts. One attribute that a
 * strict reader stumbles over must not make a printer look dead.
 *
 * @param version such as 0x0101
 * @param status RFC 8011 B.1
 * @param requestId the request's number
 * @param groups in their order
 * @param complete whether it ends as an answer ends. What is missing from one that doesn't proves
 *     nothing
 */
public record IppAnswer(
    int version, int status, int requestId, List<IppGroup> groups, boolean complete) {
  private static final int HEAD = 8;
  private static final int LATEST_MAJOR = 9;

  /** Reads an answer; null if it isn't IPP at all. Never throws. */
  public static @Nullable IppAnswer read(byte[] octets) {
    // A later major version too: its refusal says which ones it knows. Text begins above.
    boolean head = octets.length >= HEAD && octets[0] >= 0 && octets[0] <= LATEST_MAJOR;
    if (!head || (octets.length > HEAD && (octets[HEAD] & 0xff) >= IppTag.FIRST_VALUE)) {
      return null;
    }
    return new Reading(octets).read();
  }

  /** Whether the printer did what was asked. */
  public boolean successful() {
    return IppStatus.successful(status);
  }

  /** The first group of a kind; null without one. */
  public @Nullable IppGroup group(int tag) {
    return groups.stream().filter(group -> group.tag() == tag).findFirst().orElse(null);
  }

  /** All groups of a kind. */
  public List<IppGroup> groups(int tag) {
    return groups.stream().filter(group -> group.tag() == tag).toList();
  }

  /** One walk through the octets. */
  private static final class Reading {
    private final byte[] octets;
    private final List<IppGroup> groups = new ArrayList<>();
    private int at = HEAD;
    private @Nullable Map<String, List<IppGroup.Value>> group;
    private @Nullable List<IppGroup.Value> attribute;
    private int depth;

    Reading(byte[] octets) {
      this.octets = octets;
    }

    IppAnswer read() {
      boolean complete = false;
      while (at < octets.length && !complete) {
        int tag = octets[at++] & 0xff;
        if (tag == IppTag.END) {
          complete = true;
        } else if (tag < IppTag.FIRST_VALUE) {
          // A collection that was never closed ends here too.
          depth = 0;
          attribute = null;
          group = new LinkedHashMap<>();
          groups.add(new IppGroup(tag, group));
        } else if (!value(tag)) {
          break;
        }
      }
      return new IppAnswer(number(0, 2), number(2, 2), number(4, 4), List.copyOf(groups), complete);
    }

    /** False if the octets end in the middle of it. */
    private boolean value(int tag) {
      byte[] name = counted();
      byte[] value = name == null ? null : counted();
      if (name == null || value == null) {
        return false;
      }
      if (name.length > 0) {
        // Members of a collection have no names of this kind (RFC 8010 3.1.6).
        depth = 0;
        attribute = new ArrayList<>();
        if (group != null) {
          group.putIfAbsent(new String(name, StandardCharsets.US_ASCII), attribute);
        }
      }
      if (tag == IppTag.BEGIN_COLLECTION) {
        depth++;
      } else if (tag == IppTag.END_COLLECTION) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && tag != IppTag.MEMBER_NAME && attribute != null) {
        attribute.add(new IppGroup.Value(tag, value));
      }
      return true;
    }

    private byte @Nullable [] counted() {
      if (at + 2 > octets.length) {
        return null;
      }
      int length = number(at, 2);
      at += 2;
      if (at + length > octets.length) {
        return null;
      }
      at += length;
      return Arrays.copyOfRange(octets, at - length, at);
    }

    private int number(int from, int length) {
      int number = 0;
      for (int i = from; i < from + length; i++) {
        number = (number << 8) | (octets[i] & 0xff);
      }
      return number;
    }
  }
}
