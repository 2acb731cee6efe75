package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.benchmark.BranchBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many issuances a branch carries. */
@Command(
    name = "benchmark-branch",
    description = "Measure issuances a second on the disk, and their growth, beside SQLite alone.",
    mixinStandardHelpOptions = true)
final class BranchBenchmarkCommand implements Callable<Integer> {
  @Option(names = "--issuances", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int issuances = 10_000;

  @Option(names = "--batch", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int batch = 500;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "on the disk that is measured; default: the directory for temporary files")
  private @Nullable Path folder;

  @Option(
      names = "--c-program",
      paramLabel = "FILE",
      description = "sandbox/src/main/c/sqlite_commits.c, compiled")
  private @Nullable Path program;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path work =
        folder == null
            ? Folders.temporary("madoguchi-branch")
            : Files.createTempDirectory(Files.createDirectories(folder), "branch");
    try {
      new BranchBenchmark(out, program).run(work, Math.max(1, issuances), Math.max(1, batch));
      return 0;
    } finally {
      Folders.delete(work);
    }
  }
}
