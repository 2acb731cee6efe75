package org.madoguchi.sandbox;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.sandbox.proof.crash.KillLoop;

/** Tells what came of killing a branch. */
final class CrashReport {
  private CrashReport() {}

  /** The exit code. */
  static int tell(
      KillLoop.Result result, String times, long seconds, boolean json, PrintWriter out) {
    if (json) {
      TreeMap<String, Object> report = new TreeMap<>();
      report.put(times, result.kills());
      report.put("acknowledged", result.acknowledged());
      report.put("lost", result.lost());
      report.put("doublePrints", result.doublePrints());
      report.put("mistakes", result.mistakes());
      report.put("seconds", seconds);
      out.println(new String(CanonicalJson.write(report), StandardCharsets.UTF_8));
    } else {
      out.printf(
          "%d %s, %d acknowledged, %d lost, %d printed twice, %d s%n",
          result.kills(),
          times,
          result.acknowledged(),
          result.lost(),
          result.doublePrints(),
          seconds);
      result.mistakes().stream().limit(20).forEach(out::println);
    }
    return result.holds() ? 0 : 1;
  }
}
