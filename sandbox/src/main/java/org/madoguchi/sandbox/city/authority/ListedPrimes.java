package org.madoguchi.sandbox.city.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far the primes of the sandbox city's RSA keys lie above the numbers of their names. A whole
 * city has more than a hundred such keys, and each test's branch and each process of a kill loop
 * makes some anew: searching for them was two thirds of what a test of the desk computed. What
 * isn't listed is searched for and comes out the same.
 */
final class ListedPrimes {
  /** Lines {@code distance name}. */
  static final String FILE = "rsa-primes.txt";

  /** By name. */
  static final Map<String, Integer> DISTANCES = read();

  private ListedPrimes() {}

  static boolean has(String name) {
    return DISTANCES.containsKey(name);
  }

  private static Map<String, Integer> read() {
    try (InputStream in = ListedPrimes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(line -> line[1], line -> Integer.valueOf(line[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
