package org.madoguchi.printer;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The face that slips and page labels are set in: BIZ UDPGothic, made for people with weak sight.
 * To be looked for at start, so that a missing font is seen before a resident waits for a slip.
 */
public sealed interface JapaneseFont {
  /** Both weights are there and were read. */
  record Found(Typeface regular, Typeface bold) implements JapaneseFont {
    /**
     * Which letters papers can show as they are, by their code points. Takes some tenths of a
     * second; what it gives is quick, and for any thread.
     */
    public IntPredicate letters() {
      return regular.letters().and(bold.letters());
    }
  }

  /**
   * There is none that can be used.
   *
   * @param advice what a technician should do, in English and Japanese
   */
  record Missing(String advice) implements JapaneseFont {}

  /** Looks in the folders where Linux and Windows keep fonts. */
  static JapaneseFont find() {
    List<Path> folders = new ArrayList<>();
    folders.add(Path.of("/usr/share/fonts"));
    folders.add(Path.of("/usr/local/share/fonts"));
    folders.add(Path.of(System.getProperty("user.home", "."), ".local", "share", "fonts"));
    addWindows(folders, System.getenv("WINDIR"), "Fonts");
    addWindows(folders, System.getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts");
    return find(folders);
  }

  private static void addWindows(List<Path> folders, @Nullable String root, String... below) {
    if (root != null) {
      folders.add(Path.of(root, below));
    }
  }

  /** Looks in these folders and five levels below, in this order. */
  static JapaneseFont find(List<Path> folders) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path folder : folders) {
      collect(folder, files);
    }
    // Debian's fonts-morisawa-bizud-gothic has files per face; Windows has collections.
    Path regular = firstOf(files, "BIZUDPGothic-Regular.ttf", "BIZ-UDGothicR.ttc");
    Path bold = firstOf(files, "BIZUDPGothic-Bold.ttf", "BIZ-UDGothicB.ttc");
    if (regular == null || bold == null) {
      return new Missing("BIZ UDPGothic is not installed. " + CURE);
    }
    try {
      return new Found(Typeface.read(regular, "UDPGothic"), Typeface.read(bold, "UDPGothic"));
    } catch (IOException e) {
      return new Missing("BIZ UDPGothic can't be read (" + e.getMessage() + "). " + CURE);
    }
  }

  /** What to install where. */
  String CURE =
      "Debian, Ubuntu: apt-get install fonts-morisawa-bizud-gothic."
          + " Windows: Settings > Optional features > Japanese Supplemental Fonts."
          + " / BIZ UDPゴシックを インストールしてください。";

  private static @Nullable Path firstOf(Map<String, Path> files, String... names) {
    for (String name : names) {
      Path found = files.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static void collect(Path folder, Map<String, Path> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          6,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.putIfAbsent(String.valueOf(file.getFileName()), file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // a folder that we may not read has no font for us
            }
          });
    } catch (IOException e) {
      throw new AssertionError("every failure is visited", e);
    }
  }
}
