package org.madoguchi.app;

import java.time.InstantSource;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.base.SecurityProviders;
import org.madoguchi.app.technician.TechCommand;
import org.madoguchi.app.technician.TechDevices;
import org.madoguchi.config.service.JournalLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The product's commands. */
@Command(
    name = "madoguchi",
    description = "Post-office lobby terminal for the My Number card",
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    subcommands = {RunCommand.class, OfficeCommand.class, VoicesCommand.class})
public final class Madoguchi {
  /** Exit code of wrong usage or configuration. */
  public static final int USAGE = 2;

  /** Exit code when something that the terminal needs isn't there. */
  public static final int MISSING = 3;

  private Madoguchi() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    JournalLines.onErrorOutput();
    SecurityProviders.useOnlyThePlatforms();
    System.exit(CommandFailures.execute(commandLine(InstantSource.system()), arguments));
  }

  /** All commands; the manual's pages are made from it too. */
  static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new Madoguchi())
        .addSubcommand(new NoticeCommand(clock))
        .addSubcommand(new FiguresCommand(clock))
        .addSubcommand(TechCommand.over(TechDevices.ofThisMachine()));
  }
}
