package org.madoguchi.app.errand.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * What goes over the wire between branch and officers' program, as {@code
 * docs/municipality-openapi.json} describes it; written and read by {@code GatewayJson}. Times are
 * RFC 3339 in UTC, bytes base64. Pure; any thread.
 */
public final class IntakeMessages {
  /** Path of {@link Health}, {@code GET}. */
  public static final String HEALTH = "/v1/health";

  /** Path of {@link Intake}, {@code POST}; answered by {@link Queued}. */
  public static final String INTAKES = "/v1/intakes";

  /** Path of {@link Events}, {@code GET}, with the last known number behind it. */
  public static final String EVENTS_AFTER = "/v1/intakes/events?after=";

  /** Path of {@link Frame}, {@code PUT}; answered by {@link FrameTaken}. */
  public static final String FRAMES = "/v1/intakes/frames";

  /** Path of {@link Reference}, {@code POST}; answered by {@link DecisionAnswer}. */
  public static final String DECISIONS = "/v1/intakes/decisions/fetch";

  /** Path of {@link Pins}, {@code POST}; answered by {@link Received}. */
  public static final String PINS = "/v1/intakes/pins";

  /** Path of {@link Withdrawal}, {@code POST}; answered by {@link DecisionAnswer}. */
  public static final String WITHDRAW = "/v1/intakes/withdraw";

  /** Path of {@link Reference}, {@code POST}; answered by {@link Received}. */
  public static final String ACKNOWLEDGE = "/v1/intakes/acknowledge";

  /** The largest body of an {@link Intake}, bytes. */
  public static final int MOST_INTAKE_BYTES = 6 * 1024 * 1024;

  /** The largest body of a {@link Frame}, bytes. */
  public static final int MOST_FRAME_BYTES = 256 * 1024;

  /** By what a package may be refused. */
  public static final Set<FailureCode> INTAKE_REFUSALS =
      Set.of(
          FailureCode.REQUEST_INVALID, FailureCode.BRANCH_NOT_TRUSTED, FailureCode.OUTSIDE_HOURS);

  /** By what everything else may be refused. */
  public static final Set<FailureCode> OTHER_REFUSALS =
      Set.of(FailureCode.REQUEST_INVALID, FailureCode.BRANCH_NOT_TRUSTED);

  private IntakeMessages() {}

  /** The program runs; {@code open}: an officer is expected at this hour. */
  public record Health(boolean open) {}

  /**
   * A package.
   *
   * @param packageSha256 of the bytes that are enciphered
   * @param sealed CMS AuthEnvelopedData over {@link Content}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Intake(
      String id,
      String municipality,
      String branch,
      String terminal,
      String at,
      String packageSha256,
      byte[] sealed) {
    /** Without content. */
    @Override
    public String toString() {
      return "Intake[" + id + "]";
    }
  }

  /** {@code Package} of the document: what the officer sees, known to nobody between. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(
      String id,
      String municipality,
      String branch,
      String form,
      String birthDate,
      byte[] photo,
      byte[] face,
      List<Paper> papers,
      @Nullable List<String> warnings,
      @Nullable String exception,
      boolean signature,
      boolean authentication,
      boolean braille,
      boolean moving,
      @Nullable Boolean oldCard,
      @Nullable String language,
      byte[] frameKey) {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Content[]";
    }
  }

  /** {@code PaperSeen} of the document: a paper that the clerk ticked, with its picture. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Paper(String code, String paperClass, List<String> ticks, byte[] picture) {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Paper[]";
    }
  }

  /** A package waits, or where it stands by now. */
  public record Queued(String state, int position, String phone) {}

  /** What officers did. */
  public record Events(List<Event> events) {}

  /** One thing that an officer did. */
  public record Event(long number, String id, String kind, @Nullable String phrase) {}

  /** A picture of the call. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Frame(String id, long number, byte[] sealed) {
    /** Without the picture. */
    @Override
    public String toString() {
      return "Frame[" + id + "]";
    }
  }

  /** Whether somebody looks. */
  public record FrameTaken(boolean wanted) {}

  /** Names a package. */
  public record Reference(String id) {}

  /** Where a package stands, how many wait before it, and the decision as soon as there is one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record DecisionAnswer(String state, int position, byte @Nullable [] signed) {
    /** Without the decision. */
    @Override
    public String toString() {
      return "DecisionAnswer[" + state + "]";
    }
  }

  /** PINs in an envelope. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Pins(String id, byte[] envelope) {
    /** Without the envelope. */
    @Override
    public String toString() {
      return "Pins[" + id + "]";
    }
  }

  /** Nobody goes on with it here; {@code why} is a failure code. */
  public record Withdrawal(String id, String why) {}

  /** It is there. */
  public record Received(String at) {}
}
