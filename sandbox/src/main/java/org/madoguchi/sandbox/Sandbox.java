package org.madoguchi.sandbox;

import org.madoguchi.app.CommandFailures;
import org.madoguchi.app.base.SecurityProviders;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The sandbox city's commands. */
@Command(
    name = "sandbox",
    description = "The sandbox city: everything simulated, its papers marked 見本",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      TourCommand.class,
      GalleryCommand.class,
      CardCommand.class,
      GatewayCommand.class,
      RehearsalBranchCommand.class,
      RehearseCommand.class,
      BenchmarkCommand.class,
      StartBenchmarkCommand.class,
      CardBenchmarkCommand.class,
      BranchBenchmarkCommand.class,
      PaperBenchmarkCommand.class,
      PrintBenchmarkCommand.class,
      CameraBenchmarkCommand.class,
      StormCommand.class,
      ReplayCommand.class,
      SoundsCommand.class,
      KillLoopCommand.class,
      PowerCutCommand.class,
      TearLoopCommand.class,
      FormCommand.class,
    })
public final class Sandbox {
  private Sandbox() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    SecurityProviders.useOnlyThePlatforms();
    System.exit(CommandFailures.execute(new CommandLine(new Sandbox()), arguments));
  }
}
