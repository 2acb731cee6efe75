package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Language;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.sandbox.proof.crash.CodesSeen;
import org.madoguchi.sandbox.proof.crash.QuickGateway;
import org.madoguchi.sandbox.proof.storm.PlainHeads;
import org.madoguchi.sandbox.proof.storm.StormPaper;
import org.madoguchi.sandbox.proof.storm.StormSignatures;
import org.madoguchi.sandbox.proof.storm.Town;
import org.madoguchi.sandbox.proof.storm.Townsfolk;

/**
 * How many issuances one branch carries, each on the disk step by step, from request to hand-over,
 * and whether that stays so while its journal grows. In turn with it, SQLite alone writes as many
 * commits of the same sizes. Gateway, seal, paper and MFP cost next to nothing here.
 */
public final class BranchBenchmark {
  /** A certificate of one page, as numbers.md takes it. */
  private static final int DOCUMENT = 60_000;

  /** Requested, sealed, slip, released, sheets out, page, fee, handed over. */
  private static final int COMMITS = 8;

  /** A morning on which everything can be had. */
  private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

  private final PrintWriter out;
  private final @Nullable Path program;
  private final Townsfolk people = new Townsfolk(1);
  private final CodesSeen paper = CodesSeen.on(null);

  /**
   * @param out where the table goes
   * @param program the same commits in C (sqlite_commits), or null for none
   */
  public BranchBenchmark(PrintWriter out, @Nullable Path program) {
    this.out = out;
    this.program = program;
  }

  /**
   * Issues, and tells at each measuring point what the last batch took.
   *
   * @param directory empty; on the disk that is measured
   * @param issuances how many altogether
   * @param batch how many are measured together, at least 1
   */
  public void run(Path directory, int issuances, int batch)
      throws SQLException, IOException, InterruptedException {
    StormSignatures answers = new StormSignatures();
    SecureRandom random = new SecureRandom();
    byte[] page = StormPaper.page(0, "residence", 1);
    byte[] large = Arrays.copyOf(page, DOCUMENT);
    Arrays.fill(large, page.length, DOCUMENT, (byte) 'x');
    byte[] key = "the key of a branch that is measured".getBytes(StandardCharsets.US_ASCII);
    BranchParts parts =
        new BranchParts(
            Town.anyBranch(),
            new BranchParts.Lines(new QuickGateway(people, answers, List.of(large))),
            new BranchParts.Trust(
                answers,
                new PlainHeads(),
                _ -> Optional.empty(),
                new SecretKeySpec(Arrays.copyOf(key, 32), "AES")),
            new BranchParts.Printing(new InstantPrinter(), new InstantPrinter(), paper, true),
            new BranchParts.Machine(
                InstantSource.fixed(MORNING),
                random,
                "benchmark",
                () -> new Store(directory.resolve("branch.sqlite")),
                new AtOnce()));
    out.println(
        "issued so far | branch, issuances/s | SQLite alone, erasing | SQLite alone | document:"
            + " answered, kept, kept by SQLite alone erasing, not erasing, ms | slip to MFP, ms"
            + (program == null ? "" : " | SQLite in C, issuances/s, kept, ms"));
    try (LocalBranch branch = new LocalBranch(parts);
        BareStore erasing =
            new BareStore(directory.resolve("erased.sqlite"), COMMITS, DOCUMENT, true);
        BareStore bare =
            new BareStore(directory.resolve("bare.sqlite"), COMMITS, DOCUMENT, false)) {
      for (int done = 0; done < issuances; done += batch) {
        boolean told = told(done + batch, batch) || done + batch >= issuances;
        long[] answered = new long[batch];
        long[] kept = new long[batch];
        long[] keptErasing = new long[batch];
        long[] keptAlone = new long[batch];
        long[] released = new long[batch];
        double whole = rate(batch, i -> issue(branch, i, answered, kept, released));
        if (told) {
          double erased = rate(batch, i -> keptErasing[i] = erasing.issue());
          double alone = rate(batch, i -> keptAlone[i] = bare.issue());
          out.printf(
              Locale.ROOT,
              "%13d | %19.0f | %21.0f | %12.0f | %19.2f, %4.2f, %28.2f, %11.2f | %.2f%s%n",
              done + batch,
              whole,
              erased,
              alone,
              median(answered),
              median(kept),
              median(keptErasing),
              median(keptAlone),
              median(released),
              program == null
                  ? ""
                  : " | " + inC(program, directory.resolve("c" + done + ".sqlite"), batch));
          out.flush();
        }
      }
    }
  }

  /** What it says, without the time that a process needs to start. */
  private static String inC(Path program, Path file, int batch)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                file.toString(),
                String.valueOf(batch),
                String.valueOf(COMMITS),
                String.valueOf(DOCUMENT),
                String.valueOf(BareStore.LINE))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = process.inputReader(StandardCharsets.US_ASCII)) {
      String line = said.readLine();
      return process.waitFor() == 0 && line != null ? line.replace(" ", ", ") : "none";
    }
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  /** Early often, later every tenfold: 1, 2, 5, 10, 20, 50 batches, and so on. */
  private static boolean told(int done, int batch) {
    int batches = done / batch;
    while (batches % 10 == 0) {
      batches /= 10;
    }
    return batches == 1 || batches == 2 || batches == 5;
  }

  @FunctionalInterface
  private interface Step {
    void run(int number) throws SQLException;
  }

  private static double rate(int times, Step step) throws SQLException {
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      step.run(i);
    }
    return times / ((System.nanoTime() - begin) / 1e9);
  }

  /**
   * From request to hand-over.
   *
   * @param answered where the time goes from the signed request to the document at rest, ns
   * @param kept where its last part goes, from the look at the pages on: enciphered and committed
   *     with its state and journal line, ns
   * @param released where that goes from the slip's scan to the MFP, ns
   */
  private void issue(Branch branch, int number, long[] answered, long[] kept, long[] released) {
    Municipality municipality = branch.offers().getFirst().municipality();
    CertificateKind kind = municipality.kinds().getFirst();
    TreeMap<String, String> options = new TreeMap<>();
    kind.options().forEach(o -> options.put(o.code(), o.defaultValue()));
    Preparation preparation =
        branch.prepare(new Selection("lobby-1", municipality.code(), kind.code(), options, 1));
    if (!(preparation instanceof Preparation.Ready(CertificateRequest request))) {
      throw new IllegalStateException("not prepared: " + preparation);
    }
    SignedRequest signed = people.sign(0, request);
    long asked = System.nanoTime();
    branch.submit(signed);
    long rests = System.nanoTime();
    answered[number] = rests - asked;
    kept[number] = rests - paper.looked();
    if (!(branch.cardTaken(request.id(), Language.JA) instanceof SlipIssue.Slip slip)) {
      throw new IllegalStateException("no slip");
    }
    long begin = System.nanoTime();
    done(branch.scan(slip.code()));
    released[number] = System.nanoTime() - begin;
    paper.codes().forEach(code -> done(branch.scan(code)));
    done(branch.takeFee());
    done(branch.scan(slip.code()));
  }

  private static void done(DeskAnswer answer) {
    if (!(answer instanceof DeskAnswer.Done)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** Everything on the caller's thread; nothing is watched. */
  private static final class AtOnce implements BranchThreads {
    @Override
    public void desk(Runnable run) {
      run.run();
    }

    @Override
    public void cancelling(Runnable cancel) {
      cancel.run();
    }

    @Override
    public boolean slip(SlipRun print) {
      return BranchThreads.slipHere(print);
    }

    @Override
    public void countersigning(Runnable send) {
      send.run();
    }

    @Override
    public void asking(Runnable ask) {
      ask.run();
    }

    @Override
    public void repeat(Duration pause, Runnable work) {}

    @Override
    public void close() {}
  }

  /** Prints without delay or paper. */
  private static final class InstantPrinter implements Printer {
    private volatile @Nullable String last;

    @Override
    public String name() {
      return "instant";
    }

    @Override
    public PrinterStatus status() {
      return new PrinterStatus.Ready();
    }

    @Override
    public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
      last = job.name();
      progress.accept(new PrintProgress.Accepted());
      return new PrintOutcome.Completed();
    }

    @Override
    public JobLookup find(String jobName) {
      return jobName.equals(last) ? JobLookup.COMPLETED : JobLookup.ABSENT;
    }

    @Override
    public void cancel(String jobName) {}

    @Override
    public void close() {}
  }
}
