package org.madoguchi.app.technician;

/**
 * How a command ended.
 *
 * @param exitCode one of {@link ExitCode}
 * @param problem what went wrong; empty if nothing did
 */
record Verdict(int exitCode, String problem) {
  static final Verdict OK = new Verdict(ExitCode.OK, "");
}
