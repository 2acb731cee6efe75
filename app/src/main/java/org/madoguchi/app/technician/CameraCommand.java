package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoFile;
import org.madoguchi.photo.PhotoMeasurer;
import org.madoguchi.photo.PictureFile;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraStatus;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.camera.WatchedCamera;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a camera, or a picture's file, and tells what is measured of the face in it. */
@Command(
    name = "camera",
    description =
        "Ask a camera, or measure a picture: what is right for a photo, and what isn't. With --paper"
            + " take a paper's picture as the desk does.",
    mixinStandardHelpOptions = true)
final class CameraCommand implements Callable<Integer> {
  /** Until a camera is ready: opening, then its exposure. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** For the rate of its pictures, and to see whether they change. */
  private static final Duration LOOK = CameraStatus.PATIENCE.plusMillis(500);

  private final CameraDevices devices;
  private final CameraClock clock;

  @Option(names = "--picture", paramLabel = "FILE", description = "measure a JPEG or PNG instead")
  private @Nullable String picture;

  @Option(
      names = "--device",
      paramLabel = "PATH",
      description = "device node, such as /dev/video0 (the first that takes colour pictures)")
  private @Nullable String device;

  @Option(
      names = "--turn",
      paramLabel = "DEGREES",
      description = "clockwise, until its picture is upright: 0, 90, 180 or 270")
  private @Nullable Integer turn;

  @Option(
      names = "--paper",
      description = "take one picture with [paper_camera] of --config, as the desk does")
  private boolean paper;

  @Option(names = "--config", paramLabel = "FILE", description = "branch TOML, with --paper")
  private @Nullable Path config;

  @Option(
      names = "--picture-out",
      paramLabel = "FILE",
      description = "with --paper: where to write the picture, for you alone")
  private @Nullable Path pictureOut;

  @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  CameraCommand(CameraDevices devices) {
    this.devices = devices;
    this.clock = devices.clock();
  }

  @Override
  public Integer call() {
    var verdict = new CameraVerdict();
    if (paper || config != null || pictureOut != null) {
      PaperCameraConfig papers = papers();
      if (papers == null) {
        return ExitCode.USAGE;
      }
      try {
        PaperTrial.take(papers, devices, pictureOut, verdict);
      } catch (IOException e) {
        spec.commandLine().getErr().println("--picture-out: can't be written: " + pictureOut);
        return ExitCode.USAGE;
      }
    } else if (picture == null) {
      camera(wish(), verdict);
    } else if (device != null || turn != null) {
      throw new ParameterException(
          spec.commandLine(), "--picture goes with neither --device nor --turn");
    } else {
      file(picture, verdict);
    }
    return verdict.print(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
  }

  /** What takes papers' pictures; null if that can't be read, which is said. */
  private @Nullable PaperCameraConfig papers() {
    if (!paper || config == null || picture != null || device != null || turn != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--paper needs --config, and goes with --picture-out and --json alone");
    }
    return switch (ConfigReader.readPaperCamera(config)) {
      case ConfigReading.Read<PaperCameraConfig> read -> read.value();
      case ConfigReading.Mistakes<PaperCameraConfig> m -> {
        m.mistakes().forEach(spec.commandLine().getErr()::println);
        yield null;
      }
    };
  }

  private CameraWish wish() {
    int degrees = turn == null ? 0 : turn;
    Optional<Turn> known = Turn.of(degrees);
    if (known.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--turn must be 0, 90, 180 or 270, not " + degrees);
    }
    return new CameraWish(device == null ? "" : device, known.get());
  }

  private void file(String name, CameraVerdict verdict) {
    verdict.report().put("picture", name);
    byte[] bytes = bytes(name);
    if (bytes == null) {
      verdict.fault(CameraCodes.notRead());
      return;
    }
    PictureFile file = PictureFile.of(bytes);
    switch (file) {
      case PictureFile.Usable(_, _, PhotoFile jpeg) -> measure(bytes, jpeg, verdict);
      case PictureFile.NoPicture _,
          PictureFile.TooLarge _,
          PictureFile.FourColours _,
          PictureFile.Damaged _ ->
          verdict.fault(CameraCodes.of(file));
    }
  }

  private static byte @Nullable [] bytes(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.isRegularFile(path)) { // a pipe might be waited for, and a device never ends
        return null;
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(PictureFile.LONGEST + 1);
      }
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private void measure(byte[] bytes, @Nullable PhotoFile file, CameraVerdict verdict) {
    try (PhotoMeasurer measurer = devices.studio().get()) {
      switch (measurer.measure(bytes)) {
        case Measurement.Seen(int width, int height, Look look) ->
            verdict.seen(width, height, look, file);
        case Measurement.Unreadable() -> verdict.fault(CameraCodes.of(new PictureFile.Damaged()));
        case Measurement.Unavailable(String why) -> {
          verdict.report().put("detail", why);
          verdict.fault(CameraCodes.notMeasurable());
        }
      }
    }
  }

  private void camera(CameraWish wish, CameraVerdict verdict) {
    verdict.report().put("device", wish.device());
    CameraView last;
    try (Camera camera = new WatchedCamera(devices.cameras().apply(wish), clock)) {
      last = ready(camera);
      if (last.status() instanceof CameraStatus.Ready(String name, _, _)) {
        verdict.report().put("name", name);
        last = rated(camera, last, verdict);
      }
    }
    if (last.status() instanceof CameraStatus.Ready && last.frame() != null) {
      measure(last.frame().jpeg(), null, verdict);
    } else {
      detail(last.status(), verdict);
      verdict.fault(CameraCodes.of(last.status()));
    }
  }

  private static void detail(CameraStatus status, CameraVerdict verdict) {
    switch (status) {
      case CameraStatus.Failed(String why) -> verdict.report().put("detail", why);
      case CameraStatus.TooSmall(int width, int height) ->
          verdict.report().put("width", width).put("height", height);
      default -> {} // its code says it all
    }
  }

  /** Asks until it is ready, or something is wrong that waiting doesn't mend. */
  private CameraView ready(Camera camera) {
    long begin = clock.nanos();
    while (true) {
      CameraView view = camera.next();
      boolean late = clock.nanos() - begin >= PATIENCE.toNanos();
      boolean ready = view.status() instanceof CameraStatus.Ready && view.frame() != null;
      boolean waiting =
          view.status() instanceof CameraStatus.Settling
              || view.status() instanceof CameraStatus.Ready;
      if (ready || !waiting || late) {
        return view;
      }
    }
  }

  /** Some pictures more. */
  private CameraView rated(Camera camera, CameraView first, CameraVerdict verdict) {
    long begin = clock.nanos();
    CameraView last = first;
    int pictures = 0;
    while (clock.nanos() - begin < LOOK.toNanos()) {
      CameraView view = camera.next();
      if (!(view.status() instanceof CameraStatus.Ready)) {
        return view;
      }
      if (view.frame() != null) {
        pictures++;
        last = view;
      }
    }
    double seconds = (clock.nanos() - begin) / 1e9;
    verdict
        .report()
        .put("picturesPerSecond", String.format(Locale.ROOT, "%.1f", pictures / seconds));
    return last;
  }
}
