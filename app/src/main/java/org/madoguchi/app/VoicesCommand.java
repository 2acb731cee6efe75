package org.madoguchi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.voice.ClipMaker;
import org.madoguchi.config.LanguageProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prepares what the lobby says, for a terminal's {@code [lobby.voice] clips}. */
@Command(
    name = "voices",
    description = "Prepare the speech of the lobby's texts; list them for who records them.",
    mixinStandardHelpOptions = true)
final class VoicesCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where TAG/HASH.wav and TAG/texts.tsv go; TAG/recorded stays as it is")
  private Path out = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "only these, such as ja or en; may be repeated")
  private List<String> tags = List.of();

  @Option(
      names = "--japanese-voice",
      paramLabel = "FILE",
      description = "HTS voice for Open JTalk; default: the first that is installed")
  private @Nullable Path japaneseVoice;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<LanguageProfile> chosen = new ArrayList<>();
    for (String tag : tags) {
      Optional<LanguageProfile> known = LanguageProfile.of(tag);
      if (known.isEmpty()) {
        err.println("voices: there are no words in " + tag);
        return Madoguchi.USAGE;
      }
      chosen.add(known.get());
    }
    if (japaneseVoice != null && !Files.isReadable(japaneseVoice)) {
      err.println("voices: can't be read: " + japaneseVoice);
      return Madoguchi.USAGE;
    }
    ClipMaker maker = new ClipMaker(out, Optional.ofNullable(japaneseVoice));
    try {
      int missing = 0;
      for (LanguageProfile profile : chosen.isEmpty() ? LanguageProfile.all() : chosen) {
        ClipMaker.Made made = maker.make(profile.language(), SpokenTexts.of(profile.language()));
        missing += made.missing();
        spec.commandLine().getOut().println(words(made));
        spec.commandLine().getOut().flush();
      }
      if (missing > 0) {
        err.println("voices: record what is missing: names and texts are in texts.tsv");
      }
      return 0;
    } catch (IOException e) {
      err.println("voices: " + e.getMessage());
      return 1;
    }
  }

  private static String words(ClipMaker.Made made) {
    return "%-9s %5d texts, %5d recorded, %5d prepared, %5d missing"
        .formatted(
            made.language().code(), made.texts(), made.recorded(), made.made(), made.missing());
  }
}
