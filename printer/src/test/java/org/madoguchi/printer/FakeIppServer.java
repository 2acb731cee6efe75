package org.madoguchi.printer;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordType;
import com.hp.jipp.encoding.MutableAttributeGroup;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An IPP printer in memory that misbehaves on demand. */
final class FakeIppServer implements AutoCloseable {
  /** What goes wrong with one request. */
  enum Fault {
    NONE,
    /** Does nothing and never answers. */
    SILENCE,
    /** Does what was asked, then drops the connection without an answer. */
    CUT_AFTERWARDS,
    /** Does what was asked, but never answers. */
    SILENCE_AFTERWARDS,
    /** Drops the connection without doing anything. */
    CUT_BEFORE,
    NONSENSE,
    BUSY,
    REFUSE,
    HTTP_ERROR
  }

  /** A job as the printer has it. */
  static final class Job {
    final int id;
    final String name;
    JobState state = JobState.pendingHeld;
    List<String> reasons = List.of("job-data-insufficient");
    boolean begun;
    int documents;
    int createdAt;
    byte[] document = {};

    Job(int id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  /** The n-th (from 1) request for an operation. */
  record Turn(Operation operation, int nth) {}

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<Operation, Integer> counts = new LinkedHashMap<>();
  private final Map<Integer, Job> jobs = new LinkedHashMap<>();
  private final List<AttributeGroup> templates = new ArrayList<>();
  private Function<Turn, Fault> faults = _ -> Fault.NONE;
  private JobState afterDocument = JobState.completed;
  private PrinterState printerState = PrinterState.idle;
  private List<String> printerReasons = List.of("none");
  private int nextId = 1;
  final Habits habits = new Habits();

  FakeIppServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/ipp/print", this::handle);
    http.start();
  }

  URI uri() {
    return URI.create("ipp://localhost:" + http.getAddress().getPort() + "/ipp/print");
  }

  synchronized void faults(Function<Turn, Fault> faults) {
    this.faults = faults;
  }

  synchronized void afterDocument(JobState state) {
    this.afterDocument = state;
  }

  synchronized void printer(PrinterState state, String... reasons) {
    this.printerState = state;
    this.printerReasons = List.of(reasons);
  }

  synchronized void finish(JobState state) {
    jobs.values().forEach(job -> end(job, state));
  }

  /** As after a power cut: no jobs, and numbers from 1 again. */
  synchronized void forgetJobs() {
    jobs.clear();
    nextId = 1;
  }

  synchronized Job addJob(String name, JobState state) {
    var job = new Job(nextId++, name);
    job.begun = true;
    job.state = state;
    job.reasons = List.of("none");
    jobs.put(job.id, job);
    return job;
  }

  synchronized int documents() {
    return jobs.values().stream().mapToInt(job -> job.documents).sum();
  }

  synchronized List<Job> jobs() {
    return List.copyOf(jobs.values());
  }

  synchronized int count(Operation operation) {
    return counts.getOrDefault(operation, 0);
  }

  synchronized AttributeGroup template() {
    return templates.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    IppPacket request;
    byte[] document;
    try (var in = new IppInputStream(exchange.getRequestBody())) {
      request = in.readPacket();
      document = in.readAllBytes();
    }
    Fault fault;
    byte[] answer;
    synchronized (this) {
      Operation operation = request.getOperation();
      int nth = counts.merge(operation, 1, Integer::sum);
      fault = faults.apply(new Turn(operation, nth));
      answer =
          switch (fault) {
            case NONE, CUT_AFTERWARDS, SILENCE_AFTERWARDS ->
                habits.octets.apply(bytes(answered(request, document)));
            case BUSY -> bytes(response(Status.serverErrorBusy, request).build());
            case REFUSE ->
                bytes(response(Status.clientErrorDocumentFormatNotSupported, request).build());
            case NONSENSE -> "<html>Welcome</html>".getBytes(StandardCharsets.US_ASCII);
            case SILENCE, CUT_BEFORE, HTTP_ERROR -> new byte[0];
          };
    }
    if (habits.httpStatus != 0) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      send(exchange, habits.httpStatus, new byte[0]);
      return;
    }
    switch (fault) {
      case SILENCE, SILENCE_AFTERWARDS -> {
        awaitClose();
        exchange.close();
      }
      case CUT_AFTERWARDS, CUT_BEFORE -> exchange.close();
      case HTTP_ERROR -> send(exchange, 500, answer);
      case NONE, BUSY, REFUSE, NONSENSE -> send(exchange, 200, answer);
    }
  }

  private IppPacket answered(IppPacket request, byte[] document) {
    if (habits.version != 0 && request.getVersionNumber() != habits.version) {
      return response(Status.serverErrorVersionNotSupported, request).build();
    }
    Status refusal = habits.refused.get(request.getOperation());
    if (refusal != null) {
      return response(refusal, request).build();
    }
    AttributeGroup settings = request.get(Tag.jobAttributes);
    List<String> unknown =
        settings == null
            ? List.of()
            : settings.stream()
                .map(a -> a.getName())
                .filter(habits.unknownSettings::contains)
                .toList();
    if (!unknown.isEmpty()) {
      MutableAttributeGroup unsupported = new MutableAttributeGroup(Tag.unsupportedAttributes);
      for (String name : unknown) {
        unsupported.put(new KeywordType(name).unsupported());
      }
      return response(Status.clientErrorAttributesOrValuesNotSupported, request)
          .addGroup(unsupported)
          .build();
    }
    return answer(request, document);
  }

  private IppPacket answer(IppPacket request, byte[] document) {
    Operation operation = request.getOperation();
    AttributeGroup asked = request.get(Tag.operationAttributes);
    if (operation.equals(Operation.getPrinterAttributes)) {
      IppPacket.Builder ok = response(Status.successfulOk, request);
      MutableAttributeGroup printer = ok.getPrinterAttributes();
      printer.put(Types.printerState, printerState);
      printer.put(Types.printerStateReasons, printerReasons);
      printer.put(Types.printerIsAcceptingJobs, true);
      return ok.build();
    }
    if (operation.equals(Operation.getJobs)) {
      boolean completed = "completed".equals(asked.getValue(Types.whichJobs));
      IppPacket.Builder ok = response(Status.successfulOk, request);
      jobs.values().stream()
          .filter(job -> ended(job) == completed && (!completed || habits.tellsCompleted))
          .forEach(job -> ok.addGroup(attributes(job)));
      return ok.build();
    }
    if (operation.equals(Operation.createJob)) {
      templates.add(request.get(Tag.jobAttributes));
      var job = newJob(asked.getValue(Types.jobName).getValue());
      return response(Status.successfulOk, request)
          .addGroup(habits.hidesNumber ? address(job) : attributes(job))
          .build();
    }
    if (operation.equals(Operation.validateJob)) {
      return response(Status.successfulOk, request).build();
    }
    if (operation.equals(Operation.printJob)) {
      var job = newJob(asked.getValue(Types.jobName).getValue());
      job.documents++;
      job.document = document;
      end(job, afterDocument);
      return response(Status.successfulOk, request).addGroup(attributes(job)).build();
    }
    Job job = jobs.get(asked.getValue(Types.jobId));
    if (job == null) {
      return response(Status.clientErrorNotFound, request).build();
    }
    if (operation.equals(Operation.sendDocument)) {
      job.documents++;
      job.document = document;
      end(job, afterDocument);
    } else if (operation.equals(Operation.cancelJob) && !ended(job)) {
      job.state = JobState.canceled;
      job.reasons = List.of("job-canceled-by-user");
    }
    return response(Status.successfulOk, request).addGroup(attributes(job)).build();
  }

  private Job newJob(String name) {
    var job = new Job(nextId++, name);
    job.createdAt = habits.upTime;
    jobs.put(job.id, job);
    return job;
  }

  private static AttributeGroup address(Job job) {
    MutableAttributeGroup group = new MutableAttributeGroup(Tag.jobAttributes);
    group.put(Types.jobUri, URI.create("ipp://localhost/jobs/" + job.id));
    return group;
  }

  private static void end(Job job, JobState state) {
    job.state = state;
    job.reasons = List.of("none");
    job.begun = !state.equals(JobState.pending);
  }

  private static boolean ended(Job job) {
    return job.state.getCode() >= JobState.canceled.getCode();
  }

  private AttributeGroup attributes(Job job) {
    MutableAttributeGroup group = new MutableAttributeGroup(Tag.jobAttributes);
    group.put(Types.jobId, job.id);
    String shown = habits.shownName.apply(job.name);
    group.put(shown == null ? Types.jobName.noValue() : Types.jobName.of(new Name(shown)));
    group.put(Types.jobState, job.state);
    group.put(Types.jobStateReasons, job.reasons);
    group.put(job.begun ? Types.timeAtProcessing.of(7) : Types.timeAtProcessing.noValue());
    if (habits.tellsTimes) {
      group.put(Types.timeAtCreation.of(job.createdAt));
      group.put(Types.jobPrinterUpTime.of(habits.upTime));
    }
    if (habits.impressions >= 0 && ended(job)) {
      group.put(Types.jobImpressionsCompleted.of(habits.impressions));
    }
    return group;
  }

  private IppPacket.Builder response(Status status, IppPacket request) {
    Integer id = habits.requestId;
    int version = habits.version == 0 ? 0x0101 : habits.version;
    var response = new IppPacket.Builder(status, version, id == null ? request.getRequestId() : id);
    response.getOperationAttributes().put(Types.attributesCharset, "utf-8");
    response.getOperationAttributes().put(Types.attributesNaturalLanguage, "en");
    return response;
  }

  private static byte[] bytes(IppPacket packet) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new IppOutputStream(bytes)) {
      out.write(packet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
    threads.shutdownNow();
  }
}
