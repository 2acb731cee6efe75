package org.madoguchi.sandbox.benchmark;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoMeasurer;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraStatus;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.Frame;
import org.madoguchi.photo.camera.LivePreview;
import org.madoguchi.photo.camera.PreviewListener;

/** How many pictures a second a live preview shows, and how many it measures beside. */
public final class PreviewBenchmark {
  private PreviewBenchmark() {}

  /** Counts what comes once the camera is ready. */
  private static final class Counter implements PreviewListener {
    private final List<Long> shown = new ArrayList<>();
    private final List<Long> measured = new ArrayList<>();
    private int hints;
    private Hint hint = Hint.COME;

    @Override
    public synchronized void saw(CameraView view) {
      if (view.frame() != null && view.status() instanceof CameraStatus.Ready) {
        shown.add(System.nanoTime());
      }
    }

    @Override
    public synchronized void measured(Frame frame, Measurement measurement, Hint told) {
      measured.add(System.nanoTime());
      hints += told == hint ? 0 : 1;
      hint = told;
    }

    synchronized String text() {
      return "shown %s, measured %s; the hint changed %d times, and was %s in the end"
          .formatted(rate(shown), rate(measured), hints, hint.id());
    }

    private static String rate(List<Long> times) {
      if (times.size() < 3) {
        return times.size() + " pictures";
      }
      long longest = 0;
      for (int i = 1; i < times.size(); i++) {
        longest = Math.max(longest, times.get(i) - times.get(i - 1));
      }
      double seconds = (times.getLast() - times.getFirst()) / 1e9;
      return String.format(
          Locale.ROOT,
          "%.1f a second (longest gap %.0f ms)",
          (times.size() - 1) / seconds,
          longest / 1e6);
    }
  }

  private static Duration spent() {
    Duration all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      all = all.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return all;
  }

  /** Shows this long, after five seconds of warming up. Camera and measurer stay open. */
  public static void run(Camera camera, PhotoMeasurer measurer, Duration time, PrintWriter out) {
    CameraClock clock = CameraClock.system();
    try (var warm = new LivePreview(camera, measurer, clock, new Counter())) {
      warm.start();
      clock.sleep(Duration.ofSeconds(5));
    }
    var counter = new Counter();
    Duration before = spent();
    long begin = clock.nanos();
    try (var preview = new LivePreview(camera, measurer, clock, counter)) {
      preview.start();
      clock.sleep(time);
    }
    double seconds = (clock.nanos() - begin) / 1e9;
    double cpu = spent().minus(before).toNanos() / 1e9;
    out.println(counter.text());
    out.println(
        String.format(
            Locale.ROOT,
            "CPU of this process and its two: %.2f of a core; load of the machine %s",
            cpu / seconds,
            MachineLoad.text()));
    out.flush();
  }
}
