package org.madoguchi.photo.driver;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.CameraDevice;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;

/**
 * A camera under Video4Linux2. Never tried with a real one: no machine of this project has one
 * (decision 55).
 *
 * <p>Thread rule: one thread.
 */
public final class V4l2Device implements CameraDevice {
  private final Kernel kernel;
  private final CameraWish wish;
  private final Path devices;
  private @Nullable V4l2Stream stream;

  /**
   * @param devices folder of the device nodes
   */
  V4l2Device(Kernel kernel, CameraWish wish, Path devices) {
    this.kernel = kernel;
    this.wish = wish;
    this.devices = devices;
  }

  /** A camera of this machine. Opens nothing yet. */
  public static V4l2Device ofThisMachine(CameraWish wish) {
    return new V4l2Device(Kernel.ofThisSystem(), wish, Path.of("/dev"));
  }

  @Override
  public Opening open() {
    close();
    if (!wish.device().isEmpty()) {
      return open(wish.device());
    }
    Opening.Refused refused = new Opening.Refused(OpenProblem.ABSENT, "no video device");
    for (String path : nodes()) {
      Opening opening = open(path);
      switch (opening) {
        case Opening.Opened opened -> {
          return opened;
        }
        case Opening.Refused other -> refused = telling(refused, other);
      }
    }
    return refused;
  }

  /** That one is in use tells more than that another is none. */
  private static Opening.Refused telling(Opening.Refused one, Opening.Refused other) {
    boolean known =
        one.problem() != OpenProblem.ABSENT && one.problem() != OpenProblem.NOT_A_CAMERA;
    return known ? one : other;
  }

  private List<String> nodes() {
    List<Path> nodes = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(devices, "video[0-9]*")) {
      all.forEach(nodes::add);
    } catch (IOException e) {
      return List.of();
    }
    return nodes.stream()
        .map(Path::toString)
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Opening open(String path) {
    int file = kernel.open(path);
    if (file < 0) {
      return Errno.refused(file, "open " + path);
    }
    var node = new V4l2Node(kernel, file);
    V4l2Node.Capability capability = node.capability();
    Opening refused;
    if (capability.result() < 0) {
      refused = Errno.refused(capability.result(), "VIDIOC_QUERYCAP " + path);
    } else if (!capability.takesPictures()) {
      refused = new Opening.Refused(OpenProblem.NOT_A_CAMERA, path + " takes no pictures");
    } else {
      Optional<Mode> mode = Mode.best(node.modes(), wish);
      if (mode.isEmpty()) {
        refused =
            new Opening.Refused(OpenProblem.NOT_A_CAMERA, path + " has neither MJPG nor YUYV");
      } else {
        var fresh = new V4l2Stream(kernel, file);
        int failed = fresh.start(mode.get());
        if (failed == 0) {
          stream = fresh;
          return opened(capability.name(), fresh);
        }
        refused = Errno.refused(failed, fresh.step() + " " + path);
        fresh.close();
        return refused;
      }
    }
    kernel.close(file);
    return refused;
  }

  private Opening opened(String name, V4l2Stream running) {
    Mode granted = running.mode();
    return wish.turn().sideways()
        ? new Opening.Opened(name, granted.height(), granted.width())
        : new Opening.Opened(name, granted.width(), granted.height());
  }

  @Override
  public Raw grab(Duration wait) {
    V4l2Stream running = stream;
    return running == null ? new Raw.Gone() : running.grab((int) wait.toMillis());
  }

  @Override
  public void close() {
    V4l2Stream running = stream;
    stream = null;
    if (running != null) {
      running.close();
    }
  }
}
