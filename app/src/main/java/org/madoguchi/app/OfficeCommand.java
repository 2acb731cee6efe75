package org.madoguchi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.RemoteOffice;
import org.madoguchi.app.office.Heard;
import org.madoguchi.app.sound.SpeakerChime;
import org.madoguchi.app.sound.Timbre;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.OfficeTerminalConfig;
import org.madoguchi.config.service.ServiceManager;
import org.madoguchi.printer.JapaneseFont;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a further office terminal, which reaches the branch over the branch LAN. */
@Command(
    name = "office",
    description = "Run a further office terminal; the branch runs on another machine.",
    mixinStandardHelpOptions = true)
final class OfficeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "office terminal TOML")
  private Path config = Path.of("");

  @Option(names = "--check", description = "read configuration and keys, and stop")
  private boolean check;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    return switch (ConfigReader.readOfficeTerminal(config)) {
      case ConfigReading.Mistakes<OfficeTerminalConfig> m -> {
        m.mistakes().forEach(err::println);
        yield Madoguchi.USAGE;
      }
      case ConfigReading.Read<OfficeTerminalConfig> r -> run(r.value(), err);
    };
  }

  private int run(OfficeTerminalConfig terminal, PrintWriter err) throws InterruptedException {
    LanKeys keys;
    try {
      keys =
          LanKeys.load(
              terminal.keyStore(),
              terminal.keyStorePasswordFile(),
              "branch_trust",
              terminal.branchTrust());
    } catch (KeyMaterialException e) {
      err.println(e.getMessage());
      return Madoguchi.USAGE;
    }
    if (JapaneseFont.find() instanceof JapaneseFont.Missing missing) {
      err.println(missing.advice());
      return Madoguchi.MISSING;
    }
    if (check) {
      spec.commandLine().getOut().println("configuration, keys and fonts are well");
      return 0;
    }
    Toolkit toolkit = new Toolkit(ServiceManager.ofThisProcess());
    toolkit.start();
    try (RemoteOffice branch = new RemoteOffice(terminal.branch(), keys);
        OfficeTerminal office =
            new OfficeTerminal(branch, Build.id(), terminal.zone(), InstantSource.system());
        SpeakerChime chime = new SpeakerChime(Timbre.COUNTER)) {
      office.views().listen(Heard.by(chime));
      return toolkit.showUntilClosed(office) ? 0 : CommandFailures.noDisplay(err);
    }
  }
}
