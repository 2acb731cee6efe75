package org.madoguchi.app.technician;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands for technicians. */
@Command(
    name = "tech",
    description = "Commands for technicians: readers and cards.",
    mixinStandardHelpOptions = true)
public final class TechCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private TechCommand() {}

  /** The commands over these devices. */
  public static CommandLine over(TechDevices devices) {
    CommandLine card =
        new CommandLine(new CardCommand(devices))
            .addSubcommand(new CardSignCommand(devices))
            .addSubcommand(new CardAttributesCommand(devices))
            .addSubcommand(new CardChangePinCommand(devices));
    return new CommandLine(new TechCommand())
        .addSubcommand(new ReadersCommand(devices))
        .addSubcommand(card);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}
