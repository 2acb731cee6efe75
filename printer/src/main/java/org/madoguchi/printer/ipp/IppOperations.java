package org.madoguchi.printer.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.Paper;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * The operations of RFC 8011 that a job needs, with answers as values.
 *
 * <p>Thread rule: any thread; each call blocks at most for its time, or else for {@link #EXCHANGE}.
 */
public final class IppOperations implements AutoCloseable {
  /**
   * IPP/1.1 (RFC 8011 4.1.8) has all that is needed here, and nearly every printer knows it. One
   * that doesn't is asked in the others.
   */
  private static final List<Integer> VERSIONS = List.of(0x0101, 0x0200, 0x0100);

  private static final byte[] NO_DOCUMENT = {};

  /** For one question or command. A printer that wakes up answers a later one. */
  public static final Duration EXCHANGE = Duration.ofMillis(2_400);

  /** For the three exchanges of a search by name. */
  public static final Duration SEARCH = EXCHANGE.multipliedBy(3);

  /** RFC 8011 4.2.6.2: completed jobs come newest first; a job of ours is among the first. */
  private static final int COMPLETED_JOBS = 500;

  private static final List<String> JOB_ATTRIBUTES =
      List.of(
          "job-id",
          "job-name",
          "job-uuid",
          "job-state",
          "job-state-reasons",
          "job-media-sheets-completed",
          "job-impressions-completed",
          "time-at-creation",
          "time-at-processing",
          "job-printer-up-time");

  private final URI printer;
  private final IppTransport transport;
  private final AtomicInteger requestIds = new AtomicInteger();
  private final AtomicInteger version = new AtomicInteger(VERSIONS.getFirst());
  private volatile Set<String> refusedSettings = Set.of();

  public IppOperations(URI printer, IppTransport transport) {
    this.printer = printer;
    this.transport = transport;
  }

  /**
   * A document on its way.
   *
   * @param answer completes when the printer has answered, or nothing more can be hoped for; never
   *     exceptionally
   * @param abort ends it before
   */
  public record Sending(CompletableFuture<JobAnswer> answer, Runnable abort) {}

  /** What a printer says of itself, or why it says nothing. */
  public sealed interface PrinterAnswer {
    /** Its attributes. */
    record Said(IppGroup attributes) implements PrinterAnswer {}

    /** It can't be asked. */
    record Failed(PrinterProblem problem) implements PrinterAnswer {}
  }

  /** What can be said of a name after the printer's lists were read. */
  public sealed interface Listed {
    /** The job is in the list. */
    record There(JobReport job) implements Listed {}

    /** The lists are whole, and it doesn't stand there. */
    record NotThere() implements Listed {}

    /** The printer gives no list, or one in which names are missing: it may be there. */
    record NotTold() implements Listed {}

    /** The printer can't be asked. */
    record NoAnswer(PrinterProblem why) implements Listed {}
  }

  /** The IPP version that the printer was last spoken to in, such as 0x0101. */
  public int version() {
    return version.get();
  }

  /** Get-Printer-Attributes (RFC 8011 4.2.5). */
  public PrinterAnswer printer(List<String> attributes, Duration within)
      throws InterruptedException {
    IppRequest request = request(IppOperation.GET_PRINTER_ATTRIBUTES);
    request.texts(IppTag.KEYWORD, "requested-attributes", attributes);
    return switch (exchange(request, within)) {
      case LinkAnswer.Barred(PrinterProblem problem) -> new PrinterAnswer.Failed(problem);
      case LinkAnswer.Silent(PrinterProblem problem) -> new PrinterAnswer.Failed(problem);
      case LinkAnswer.Spoke(IppAnswer ipp) -> {
        IppGroup group = ipp.group(IppTag.PRINTER_GROUP);
        yield !ipp.successful()
            ? new PrinterAnswer.Failed(IppReading.problem(ipp.status()))
            : group == null
                ? new PrinterAnswer.Failed(PrinterProblem.NOT_IPP)
                : new PrinterAnswer.Said(group);
      }
    };
  }

  /** Get-Printer-Attributes for whether it can print now. */
  public PrinterAnswer state(Duration within) throws InterruptedException {
    return printer(
        List.of("printer-state", "printer-state-reasons", "printer-is-accepting-jobs"), within);
  }

  /**
   * Get-Jobs (RFC 8011 4.2.6) of all users, waiting and done, for a job's name. In this order: a
   * job only ever moves from the waiting to the done.
   */
  public Listed find(String jobName, Duration within) throws InterruptedException {
    boolean open = false;
    for (String which : List.of("not-completed", "completed")) {
      LinkAnswer answer = jobs(which, within.dividedBy(3));
      if (!(answer instanceof LinkAnswer.Spoke(IppAnswer ipp))) {
        return new Listed.NoAnswer(problem(answer));
      }
      if (!ipp.successful()) {
        // Some refuse one list, some both; some say "not found" where they mean "none to show".
        open = true;
        continue;
      }
      open |= !ipp.complete();
      for (IppGroup group : ipp.groups(IppTag.JOB_GROUP)) {
        String shown = group.text("job-name");
        JobReport listed = IppReading.report(group);
        if (listed != null && shown != null && JobIdentity.bears(shown, jobName)) {
          return job(listed.id(), within.dividedBy(3)) instanceof JobAnswer.Known(JobReport job)
                  && job.name() != null
                  && JobIdentity.bears(job.name(), jobName)
              ? new Listed.There(job)
              : new Listed.NotTold();
        }
        open |= JobIdentity.leavesOpen(shown, jobName);
      }
    }
    return open ? new Listed.NotTold() : new Listed.NotThere();
  }

  /** Get-Jobs of all users: number and name of each. */
  public LinkAnswer jobs(String which, Duration within) throws InterruptedException {
    IppRequest request = request(IppOperation.GET_JOBS);
    if (which.equals("completed")) {
      request.integer("limit", COMPLETED_JOBS);
    }
    // Only what is needed to pick it out: the list may be long.
    request.texts(IppTag.KEYWORD, "requested-attributes", List.of("job-id", "job-name"));
    request.text(IppTag.KEYWORD, "which-jobs", which);
    request.flag("my-jobs", false);
    return exchange(request, within);
  }

  /** Create-Job (RFC 8011 4.2.4). */
  public JobAnswer create(String jobName, Paper paper) throws InterruptedException {
    return IppReading.job(agreed(IppOperation.CREATE_JOB, jobName, paper));
  }

  /**
   * Validate-Job (RFC 8011 4.2.3): whether a printer without Create-Job takes the job, so that its
   * document needn't be sent twice.
   *
   * @return null if it does
   */
  @org.jspecify.annotations.Nullable
  public JobAnswer validate(String jobName, Paper paper) throws InterruptedException {
    LinkAnswer answer = agreed(IppOperation.VALIDATE_JOB, jobName, paper);
    boolean taken = answer instanceof LinkAnswer.Spoke(IppAnswer ipp) && ipp.successful();
    return taken ? null : IppReading.job(answer);
  }

  /** Asks with all settings, and again without those that the printer refuses. */
  private LinkAnswer agreed(IppOperation operation, String jobName, Paper paper)
      throws InterruptedException {
    JobSettings settings = new JobSettings(paper, refusedSettings);
    while (true) {
      LinkAnswer answer = exchange(job(operation, jobName, settings), EXCHANGE);
      if (!(answer instanceof LinkAnswer.Spoke(IppAnswer ipp))
          || IppReading.problem(ipp.status()) != PrinterProblem.SETTING_REFUSED
          || ipp.successful()) {
        return answer;
      }
      IppGroup refused = ipp.group(IppTag.UNSUPPORTED_GROUP);
      if (refused == null || !settings.mayDoWithout(refused.names())) {
        return answer;
      }
      settings = settings.without(refused.names());
      refusedSettings = settings.without();
    }
  }

  private IppRequest job(IppOperation operation, String jobName, JobSettings settings) {
    IppRequest request = request(operation).text(IppTag.NAME, "job-name", jobName);
    if (operation != IppOperation.CREATE_JOB) {
      request.text(IppTag.MIME_TYPE, "document-format", "application/pdf");
    }
    settings.addTo(request);
    return request;
  }

  /**
   * Send-Document (RFC 8011 4.3.1), the only document of the job. A printer may read it as slowly
   * as it prints, so this goes on while the job is watched.
   */
  public Sending sendDocument(int jobId, byte[] pdf, Duration within) {
    IppRequest request = request(IppOperation.SEND_DOCUMENT);
    request.integer("job-id", jobId);
    user(request);
    request.text(IppTag.MIME_TYPE, "document-format", "application/pdf");
    request.flag("last-document", true);
    return sending(request, pdf, within);
  }

  /** Print-Job (RFC 8011 4.2.1), for printers without Create-Job. */
  public Sending printJob(String jobName, Paper paper, byte[] pdf, Duration within) {
    JobSettings settings = new JobSettings(paper, refusedSettings);
    return sending(job(IppOperation.PRINT_JOB, jobName, settings), pdf, within);
  }

  private Sending sending(IppRequest request, byte[] pdf, Duration within) {
    int id = requestIds.incrementAndGet();
    IppTransport.Exchange exchange =
        transport.send(request.bytes(version.get(), id), id, pdf, within);
    return new Sending(exchange.answer().thenApply(IppReading::job), exchange.abort());
  }

  /**
   * Get-Job-Attributes (RFC 8011 4.3.4). Whether the job under that number is ours, {@link
   * JobIdentity} says.
   */
  public JobAnswer job(int jobId, Duration within) throws InterruptedException {
    IppRequest request = request(IppOperation.GET_JOB_ATTRIBUTES);
    request.integer("job-id", jobId);
    user(request);
    request.texts(IppTag.KEYWORD, "requested-attributes", JOB_ATTRIBUTES);
    LinkAnswer answer = exchange(request, within);
    boolean gone =
        answer instanceof LinkAnswer.Spoke(IppAnswer ipp)
            && (ipp.status() == IppStatus.NOT_FOUND || ipp.status() == IppStatus.GONE);
    JobAnswer job = gone ? new JobAnswer.Absent() : IppReading.job(answer, jobId);
    return job instanceof JobAnswer.Known(JobReport report) && report.id() != jobId
        ? new JobAnswer.NoAnswer(PrinterProblem.NOT_IPP) // of a job that wasn't asked for
        : job;
  }

  /** Cancel-Job (RFC 8011 4.3.3). Whether it helped, the job's state tells. */
  public JobAnswer cancel(int jobId) throws InterruptedException {
    IppRequest request = request(IppOperation.CANCEL_JOB);
    request.integer("job-id", jobId);
    user(request);
    return IppReading.job(exchange(request, EXCHANGE));
  }

  /** RFC 8011 4.1.4 and 4.1.5: charset, language and target first, in this order. */
  private IppRequest request(IppOperation operation) {
    IppRequest request =
        new IppRequest(operation)
            .group(IppTag.OPERATION_GROUP)
            .text(IppTag.CHARSET, "attributes-charset", "utf-8")
            .text(IppTag.LANGUAGE, "attributes-natural-language", "en")
            .text(IppTag.URI, "printer-uri", printer.toString());
    return switch (operation) {
      // job-id stands directly behind printer-uri (RFC 8011 4.1.5).
      case SEND_DOCUMENT, GET_JOB_ATTRIBUTES, CANCEL_JOB -> request;
      case PRINT_JOB, VALIDATE_JOB, CREATE_JOB, GET_JOBS, GET_PRINTER_ATTRIBUTES -> {
        user(request);
        yield request;
      }
    };
  }

  private static void user(IppRequest request) {
    request.text(IppTag.NAME, "requesting-user-name", "madoguchi");
  }

  /** Asks; in another version if the printer doesn't know this one (nothing was begun then). */
  private LinkAnswer exchange(IppRequest request, Duration within) throws InterruptedException {
    LinkAnswer answer = exchange(request, version.get(), within);
    for (int other : VERSIONS) {
      if (!versionRefused(answer)) {
        return answer;
      }
      if (other != version.get()) {
        LinkAnswer again = exchange(request, other, within);
        if (again instanceof LinkAnswer.Spoke && !versionRefused(again)) {
          version.set(other);
        }
        answer = again;
      }
    }
    return answer;
  }

  private static boolean versionRefused(LinkAnswer answer) {
    return answer instanceof LinkAnswer.Spoke(IppAnswer ipp)
        && ipp.status() == IppStatus.VERSION_NOT_SUPPORTED;
  }

  private LinkAnswer exchange(IppRequest request, int spoken, Duration within)
      throws InterruptedException {
    int id = requestIds.incrementAndGet();
    IppTransport.Exchange exchange =
        transport.send(request.bytes(spoken, id), id, NO_DOCUMENT, within);
    try {
      return exchange.answer().get();
    } catch (ExecutionException e) {
      throw new AssertionError("the transport answers with values", e);
    }
  }

  private static PrinterProblem problem(LinkAnswer answer) {
    return switch (answer) {
      case LinkAnswer.Barred(PrinterProblem problem) -> problem;
      case LinkAnswer.Silent(PrinterProblem problem) -> problem;
      case LinkAnswer.Spoke(IppAnswer ipp) -> IppReading.problem(ipp.status());
    };
  }

  @Override
  public void close() {
    transport.close();
  }
}
