package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.copy.StoreRestore;
import org.madoguchi.app.branch.copy.StoreRestore.Result;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.store.StoreCopy;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies of the branch's store: made, checked, and put back. The branch must not be running. */
@Command(
    name = "store",
    description = "The branch's store: backup, verify, restore.",
    mixinStandardHelpOptions = true)
final class StoreCommand implements Runnable {
  /** Store, copy or journal don't hold. */
  static final int BROKEN = 1;

  private static final int USAGE = 2;
  private static final int UNREADABLE = 3;

  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param clock names what is replaced, and tells how old a countersignature is
   */
  StoreCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** What all of them take. */
  static final class Source {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
    private Path config = Path.of("");

    private int with(PrintWriter err, Work work) {
      return switch (ConfigReader.read(config)) {
        case ConfigReading.Mistakes<BranchConfig> m -> {
          m.mistakes().forEach(err::println);
          err.flush();
          yield USAGE;
        }
        case ConfigReading.Read<BranchConfig>(BranchConfig branch) -> {
          try {
            yield work.with(branch);
          } catch (StoreFailure | KeyMaterialException | IOException e) {
            err.println(e.getMessage());
            err.flush();
            yield UNREADABLE;
          }
        }
      };
    }
  }

  @FunctionalInterface
  private interface Work {
    int with(BranchConfig branch) throws KeyMaterialException, IOException;
  }

  /** Writes a copy and checks it. */
  @Command(name = "backup", description = "Copy the store into a new folder, and check the copy.")
  int backup(
      @Mixin Source source,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "a folder that isn't there yet")
          Path folder) {
    PrintWriter err = spec.commandLine().getErr();
    return source.with(
        err,
        branch -> {
          if (Files.exists(folder)) {
            err.println(folder + ": もうあります (is there already)");
            err.flush();
            return USAGE;
          }
          StoreCopy.write(branch.dataDirectory().resolve(StoreCopy.DATABASE), folder);
          return checked(branch, folder, StoreCopy.fault(folder));
        });
  }

  /** Checks a copy, or the store itself. */
  @Command(
      name = "verify",
      description = "Check a copy, or without one the store: sums, database, journal.")
  int verify(
      @Mixin Source source,
      @Parameters(arity = "0..1", paramLabel = "DIR", description = "a copy")
          @Nullable Path folder) {
    return source.with(
        spec.commandLine().getErr(),
        branch -> {
          Path data = branch.dataDirectory();
          return folder == null
              ? checked(branch, data, StoreCopy.faultOfDatabase(data.resolve(StoreCopy.DATABASE)))
              : checked(branch, folder, StoreCopy.fault(folder));
        });
  }

  private int checked(BranchConfig branch, Path folder, Optional<String> fault)
      throws KeyMaterialException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (fault.isPresent()) {
      out.println("BROKEN: " + fault.get());
      out.flush();
      return BROKEN;
    }
    try (JournalReader journal = new JournalReader(folder)) {
      JournalVerdict verdict =
          JournalVerdict.of(journal, branch, BranchKeys.load(branch.gateway()));
      verdict.print(out, false, branch.branch().zone(), clock.instant());
      if (verdict.holds()) {
        out.println("正しく読めます / well: " + folder);
        out.flush();
      }
      return verdict.holds() ? ExitCode.OK : BROKEN;
    }
  }

  /** Puts a copy in the store's place. */
  @Command(
      name = "restore",
      description = "Put a copy in the store's place; what was there is kept beside it.")
  int restore(
      @Mixin Source source,
      @Option(names = "--from", required = true, paramLabel = "DIR", description = "the copy")
          Path folder,
      @Option(
              names = "--although-lines-are-lost",
              description = "even if the present journal goes on after the copy's end")
          boolean lossAccepted) {
    PrintWriter err = spec.commandLine().getErr();
    return source.with(
        err,
        branch -> {
          int copy = checked(branch, folder, StoreCopy.fault(folder));
          if (copy != ExitCode.OK) {
            return copy;
          }
          return told(
              new StoreRestore(branch.dataDirectory(), clock).restore(folder, lossAccepted),
              branch,
              err);
        });
  }

  private int told(Result result, BranchConfig branch, PrintWriter err) {
    PrintWriter out = spec.commandLine().getOut();
    return switch (result) {
      case Result.Restored(var replaced) -> {
        out.println("戻しました / restored: " + branch.dataDirectory());
        replaced.ifPresent(kept -> out.println("前のもの / what was there: " + kept));
        out.flush();
        yield ExitCode.OK;
      }
      case Result.Running() -> {
        err.println("支店のプログラムが動いています。止めてから戻します (the branch runs: stop it first)");
        err.flush();
        yield UNREADABLE;
      }
      case Result.NotSound(String why) -> {
        err.println(why);
        err.flush();
        yield BROKEN;
      }
      case Result.LosesLines(long present, long copied) -> {
        err.println(
            "今の記録簿は%1$s行目まで、写しは%2$d行目までです。戻すと、その先の記録が失われます"
                    .formatted(present == 0 ? "?" : present, copied)
                + " (the present journal ends at line %1$s, the copy's at %2$d: what came since would be forgotten. Read docs/howto/copy-and-restore-the-store.md, then --although-lines-are-lost)"
                    .formatted(present == 0 ? "?" : present, copied));
        err.flush();
        yield USAGE;
      }
    };
  }
}
