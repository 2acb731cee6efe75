package org.madoguchi.app.monitoring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.madoguchi.app.monitoring.Exposition.MetricType;

/** What every program tells of its process, by the names that Prometheus' own clients use. */
final class ProcessFamilies {
  private static final double MILLIS = 1000;

  private ProcessFamilies() {}

  static void write(Exposition text) {
    ProcessHandle.Info info = ProcessHandle.current().info();
    Runtime runtime = Runtime.getRuntime();
    text.family(
            "process_cpu_seconds_total",
            MetricType.COUNTER,
            "Total user and system CPU time spent in seconds.")
        .is(seconds(info.totalCpuDuration().orElse(Duration.ZERO)));
    text.family(
            "process_start_time_seconds",
            MetricType.GAUGE,
            "Start time of the process since unix epoch in seconds.")
        .is(seconds(info.startInstant().orElse(Instant.EPOCH)));
    text.family("jvm_memory_used_bytes", MetricType.GAUGE, "Used bytes of a given JVM memory area.")
        .is(runtime.totalMemory() - (double) runtime.freeMemory(), "area", "heap");
    text.family("jvm_memory_max_bytes", MetricType.GAUGE, "Max (bytes) of a given JVM memory area.")
        .is(runtime.maxMemory(), "area", "heap");
    text.family("jvm_threads_current", MetricType.GAUGE, "Current thread count of a JVM.")
        .is(ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /** Seconds since 1970. */
  static double seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS;
  }
}
