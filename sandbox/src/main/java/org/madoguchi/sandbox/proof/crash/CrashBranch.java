package org.madoguchi.sandbox.proof.crash;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.proof.storm.PlainHeads;
import org.madoguchi.sandbox.proof.storm.StormSignatures;
import org.madoguchi.sandbox.proof.storm.Town;
import org.madoguchi.sandbox.proof.storm.Townsfolk;
import org.sqlite.SQLiteConfig;

/**
 * A branch in a process of its own that issues until it is killed, and says aloud what it has
 * acknowledged: {@code ACK event issuance}. Arguments: its directory, {@code FULL} or {@code
 * NORMAL} and the printer's address, if it isn't a folder.
 */
public final class CrashBranch {
  private CrashBranch() {}

  /** Works until it is killed. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory.resolve("spool"));
    URI printer = arguments.length > 2 ? URI.create(arguments[2]) : null;
    JapaneseFont.Found fonts =
        printer != null && JapaneseFont.find() instanceof JapaneseFont.Found found ? found : null;
    CodesSeen paper = CodesSeen.on(fonts);
    Townsfolk people = new Townsfolk(1);
    StormSignatures answers = new StormSignatures();
    Printer mfp =
        printer == null
            ? new SpoolPrinter(directory.resolve("spool"))
            : new IppPrinter("MFP", printer, PollClock.everySecond());
    BranchParts parts =
        new BranchParts(
            Town.anyBranch(),
            new BranchParts.Lines(new QuickGateway(people, answers, paper.document())),
            new BranchParts.Trust(answers, new PlainHeads(), _ -> Optional.empty(), key()),
            new BranchParts.Printing(
                mfp,
                new SpoolPrinter(Files.createDirectories(directory.resolve("slips"))),
                paper,
                true),
            new BranchParts.Machine(
                InstantSource.system(),
                new SecureRandom(),
                "crash",
                store(directory.resolve("branch.sqlite"), arguments[1]),
                BranchThreads.own()));
    new BusyHands(new LocalBranch(parts), people, paper).work();
  }

  /** The branch's own key, under which its journal is checked. */
  static SecretKey key() {
    return new SecretKeySpec(
        "the key of a branch that crashes".getBytes(StandardCharsets.US_ASCII), "AES");
  }

  /** The product's store, or the mutant that flushes only now and then. */
  private static Supplier<Store> store(Path file, String synchronous) {
    return switch (synchronous) {
      case "FULL" -> () -> new Store(file);
      case "NORMAL" -> () -> careless(file);
      default -> throw new IllegalArgumentException("FULL or NORMAL");
    };
  }

  private static Store careless(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    try {
      return new Store(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
