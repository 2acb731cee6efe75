package org.madoguchi.printer;

import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a printer differs from the book, each way reported by somebody. To be set before the first
 * request.
 */
final class Habits {
  /** The job name as the printer shows it; null keeps it back. */
  UnaryOperator<@Nullable String> shownName = name -> name;

  /** Operations that are refused, and how. */
  final Map<Operation, Status> refused = new HashMap<>();

  /** Settings of a job that are refused where they are named. */
  final Set<String> unknownSettings = new HashSet<>();

  /** The only IPP version that it speaks; 0 for any. */
  int version;

  /** The request number in its answers; null for the right one. */
  @Nullable Integer requestId;

  /** An HTTP status in place of IPP; 0 for none. */
  int httpStatus;

  /** Whether completed jobs are in its list. */
  boolean tellsCompleted = true;

  /** job-impressions-completed at the end; -1 isn't said. */
  int impressions = -1;

  /** Whether it tells time-at-creation and job-printer-up-time. */
  boolean tellsTimes;

  /** Its up-time in seconds. */
  int upTime = 1_000;

  /** Whether Create-Job answers with the job's address alone. */
  boolean hidesNumber;

  /** What becomes of the octets of an answer. */
  UnaryOperator<byte[]> octets = octets -> octets;
}
