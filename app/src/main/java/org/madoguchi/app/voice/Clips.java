package org.madoguchi.app.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.madoguchi.config.Language;

/**
 * A folder of speech: {@code TAG/HASH.wav}, where the hash is that of the text, so that a text that
 * was changed is never said as it was before. What a person has recorded lies beside it in {@code
 * TAG/recorded} and is preferred. Any thread.
 *
 * @param folder which; it may change while it is used
 */
public record Clips(Path folder) {
  private static final String RECORDED = "recorded";
  private static final int BYTES = 12;

  /** Whether there is anything in that language. */
  boolean has(Language language) {
    return Files.isDirectory(folder.resolve(language.code()));
  }

  /**
   * Where the speech of a text lies, recorded first.
   *
   * @return the file, whether or not it is there
   */
  public Path file(String text, Language language) {
    Path recorded = recording(text, language);
    return Files.exists(recorded) ? recorded : folder.resolve(language.code()).resolve(name(text));
  }

  /** Whether a person has said it. */
  boolean recorded(String text, Language language) {
    return Files.isRegularFile(recording(text, language));
  }

  private Path recording(String text, Language language) {
    return folder.resolve(language.code()).resolve(RECORDED).resolve(name(text));
  }

  /** Keeps the speech of a text, prepared by a program. */
  void keep(String text, Language language, Recording speech) throws IOException {
    Path file = folder.resolve(language.code()).resolve(name(text));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(file.getParent());
    Files.write(part, speech.wav());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether a text has been recorded or prepared. */
  boolean holds(String text, Language language) {
    return Files.isRegularFile(file(text, language));
  }

  /**
   * The speech of a text.
   *
   * @throws IOException if it can't be read
   */
  Recording read(String text, Language language) throws IOException {
    return Recording.ofWav(Files.readAllBytes(file(text, language)));
  }

  /** The name of a text's file: 24 hexadecimal digits of its SHA-256. */
  public static String name(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES) + ".wav";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
