package org.madoguchi.sandbox.city.mfp;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * An MFP whose sheets land as PDF files in a folder, with everything that can go wrong at a real
 * one at a switch. A sheet takes one interval of its pace.
 *
 * <p>Thread rule: see {@link Printer}; the switches may be turned from any thread.
 */
public final class FolderPrinter implements Printer {
  private final String name;
  private final OutputFolder tray;
  private final PollClock pace;
  private final ReentrantLock oneJob = new ReentrantLock(true);

  /** Guards what follows. */
  private final Object state = new Object();

  private final EnumSet<MfpFault> faults = EnumSet.noneOf(MfpFault.class);
  private final Map<String, JobLookup> jobs = new HashMap<>();
  private final Map<String, PrintOutcome> outcomes = new HashMap<>();
  private boolean linkDown;

  /**
   * A printer in working order.
   *
   * @param name what it is called on the office terminal
   * @param folder where the sheets land; made when the first one does
   * @param pace one interval for each sheet
   */
  public FolderPrinter(String name, Path folder, PollClock pace) {
    this.name = name;
    this.tray = new OutputFolder(folder);
    this.pace = pace;
  }

  /** Switches a fault on or off. */
  public void turn(MfpFault fault, boolean on) {
    synchronized (state) {
      if (on) {
        faults.add(fault);
      } else {
        faults.remove(fault);
        linkDown &= fault != MfpFault.LINK_CUT;
      }
    }
  }

  /** What is wrong with it now. */
  public Set<MfpFault> faults() {
    synchronized (state) {
      return EnumSet.copyOf(faults);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PrinterStatus status() {
    synchronized (state) {
      PrinterProblem problem = reachable() ? obstacle() : PrinterProblem.UNREACHABLE;
      return problem == null
          ? new PrinterStatus.Ready()
          : new PrinterStatus.NeedsAttention(problem);
    }
  }

  @Override
  public JobLookup find(String jobName) {
    synchronized (state) {
      return reachable() ? known(jobName) : JobLookup.UNKNOWN;
    }
  }

  @Override
  public void cancel(String jobName) {
    synchronized (state) {
      if (reachable()) {
        jobs.replace(jobName, JobLookup.ACTIVE, JobLookup.ENDED_EARLY);
      }
    }
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    Instant deadline = pace.clock().instant().plus(job.deadline());
    try {
      if (!oneJob.tryLock(job.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
        return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED);
    }
    try {
      return new FolderJob(this, pace, job, deadline, progress).run();
    } finally {
      oneJob.unlock();
    }
  }

  /** How a job ended that was sent before, as far as it can be seen; null if it wasn't. */
  @Nullable PrintOutcome formerOutcome(String jobName) {
    synchronized (state) {
      return reachable() && known(jobName) == JobLookup.COMPLETED
          ? new PrintOutcome.Completed()
          : outcomes.get(jobName);
    }
  }

  /** Takes a job in, and with it the fault of the link if that is on. */
  void accept(PrintJob job) {
    synchronized (state) {
      jobs.put(job.name(), JobLookup.ACTIVE);
      linkDown = faults.contains(MfpFault.LINK_CUT);
    }
  }

  /** The last sheet comes out; false if the folder can't be written or the job was cancelled. */
  boolean finish(PrintJob job) {
    synchronized (state) {
      boolean done = known(job.name()) == JobLookup.ACTIVE && tray.put(job.name(), job.pdf());
      jobs.put(job.name(), done ? JobLookup.COMPLETED : JobLookup.ENDED_EARLY);
      return done;
    }
  }

  /** Keeps how a job ended, and takes it from the printer if it has it still. */
  void end(PrintJob job, PrintOutcome outcome) {
    synchronized (state) {
      jobs.replace(job.name(), JobLookup.ACTIVE, JobLookup.ENDED_EARLY);
      outcomes.put(job.name(), outcome);
    }
  }

  /** What a job meets at one moment. */
  record Moment(
      boolean reachable,
      boolean busy,
      boolean powered,
      boolean slow,
      boolean cancelled,
      @Nullable PrinterProblem obstacle) {}

  Moment now(PrintJob job) {
    synchronized (state) {
      return new Moment(
          reachable(),
          faults.contains(MfpFault.BUSY),
          !faults.contains(MfpFault.GONE),
          faults.contains(MfpFault.SLOW),
          jobs.get(job.name()) == JobLookup.ENDED_EARLY,
          obstacle());
    }
  }

  private boolean reachable() {
    return !linkDown && !faults.contains(MfpFault.GONE);
  }

  private @Nullable PrinterProblem obstacle() {
    for (MfpFault fault : faults) {
      PrinterProblem problem = fault.obstacle();
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private JobLookup known(String jobName) {
    JobLookup known = jobs.get(jobName);
    if (known == null && tray.has(jobName)) {
      return JobLookup.COMPLETED; // by a printer before this one, in the same folder
    }
    return known == null ? JobLookup.ABSENT : known;
  }

  @Override
  public void close() {}
}
