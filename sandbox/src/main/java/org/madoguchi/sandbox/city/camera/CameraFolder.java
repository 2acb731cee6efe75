package org.madoguchi.sandbox.city.camera;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures of a folder, to be held or to step before a camera: those whose name begins with {@code
 * form} are forms, the others people, in the order of their names.
 *
 * @param people at least one
 */
public record CameraFolder(Optional<Scene> form, List<Scene> people) {
  /** Keeps a copy. */
  public CameraFolder {
    people = List.copyOf(people);
  }

  /**
   * Reads one.
   *
   * @throws IOException if it can't be read, or shows nobody
   */
  public static CameraFolder read(Path folder) throws IOException {
    Optional<Scene> form = Optional.empty();
    List<Scene> people = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CameraFolder::picture).sorted().toList()) {
        Scene scene = filling(Scene.read(Files.readAllBytes(file)));
        if (name(file).startsWith("form")) {
          form = Optional.of(scene);
        } else {
          people.add(scene);
        }
      }
    }
    if (people.isEmpty()) {
      throw new IOException(folder + ": no picture of anybody (jpg, jpeg or png)");
    }
    return new CameraFolder(form, people);
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static boolean picture(Path file) {
    return name(file).matches(".*\\.(jpg|jpeg|png)");
  }

  /** As large as a camera sees it: all of it, before a wall. */
  private static Scene filling(Scene scene) {
    double width = scene.image().getWidth();
    double height = scene.image().getHeight();
    double scale = Math.min(CameraStage.WIDTH / width, CameraStage.HEIGHT / height);
    int wide = (int) (width * scale);
    int high = (int) (height * scale);
    Scene sized = scene.scaled(wide, high);
    return Scene.blank(CameraStage.WIDTH, CameraStage.HEIGHT, new Color(scene.image().getRGB(2, 2)))
        .drawn(
            pen ->
                pen.drawImage(
                    sized.image(),
                    (CameraStage.WIDTH - wide) / 2,
                    (CameraStage.HEIGHT - high) / 2,
                    null));
  }
}
