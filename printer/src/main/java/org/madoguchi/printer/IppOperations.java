package org.madoguchi.printer;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.MutableAttributeGroup;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The six operations of RFC 8011 that a job needs, with answers as values.
 *
 * <p>Thread rule: any thread; each call blocks at most for its time, or else for {@link #EXCHANGE}.
 */
final class IppOperations implements AutoCloseable {
  /** IPP/1.1 (RFC 8011 4.1.8): has all that is needed here, and every printer knows it. */
  private static final int VERSION = 0x0101;

  private static final byte[] NO_DOCUMENT = {};

  /** For one question or command. A printer that wakes up answers a later one. */
  static final Duration EXCHANGE = Duration.ofMillis(2_400);

  /** For the three exchanges of a search by name. */
  static final Duration SEARCH = EXCHANGE.multipliedBy(3);

  /** RFC 8011 4.2.6.2: completed jobs come newest first; a job of ours is among the first. */
  private static final int COMPLETED_JOBS = 500;

  private static final List<String> JOB_ATTRIBUTES =
      List.of(
          "job-id",
          "job-name",
          "job-state",
          "job-state-reasons",
          "job-media-sheets-completed",
          "time-at-processing");

  private final URI printer;
  private final IppTransport transport;
  private final AtomicInteger requestIds = new AtomicInteger();

  IppOperations(URI printer, IppTransport transport) {
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
  record Sending(CompletableFuture<JobAnswer> answer, Runnable abort) {}

  /** Get-Printer-Attributes (RFC 8011 4.2.5); null without an answer. */
  @Nullable PrinterReport printer(Duration within) throws InterruptedException {
    IppPacket.Builder request = request(Operation.getPrinterAttributes);
    request
        .getOperationAttributes()
        .put(
            Types.requestedAttributes,
            List.of("printer-state", "printer-state-reasons", "printer-is-accepting-jobs"));
    IppPacket answer = exchange(request, within);
    if (answer == null || !succeeded(answer)) {
      return null;
    }
    AttributeGroup attributes = answer.get(Tag.printerAttributes);
    if (attributes == null) {
      return null;
    }
    PrinterState state = attributes.getValue(Types.printerState);
    return new PrinterReport(
        PrinterState.stopped.equals(state),
        values(attributes.getValues(Types.printerStateReasons)),
        !Objects.equals(attributes.getValue(Types.printerIsAcceptingJobs), false));
  }

  /**
   * Get-Jobs (RFC 8011 4.2.6) of all users, waiting and done, for a job's name. In this order: a
   * job only ever moves from the waiting to the done.
   */
  JobAnswer find(String jobName, Duration within) throws InterruptedException {
    for (String which : List.of("not-completed", "completed")) {
      IppPacket.Builder request = request(Operation.getJobs);
      MutableAttributeGroup operation = request.getOperationAttributes();
      if (which.equals("completed")) {
        operation.put(Types.limit, COMPLETED_JOBS);
      }
      // Only what is needed to pick it out: the list may be long.
      operation.put(Types.requestedAttributes, List.of("job-id", "job-name"));
      operation.put(Types.whichJobs, which);
      operation.put(Types.myJobs, false);
      IppPacket answer = exchange(request, within.dividedBy(3));
      if (answer == null || !succeeded(answer)) {
        return new JobAnswer.NoAnswer();
      }
      for (AttributeGroup group : answer.getAttributeGroups()) {
        if (group.getTag().equals(Tag.jobAttributes) && named(group, jobName)) {
          Integer id = group.getValue(Types.jobId);
          return id == null ? new JobAnswer.NoAnswer() : job(id, jobName, within.dividedBy(3));
        }
      }
    }
    return new JobAnswer.Absent();
  }

  /** Create-Job (RFC 8011 4.2.4). */
  JobAnswer create(String jobName, Paper paper) throws InterruptedException {
    IppPacket.Builder request = request(Operation.createJob);
    request.getOperationAttributes().put(Types.jobName, jobName);
    MutableAttributeGroup template = request.getJobAttributes();
    // The printer's own defaults may be two copies, both sides or a banner sheet.
    template.put(Types.copies, 1);
    template.put(Types.sides, "one-sided");
    template.put(Types.jobSheets, "none");
    // Scaled, the code in the margin gets too small to read.
    template.put(Types.printScaling, "none");
    switch (paper) {
      case A4 -> template.put(Types.media, "iso_a4_210x297mm");
      case SLIP -> {
        // The document's size on the roll that is loaded.
      }
    }
    return jobAnswer(exchange(request, EXCHANGE));
  }

  /**
   * Send-Document (RFC 8011 4.3.1), the only document of the job. A printer may read it as slowly
   * as it prints, so this goes on while the job is watched.
   */
  Sending sendDocument(int jobId, byte[] pdf, Duration within) {
    IppPacket.Builder request = request(Operation.sendDocument);
    MutableAttributeGroup operation = request.getOperationAttributes();
    operation.put(Types.jobId, jobId);
    operation.put(Types.documentFormat, "application/pdf");
    operation.put(Types.lastDocument, true);
    IppTransport.Exchange exchange = transport.send(request.build(), pdf, within);
    return new Sending(exchange.answer().thenApply(IppOperations::jobAnswer), exchange.abort());
  }

  /**
   * Get-Job-Attributes (RFC 8011 4.3.4). A printer that was switched off and on may count its jobs
   * from 1 again: the job is only believed under its own name.
   */
  JobAnswer job(int jobId, String jobName, Duration within) throws InterruptedException {
    IppPacket.Builder request = request(Operation.getJobAttributes);
    MutableAttributeGroup operation = request.getOperationAttributes();
    operation.put(Types.jobId, jobId);
    operation.put(Types.requestedAttributes, JOB_ATTRIBUTES);
    IppPacket answer = exchange(request, within);
    if (answer == null) {
      return new JobAnswer.NoAnswer();
    }
    if (Status.clientErrorNotFound.equals(answer.getStatus())
        || Status.clientErrorGone.equals(answer.getStatus())) {
      return new JobAnswer.Absent();
    }
    AttributeGroup group = answer.get(Tag.jobAttributes);
    if (succeeded(answer) && group != null && !named(group, jobName)) {
      return new JobAnswer.Absent();
    }
    return jobAnswer(answer);
  }

  /** Cancel-Job (RFC 8011 4.3.3). Whether it helped, the job's state tells. */
  JobAnswer cancel(int jobId) throws InterruptedException {
    IppPacket.Builder request = request(Operation.cancelJob);
    request.getOperationAttributes().put(Types.jobId, jobId);
    return jobAnswer(exchange(request, EXCHANGE));
  }

  /** RFC 8011 4.1.4 and 4.1.5: charset, language and target first, in this order. */
  private IppPacket.Builder request(Operation operation) {
    var builder = new IppPacket.Builder(operation, VERSION, requestIds.incrementAndGet());
    MutableAttributeGroup attributes = builder.getOperationAttributes();
    attributes.put(Types.attributesCharset, "utf-8");
    attributes.put(Types.attributesNaturalLanguage, "en");
    attributes.put(Types.printerUri, printer);
    attributes.put(Types.requestingUserName, "madoguchi");
    return builder;
  }

  private @Nullable IppPacket exchange(IppPacket.Builder request, Duration within)
      throws InterruptedException {
    IppTransport.Exchange exchange = transport.send(request.build(), NO_DOCUMENT, within);
    try {
      return exchange.answer().get();
    } catch (ExecutionException e) {
      throw new AssertionError("the transport answers with values", e);
    }
  }

  private static JobAnswer jobAnswer(@Nullable IppPacket answer) {
    if (answer == null) {
      return new JobAnswer.NoAnswer();
    }
    if (!succeeded(answer)) {
      return refusal(answer);
    }
    AttributeGroup group = answer.get(Tag.jobAttributes);
    JobReport job = group == null ? null : report(group);
    return job == null ? new JobAnswer.NoAnswer() : new JobAnswer.Known(job);
  }

  /** RFC 8011 4.1.6: 0x0000 to 0x00FF are successes, some of them with a remark. */
  private static boolean succeeded(IppPacket answer) {
    return answer.getCode() >= 0 && answer.getCode() <= 0xff;
  }

  /**
   * RFC 8011 B.1: a client error, busy and not accepting mean that nothing was begun; after another
   * server error that isn't known.
   */
  private static JobAnswer refusal(IppPacket answer) {
    Status status = answer.getStatus();
    if (Status.serverErrorBusy.equals(status) || Status.serverErrorTooManyJobs.equals(status)) {
      return new JobAnswer.Busy();
    }
    boolean clientError = answer.getCode() >= 0x400 && answer.getCode() <= 0x4ff;
    return clientError || Status.serverErrorNotAcceptingJobs.equals(status)
        ? new JobAnswer.Refused()
        : new JobAnswer.NoAnswer();
  }

  private static @Nullable JobReport report(AttributeGroup group) {
    Integer id = group.getValue(Types.jobId);
    if (id == null) {
      return null;
    }
    com.hp.jipp.model.JobState state = group.getValue(Types.jobState);
    Integer sheets = group.getValue(Types.jobMediaSheetsCompleted);
    Attribute<?> processing = group.get("time-at-processing");
    return new JobReport(
        id,
        state == null ? JobState.UNKNOWN : JobState.of(state.getCode()),
        values(group.getValues(Types.jobStateReasons)),
        processing == null
            ? JobReport.Processing.NOT_SAID
            : processing.isNoValue() ? JobReport.Processing.NEVER : JobReport.Processing.BEGUN,
        sheets == null ? -1 : sheets);
  }

  private static boolean named(AttributeGroup job, String name) {
    Name given = job.getValue(Types.jobName);
    return given != null && given.getValue().equals(name);
  }

  private static List<String> values(@Nullable List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  @Override
  public void close() {
    transport.close();
  }
}
