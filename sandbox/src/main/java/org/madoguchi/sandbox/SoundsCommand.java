package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.sound.LobbySound;
import org.madoguchi.app.sound.Loudspeaker;
import org.madoguchi.app.sound.OfficeSound;
import org.madoguchi.app.sound.Sound;
import org.madoguchi.app.sound.Timbre;
import org.madoguchi.app.sound.Waves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every sound of lobby and office once, by its name. */
@Command(
    name = "sounds",
    description =
        "Play every sound of lobby and office once; as WAV files where nothing can sound.",
    mixinStandardHelpOptions = true)
final class SoundsCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", description = "write WAV files instead")
  private @Nullable Path out;

  @Option(names = "--practice", description = "as the practice mode sounds")
  private boolean practice;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter said = spec.commandLine().getOut();
    Timbre timbre = practice ? Timbre.PRACTICE : Timbre.COUNTER;
    Path folder = out;
    if (folder == null && !Loudspeaker.present()) {
      folder = Files.createTempDirectory("madoguchi-sounds");
      said.println("there is no sound device here: the sounds become files");
    }
    Loudspeaker loudspeaker = new Loudspeaker();
    for (Sound sound : all()) {
      if (folder == null) {
        said.println(sound.label());
        said.flush();
        loudspeaker.play(timbre, sound);
        continue;
      }
      try {
        said.println(Waves.write(folder, timbre, sound));
      } catch (IOException e) {
        spec.commandLine().getErr().println("sounds: " + folder + " can't be written");
        return 1;
      }
    }
    return 0;
  }

  private static List<Sound> all() {
    List<Sound> all = new ArrayList<>(List.of(LobbySound.values()));
    all.addAll(List.of(OfficeSound.values()));
    return all;
  }
}
