package org.madoguchi.app.monitoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway;

/**
 * Stands before the gateway and counts its answers by their codes. Changes nothing.
 *
 * <p>Thread rule: as the gateway behind it.
 */
final class GatewayWatch implements Gateway {
  /** What is asked of it. */
  enum Exchange {
    CHALLENGE,
    ISSUE,
    COUNTERSIGN
  }

  /**
   * How often each came, from 0 on: what is counted from its first time only has no rate.
   *
   * @param well answers that are none of a failure
   * @param failed the others by code; only codes that a line to a gateway can have
   */
  record Counts(LongAdder well, Map<FailureCode, LongAdder> failed) {
    static Counts none() {
      Map<FailureCode, LongAdder> failed = new EnumMap<>(FailureCode.class);
      Stream.of(FailureCode.values())
          .filter(code -> !code.code().isEmpty() && "GE".indexOf(code.code().charAt(0)) >= 0)
          .forEach(code -> failed.put(code, new LongAdder()));
      return new Counts(new LongAdder(), failed);
    }

    private void failed(FailureCode why) {
      LongAdder one = failed.get(why);
      (one == null ? other() : one).increment();
    }

    /** One that no gateway should have given. */
    private LongAdder other() {
      return failed.getOrDefault(FailureCode.GATEWAY_ANSWER_UNREADABLE, well);
    }
  }

  private final Gateway gateway;
  private final InstantSource clock;
  private final Map<Exchange, Counts> counts = new EnumMap<>(Exchange.class);
  private final AtomicReference<@Nullable Instant> answered = new AtomicReference<>();

  GatewayWatch(Gateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
    Stream.of(Exchange.values()).forEach(e -> counts.put(e, Counts.none()));
  }

  /** How often it answered what. */
  Map<Exchange, Counts> counts() {
    return counts;
  }

  /** When it last answered anything that is no failure; null: not since the start. */
  @Nullable Instant answered() {
    return answered.get();
  }

  private void well(Exchange what) {
    of(what).well().increment();
    answered.set(clock.instant());
  }

  private Counts of(Exchange what) {
    return counts.getOrDefault(what, Counts.none());
  }

  @Override
  public ChallengeAnswer challenge() {
    ChallengeAnswer answer = gateway.challenge();
    switch (answer) {
      case ChallengeAnswer.Challenge _ -> well(Exchange.CHALLENGE);
      case ChallengeAnswer.None(FailureCode why) -> of(Exchange.CHALLENGE).failed(why);
    }
    return answer;
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    IssueAnswer answer = gateway.issue(request);
    switch (answer) {
      case IssueAnswer.Issued _ -> well(Exchange.ISSUE);
      case IssueAnswer.Refused(FailureCode why) -> of(Exchange.ISSUE).failed(why);
    }
    return answer;
  }

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    HeadAnswer answer = gateway.countersign(signedHead);
    switch (answer) {
      case HeadAnswer.Countersigned _ -> well(Exchange.COUNTERSIGN);
      case HeadAnswer.Refused(FailureCode why) -> of(Exchange.COUNTERSIGN).failed(why);
    }
    return answer;
  }

  @Override
  public boolean reachable() {
    boolean reachable = gateway.reachable();
    if (reachable) {
      answered.set(clock.instant());
    }
    return reachable;
  }

  @Override
  public void close() {
    gateway.close();
  }
}
