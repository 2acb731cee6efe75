package org.madoguchi.app.technician;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.madoguchi.app.camera.CameraDevices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands for technicians. */
@Command(
    name = "tech",
    description =
        "Commands for technicians: configuration, readers, cards, printers, cameras, the journal,"
            + " badges.",
    mixinStandardHelpOptions = true)
public final class TechCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TechCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  private TechCommand() {}

  /** The commands over these devices, and this machine's cameras. */
  public static CommandLine over(TechDevices devices) {
    return over(devices, CameraDevices.ofThisMachine());
  }

  /** The commands over these devices. */
  public static CommandLine over(TechDevices devices, CameraDevices cameras) {
    CommandLine card =
        new CommandLine(new CardCommand(devices))
            .addSubcommand(new CardSignCommand(devices))
            .addSubcommand(new CardAttributesCommand(devices))
            .addSubcommand(new CardChangePinCommand(devices));
    return new CommandLine(new TechCommand())
        .addSubcommand(new InitCommand(devices, InstantSource.system(), new SecureRandom()))
        .addSubcommand(new CheckCommand(InstantSource.system()))
        .addSubcommand(new DoctorCommand(devices, InstantSource.system()))
        .addSubcommand(new ReadersCommand(devices))
        .addSubcommand(card)
        .addSubcommand(new JournalCommand(InstantSource.system()))
        .addSubcommand(new StoreCommand(InstantSource.system()))
        .addSubcommand(new BundleCommand(devices, InstantSource.system()))
        .addSubcommand(new BadgeCommand())
        .addSubcommand(new PrinterCommand(InstantSource.system()))
        .addSubcommand(new CameraCommand(cameras))
        .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
  }

  /** A user gets words, the log the rest. */
  private static int failed(Exception failure, CommandLine command) {
    if (failure instanceof IOException) {
      command.getErr().println("standard input can't be read: " + failure.getMessage());
      return ExitCode.USAGE;
    }
    LOG.error("command failed", failure);
    command.getErr().println("this is a bug of the program; the log has more");
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}
