package org.madoguchi.app.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/**
 * The programs that speak, as Debian installs them: Open JTalk for Japanese where it has a voice,
 * else espeak-ng, which reads no kanji and so gets their readings from MeCab. Any thread.
 *
 * @param espeak whether espeak-ng is there
 * @param mecab whether MeCab with a dictionary of readings is there
 * @param openJtalk the HTS voice that Open JTalk speaks with, if both are there
 */
record SpeechPrograms(boolean espeak, boolean mecab, Optional<Path> openJtalk) implements Speaking {
  private static final Path VOICES = Path.of("/usr/share/hts-voice");
  private static final Path DICTIONARY = Path.of("/var/lib/mecab/dic/open-jtalk/naist-jdic");
  private static final Path READINGS = Path.of("/var/lib/mecab/dic/naist-jdic");

  /** Words in a minute: espeak-ng's own, and how many a step more. */
  private static final int WORDS = 165;

  private static final int WORDS_A_STEP = 40;

  /** How much faster a step of Open JTalk's is. */
  private static final double JTALK_STEP = 0.22;

  /** Open JTalk reads 1,023 bytes of a line and leaves out the rest. */
  private static final Pattern SENTENCE = Pattern.compile("[^。、！？\\n]{1,300}[。、！？\\n]?");

  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9,]*|[^0-9]+");

  /** Those of this machine. */
  static SpeechPrograms ofMachine(Optional<Path> japaneseVoice) {
    Optional<Path> voice = japaneseVoice.or(SpeechPrograms::installedVoice);
    return new SpeechPrograms(
        onPath("espeak-ng"),
        onPath("mecab") && Files.isDirectory(READINGS),
        voice.filter(_ -> onPath("open_jtalk") && Files.isDirectory(DICTIONARY)));
  }

  @Override
  public boolean has(Language language) {
    return voice(language).isPresent()
        && (language.japanese() ? openJtalk.isPresent() || (espeak && mecab) : espeak);
  }

  @Override
  public Recording speak(String text, Language language, int rate)
      throws IOException, InterruptedException {
    if (language.japanese() && openJtalk.isPresent()) {
      return Recording.ofWav(Pipe.through(lines(text), List.of(jtalk(openJtalk.get(), rate))));
    }
    String spoken = language.japanese() ? readings(text) : text;
    return Recording.ofWav(
        Pipe.through(spoken, List.of(espeak(voice(language).orElseThrow(), rate))));
  }

  private static List<String> espeak(String voice, int rate) {
    int words = WORDS + rate * WORDS_A_STEP;
    return List.of(
        "espeak-ng", "-b", "1", "-v", voice, "-s", String.valueOf(words), "--stdin", "--stdout");
  }

  private static List<String> jtalk(Path voice, int rate) {
    String speed = String.format(Locale.ROOT, "%.2f", 1 + rate * JTALK_STEP);
    return List.of(
        "open_jtalk",
        "-x",
        DICTIONARY.toString(),
        "-m",
        voice.toString(),
        "-r",
        speed,
        "-ow",
        "/dev/stdout");
  }

  /** One line, without what Open JTalk would leave out of it. */
  private static String lines(String text) {
    List<String> sentences =
        SENTENCE.matcher(text).results().map(MatchResult::group).map(String::strip).toList();
    return String.join("\n", sentences) + "\n";
  }

  /** Kanji as they are read. A number stays one: MeCab would read its digits one by one. */
  private static String readings(String text) throws IOException, InterruptedException {
    StringBuilder read = new StringBuilder();
    for (MatchResult part : DIGITS.matcher(text).results().toList()) {
      String piece = part.group();
      read.append(
          Character.isDigit(piece.charAt(0))
              ? piece.replace(",", "")
              : new String(
                  Pipe.through(
                      piece.replace('\n', ' ') + "\n",
                      List.of(List.of("mecab", "-d", READINGS.toString(), "-Oyomi"))),
                  java.nio.charset.StandardCharsets.UTF_8));
    }
    return read.toString().replace('\n', ' ');
  }

  private static Optional<String> voice(Language language) {
    return LanguageProfile.of(language).voice();
  }

  private static Optional<Path> installedVoice() {
    if (!Files.isDirectory(VOICES)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(VOICES, 3)) {
      return files.filter(f -> f.toString().endsWith(".htsvoice")).sorted().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean onPath(String program) {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      folders.add(Path.of(folder));
    }
    return folders.stream().anyMatch(f -> Files.isExecutable(f.resolve(program)));
  }
}
