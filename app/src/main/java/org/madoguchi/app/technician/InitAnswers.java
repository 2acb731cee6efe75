package org.madoguchi.app.technician;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.Language;
import org.madoguchi.config.TomlFile;
import org.madoguchi.config.TomlSection;

/** Where the answers come from: a file, or a person who is asked. */
final class InitAnswers {
  private static final Texts JA = Texts.load(InitAnswers.class, "init", Language.JA);
  private static final Texts EN = Texts.load(InitAnswers.class, "init", Language.EN);

  private InitAnswers() {}

  /** Reads a TOML file with a key for each question; null: it has mistakes, which are told. */
  static @Nullable Map<InitQuestion, String> of(Path file, PrintWriter err) {
    TomlFile toml = TomlFile.read(file);
    Map<InitQuestion, String> answers = new EnumMap<>(InitQuestion.class);
    if (toml.sound()) {
      TomlSection root = toml.root();
      for (InitQuestion question : InitQuestion.values()) {
        String usual = question.usual();
        answers.put(
            question,
            usual.isEmpty() || root.has(question.key())
                ? root.matching(
                    question.key(), question.form(), "like \"" + question.example() + "\"")
                : usual);
      }
      root.done();
    }
    toml.mistakes().forEach(err::println);
    err.flush();
    return toml.sound() ? answers : null;
  }

  /** Asks a person, each question until it is answered; null: the input has ended. */
  static @Nullable Map<InitQuestion, String> asked(InputStream in, PrintWriter out)
      throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Map<InitQuestion, String> answers = new EnumMap<>(InitQuestion.class);
    for (InitQuestion question : InitQuestion.values()) {
      String answer = asked(question, lines, out);
      if (answer == null) {
        return null;
      }
      answers.put(question, answer);
    }
    return answers;
  }

  private static @Nullable String asked(
      InitQuestion question, BufferedReader lines, PrintWriter out) throws IOException {
    while (true) {
      String usual = question.usual();
      out.print(
          "%s / %s%s: "
              .formatted(
                  JA.get(question.key()),
                  EN.get(question.key()),
                  usual.isEmpty() ? "" : " [" + usual + "]"));
      out.flush();
      String line = lines.readLine();
      if (line == null) {
        return null;
      }
      String answer = line.isBlank() ? usual : line.strip();
      if (question.takes(answer)) {
        return answer;
      }
      out.println("  %s / %s: %s".formatted(JA.get("wrong"), EN.get("wrong"), question.example()));
    }
  }
}
