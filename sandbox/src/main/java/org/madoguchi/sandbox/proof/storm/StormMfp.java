package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.SentJob;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * A back-office MFP: the device, which goes on by itself whatever becomes of the branch, and what
 * can be seen of it from the other end of the link. Its sheets fall into one tray.
 */
final class StormMfp implements Printer {
  private static final long SHEET = 2_000;
  private static final long POLL = 2_000;
  private static final long PATIENCE = 15_000;

  private final Agenda agenda;
  private final RandomGenerator random;
  private final Odds odds;
  private final Truth truth;
  private final List<Sheet> tray = new ArrayList<>();
  private final List<StormPhoto> photoTray = new ArrayList<>();
  private final Map<String, Job> jobs = new HashMap<>();
  private final List<Sheet> accepted = new ArrayList<>();

  private @Nullable PrinterProblem obstacle;
  private boolean powered = true;
  private boolean linked = true;
  private boolean othersCopy;

  StormMfp(Agenda agenda, RandomGenerator random, Odds odds, Truth truth) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.truth = truth;
  }

  /** What a job meets on its way. */
  private enum Trouble {
    NONE,
    OUT_OF_PAPER,
    JAM,
    POWER_LOSS,
    RESTART,
    LINK_CUT,
    DENIED
  }

  private static final class Job {
    /** What becomes of each sheet when it falls out. */
    private final List<Runnable> sheets;

    private final Runnable denied;
    private final Trouble trouble;
    private final int troubleBefore;
    private JobLookup state = JobLookup.ACTIVE;
    private int out;
    private boolean met;

    Job(List<Runnable> sheets, Runnable denied, Trouble trouble, int troubleBefore) {
      this.sheets = sheets;
      this.denied = denied;
      this.trouble = trouble;
      this.troubleBefore = troubleBefore;
    }
  }

  /** The sheets that lie in the tray. */
  List<Sheet> tray() {
    return tray;
  }

  /** Photo sheets that lie in it: everybody sees that they are no pages. */
  List<StormPhoto> photoTray() {
    return photoTray;
  }

  /** The sheets of a print run as it came in, whether they came out or not; for mutants alone. */
  List<Sheet> accepted(IssuanceId id, int run) {
    return accepted.stream().filter(s -> s.issuance().equals(id) && s.run() == run).toList();
  }

  /** A clerk opens it, fills it, switches it on. */
  void mend() {
    obstacle = null;
    powered = true;
    linked = true;
  }

  /** Whether a person at the machine sees that something is wrong. */
  boolean stuck() {
    return obstacle != null || !powered;
  }

  @Override
  public String name() {
    return "MFP";
  }

  private boolean reachable() {
    return powered && linked;
  }

  @Override
  public PrinterStatus status() {
    PrinterProblem problem = reachable() ? obstacle : PrinterProblem.UNREACHABLE;
    return problem == null ? new PrinterStatus.Ready() : new PrinterStatus.NeedsAttention(problem);
  }

  @Override
  public JobLookup find(String jobName) {
    if (!reachable()) {
      return JobLookup.UNKNOWN;
    }
    Job job = jobs.get(jobName);
    return job == null ? JobLookup.ABSENT : job.state;
  }

  @Override
  public void cancel(String jobName) {
    Job job = jobs.get(jobName);
    if (reachable() && job != null && job.state == JobLookup.ACTIVE) {
      job.state = JobLookup.ENDED_EARLY;
    }
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    long deadline = agenda.now() + job.deadline().toMillis();
    long patience = agenda.now() + PATIENCE;
    while (!reachable() || (othersCopy && !jobs.containsKey(job.name()))) {
      PrinterProblem why = reachable() ? PrinterProblem.BUSY : PrinterProblem.UNREACHABLE;
      progress.accept(new PrintProgress.Waiting(why));
      if (agenda.now() >= (why == PrinterProblem.BUSY ? deadline : patience)) {
        return new PrintOutcome.NotPrinted(why);
      }
      agenda.pause(POLL);
    }
    if (!jobs.containsKey(job.name())) {
      progress.accept(new PrintProgress.Sending());
      accept(job);
    }
    return watch(job.name(), progress, deadline);
  }

  @Override
  public PrintOutcome follow(SentJob job, Consumer<PrintProgress> progress) {
    return switch (find(job.name())) {
      case COMPLETED -> new PrintOutcome.Completed();
      case ACTIVE -> watch(job.name(), progress, agenda.now() + job.deadline().toMillis());
      case ABSENT, ENDED_EARLY, UNKNOWN ->
          new PrintOutcome.InDoubt(PrinterProblem.HISTORY_WITHHELD);
    };
  }

  private PrintOutcome watch(String name, Consumer<PrintProgress> progress, long deadline) {
    boolean cancelled = false;
    while (true) {
      agenda.pause(POLL);
      PrinterProblem problem = PrinterProblem.UNREACHABLE;
      if (reachable()) {
        Job known = jobs.get(name);
        if (known == null) {
          return new PrintOutcome.InDoubt(PrinterProblem.JOB_ABORTED); // it forgot
        }
        switch (known.state) {
          case COMPLETED -> {
            return known.trouble == Trouble.DENIED
                ? new PrintOutcome.NotPrinted(PrinterProblem.JOB_ABORTED)
                : new PrintOutcome.Completed();
          }
          case ENDED_EARLY -> {
            return known.out == 0
                ? new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED)
                : new PrintOutcome.InDoubt(PrinterProblem.JOB_CANCELLED);
          }
          case ABSENT, ACTIVE, UNKNOWN -> {}
        }
        problem = obstacle;
      }
      progress.accept(
          problem == null ? new PrintProgress.Printing() : new PrintProgress.Waiting(problem));
      if (agenda.now() >= deadline) {
        if (cancelled) {
          return new PrintOutcome.InDoubt(PrinterProblem.UNREACHABLE);
        }
        cancel(name);
        cancelled = true;
      }
    }
  }

  // ---- the device

  private void accept(PrintJob job) {
    Trouble trouble = Trouble.NONE;
    if (random.nextDouble() < odds.mfp()) {
      Trouble[] all = Trouble.values();
      trouble = all[1 + random.nextInt(all.length - 1)];
    }
    jobs.put(job.name(), taken(job.pdf(), trouble));
    if (trouble == Trouble.LINK_CUT) {
      linked = false;
      agenda.in(20_000 + random.nextInt(300_000), () -> linked = true);
    }
    if (random.nextDouble() < odds.mfp() / 4) {
      agenda.in(1_000 + random.nextInt(60_000), this::somebodyCopies);
    }
    agenda.in(SHEET, () -> next(job.name()));
  }

  private Job taken(byte[] document, Trouble trouble) {
    Optional<StormPhoto> photo = StormPhoto.in(document);
    if (photo.isPresent()) {
      return new Job(List.of(() -> photoTray.add(photo.get())), () -> {}, trouble, 0);
    }
    List<Sheet> sheets = StormPaper.sheets(document);
    accepted.addAll(sheets);
    return new Job(
        sheets.stream().<Runnable>map(sheet -> () -> out(sheet)).toList(),
        () -> truth.denied(sheets.getLast()),
        trouble,
        random.nextInt(sheets.size()));
  }

  private void out(Sheet sheet) {
    tray.add(sheet);
    truth.printed(sheet);
  }

  private void somebodyCopies() {
    othersCopy = true;
    agenda.in(5_000 + random.nextInt(240_000), () -> othersCopy = false);
  }

  private void next(String name) {
    Job job = jobs.get(name);
    if (job == null || job.state != JobLookup.ACTIVE) {
      return;
    }
    if (!powered || obstacle != null) {
      agenda.in(SHEET, () -> next(name)); // somebody must mend it first
      return;
    }
    if (!job.met && job.out == job.troubleBefore && meets(job, name)) {
      return;
    }
    job.sheets.get(job.out++).run();
    if (job.out == job.sheets.size()) {
      job.state = JobLookup.COMPLETED;
      if (job.trouble == Trouble.DENIED) {
        job.denied.run();
      }
    } else {
      agenda.in(SHEET, () -> next(name));
    }
  }

  /** True if the job doesn't go on at once. */
  private boolean meets(Job job, String name) {
    job.met = true;
    switch (job.trouble) {
      case NONE, LINK_CUT, DENIED -> {
        return false;
      }
      case OUT_OF_PAPER -> obstacle = PrinterProblem.MEDIA_EMPTY;
      case JAM -> obstacle = PrinterProblem.MEDIA_JAM;
      case POWER_LOSS -> {
        powered = false;
        jobs.clear(); // it remembers nothing of before
      }
      case RESTART -> {
        powered = false;
        jobs.clear();
        agenda.in(40_000, () -> powered = true);
      }
    }
    agenda.in(SHEET, () -> next(name));
    return true;
  }

  @Override
  public void close() {}
}
