package org.madoguchi.printer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a scanner says that it and a job of ours are.
 *
 * @param state such as {@code Idle} or {@code Processing}; empty if it doesn't say
 * @param job such as {@code Pending}, {@code Processing}, {@code Completed} or {@code Aborted};
 *     empty if it doesn't say
 */
record ScannerState(String state, String job) {
  static final ScannerState UNSAID = new ScannerState("", "");

  private static final Set<String> ENDED = Set.of("Aborted", "Canceled", "Cancelled");
  private static final Set<String> STOPPED = Set.of("Stopped", "Down");

  /**
   * Reads it.
   *
   * @param jobPath path of our job
   */
  static ScannerState of(byte[] xml, String jobPath) {
    String[] state = {""};
    List<String> uris = new ArrayList<>();
    List<String> states = new ArrayList<>();
    EsclXml.read(
        xml,
        (path, text) -> {
          if (path.endsWith("/ScannerStatus/State")) {
            state[0] = text;
          } else if (path.endsWith("/JobInfo/JobUri")) {
            uris.add(text);
          } else if (path.endsWith("/JobInfo/JobState")) {
            states.add(text);
          }
        });
    String job = "";
    for (int i = 0; i < uris.size() && i < states.size(); i++) {
      if (last(uris.get(i)).equals(last(jobPath))) {
        job = states.get(i);
      }
    }
    return new ScannerState(state[0], job);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Nothing more comes of the job. */
  boolean over() {
    return ENDED.contains(job) || STOPPED.contains(state);
  }
}
