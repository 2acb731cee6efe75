package org.madoguchi.sandbox.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What residents have typed, looked for in messages: no PIN and no password may ever be in one.
 * Thread-safe.
 */
public final class TypedSecrets {
  private static final Pattern TEXTS = Pattern.compile("\"([^\"\\\\]*)\"");

  private final Set<String> typed = ConcurrentHashMap.newKeySet();

  /** Whether anybody has typed anything. */
  public boolean any() {
    return !typed.isEmpty();
  }

  /** Somebody typed that. */
  public void add(String secret) {
    typed.add(secret);
  }

  /**
   * Whether one of them is in a JSON message: as a text, or in bytes that are written as base64.
   */
  public boolean in(byte[] json) {
    Matcher texts = TEXTS.matcher(new String(json, StandardCharsets.UTF_8));
    while (texts.find()) {
      String text = texts.group(1);
      if (typed.contains(text) || inBytes(text)) {
        return true;
      }
    }
    return false;
  }

  private boolean inBytes(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return typed.stream().anyMatch(s -> holds(bytes, s.getBytes(StandardCharsets.US_ASCII)))
        || (bytes.length > 0 && bytes[0] == '{' && in(bytes));
  }

  /**
   * Whether a field holds a secret: at its beginning, at its end, before a status word, or behind
   * its length. Four digits somewhere in the middle of random bytes mean nothing.
   */
  public static boolean holds(byte[] field, byte[] secret) {
    for (int at = 0; at + secret.length <= field.length; at++) {
      boolean there = Arrays.equals(field, at, at + secret.length, secret, 0, secret.length);
      int left = field.length - at - secret.length;
      if (there && (at == 0 || left == 0 || left == 2 || field[at - 1] == secret.length)) {
        return true;
      }
    }
    return false;
  }
}
