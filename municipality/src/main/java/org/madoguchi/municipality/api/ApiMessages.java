package org.madoguchi.municipality.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the line between branch and officers' program, as {@code
 * docs/municipality-openapi.json} describes it. Times are RFC 3339 in UTC. Pure; any thread.
 */
final class ApiMessages {
  private ApiMessages() {}

  record Health(boolean open) {}

  /** A package; {@code sealed} holds what an officer sees. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Intake(
      String id,
      String municipality,
      String branch,
      String terminal,
      String at,
      String packageSha256,
      byte[] sealed) {
    @Override
    public String toString() {
      return "Intake[" + id + "]";
    }
  }

  record Queued(String state, int position, String phone) {}

  record Events(List<Event> events) {}

  record Event(long number, String id, String kind, @Nullable String phrase) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Frame(String id, long number, byte[] sealed) {
    @Override
    public String toString() {
      return "Frame[" + number + "]";
    }
  }

  record FrameTaken(boolean wanted) {}

  record Reference(String id) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record DecisionAnswer(String state, int position, byte @Nullable [] signed) {
    @Override
    public String toString() {
      return "DecisionAnswer[" + state + "]";
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Pins(String id, byte[] envelope) {
    @Override
    public String toString() {
      return "Pins[" + id + "]";
    }
  }

  record Withdrawal(String id, String why) {}

  record Received(String at) {}

  record Taken(String taken) {}

  /** RFC 9457; says nothing about the case but its code. */
  record Problem(String type, String title, int status, String code) {}
}
