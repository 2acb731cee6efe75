package org.madoguchi.app.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SequencedCollection;
import org.madoguchi.app.base.FailureCode;

/**
 * How a branch is, as it was last read: what is served until the next time. Immutable.
 *
 * @param at when it was read
 * @param failures that are there
 * @param metrics Prometheus' text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Standing(Instant at, List<Failure> failures, byte[] metrics) {
  /** Numbers that are older than this are nobody's standing any more. */
  static final Duration STALE = Duration.ofMinutes(2);

  /** Before the first time. */
  static final Standing NOTHING_READ = new Standing(Instant.EPOCH, List.of(), new byte[0]);

  /**
   * A failure that is there.
   *
   * @param of what has it, such as {@code mfp}
   */
  public record Failure(String of, FailureCode code) {}

  public Standing {
    failures = List.copyOf(failures);
  }

  /** Whether a resident could be served. */
  public boolean ready(Instant now) {
    return failures.isEmpty() && !stale(now);
  }

  private boolean stale(Instant now) {
    return Duration.between(at, now).compareTo(STALE) > 0;
  }

  /** The codes, each once. */
  private SequencedCollection<String> codes() {
    return failures.stream().map(f -> f.code().code()).distinct().sorted().toList();
  }

  /** The same for a program that only wants to know whether: JSON without anything to escape. */
  MetricsServer.Health health(Instant now) {
    return MetricsServer.Health.of(
        ready(now),
        "{\"ready\":%s,\"failures\":[%s],\"read\":\"%s\"}\n"
            .formatted(
                ready(now),
                String.join(",", codes().stream().map(code -> '"' + code + '"').toList()),
                at));
  }
}
