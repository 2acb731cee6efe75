package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.madoguchi.app.custody.Digest;

/** The sequence of all that happened in a world, as a digest: two runs of a seed must agree. */
final class Chronicle {
  private static final int KEPT = 20;

  private final MessageDigest digest = Digest.sha256();
  private final Agenda agenda;
  private final Tally tally;
  private final long seed;

  Chronicle(Agenda agenda, Tally tally, long seed) {
    this.agenda = agenda;
    this.tally = tally;
    this.seed = seed;
  }

  void note(String what, String about) {
    line(agenda.now() + " " + what + " " + about);
  }

  private void line(String line) {
    digest.update(line.getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) '\n');
  }

  /** Something happened that must never happen. */
  void violation(String what) {
    note("VIOLATION", what);
    if (tally.violations.size() < KEPT) {
      tally.violations.add("world %d, %d ms: %s".formatted(seed, agenda.now(), what));
    }
  }

  /** The digest of everything until now. */
  byte[] end() {
    return digest.digest();
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
