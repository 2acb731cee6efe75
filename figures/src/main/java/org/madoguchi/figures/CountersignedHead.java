package org.madoguchi.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a branch's journal ended at a moment, under the branch's signature and, around it, that of
 * whoever has seen it. {@code docs/gateway-openapi.json} describes it as {@code JournalHead}.
 *
 * @param line place of the last line, from 1
 * @param hash of that line, which covers all before it: 64 hex digits
 * @param at when it was countersigned, as the countersigner says
 */
public record CountersignedHead(String branch, long line, String hash, Instant at) {
  /** The largest that is opened, in bytes. */
  public static final int MAX_BYTES = 1 << 16;

  /** Its one encoding: canonical JSON (RFC 8785). */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\{\"at\":\"[0-9TZ:-]{20}\",\"branch\":\"([a-z0-9-]{1,32})\",\"hash\":\"([0-9a-f]{64})\","
              + "\"previousHash\":\"[0-9a-f]{64}\",\"previousSeq\":(?:0|[1-9][0-9]{0,17}),"
              + "\"seq\":([1-9][0-9]{0,17})\\}");

  private static final int HASH = 2;
  private static final int LINE = 3;

  /**
   * Opens one; empty unless both signatures hold and are of those who are trusted. Whoever
   * countersigns must be somebody else than the branch.
   *
   * @param branches who vouches for branches' journals
   * @param seers who vouches for those who countersign
   */
  public static Optional<CountersignedHead> open(
      byte[] cms, FiguresTrust branches, FiguresTrust seers) {
    if (cms.length > MAX_BYTES) {
      return Optional.empty();
    }
    Optional<StrictSignature.Opened> outer =
        StrictSignature.open(cms).filter(o -> seers.believes(o.signer(), o.at()));
    return outer
        .flatMap(o -> StrictSignature.open(o.content()))
        .filter(
            inner ->
                branches.believes(inner.signer(), outer.get().at())
                    && !inner.signer().equals(outer.get().signer()))
        .flatMap(inner -> of(inner, outer.get().at()));
  }

  private static Optional<CountersignedHead> of(StrictSignature.Opened inner, Instant at) {
    Matcher head = HEAD.matcher(new String(inner.content(), StandardCharsets.UTF_8));
    if (!head.matches() || !StrictSignature.names(inner.signer()).equals(List.of(head.group(1)))) {
      return Optional.empty();
    }
    return Optional.of(
        new CountersignedHead(
            head.group(1), Long.parseLong(head.group(LINE)), head.group(HASH), at));
  }
}
