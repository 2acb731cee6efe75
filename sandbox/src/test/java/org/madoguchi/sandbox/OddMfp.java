package org.madoguchi.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An MFP over IPP (RFC 8010) in memory, with habits of real ones that were told of. A habit holds
 * for requests and jobs from then on. Any thread.
 */
final class OddMfp implements AutoCloseable {
  /** What is odd about it. */
  enum Habit {
    NONE,
    /** Says that a job is completed, and printed nothing. */
    CLAIMS_TO_HAVE_PRINTED,
    /** Completed, but with errors. */
    COMPLETES_WITH_ERRORS,
    /** Aborts when sheets are out. */
    ABORTS_WITH_SHEETS_OUT,
    /** Aborts before it has begun, and says so. */
    ABORTS_BEFORE_THE_FIRST,
    /** Aborts, and doesn't say whether it had begun. */
    ABORTS_WITHOUT_A_WORD,
    /** Refuses Get-Jobs. */
    TELLS_NO_JOBS,
    /** Calls each job "Print". */
    RENAMES,
    /** Each document comes out twice, as two jobs. */
    TAKES_EACH_TWICE,
    /** Loses power after the last byte: numbers begin again, nobody knows the job. */
    FORGETS,
    /** 401. */
    ASKS_FOR_A_LOGIN,
    /** 404. */
    IS_SOMEWHERE_ELSE,
    /** 426. */
    WANTS_TLS
  }

  private static final int PRINT_JOB = 0x02;
  private static final int VALIDATE_JOB = 0x04;
  private static final int CREATE_JOB = 0x05;
  private static final int SEND_DOCUMENT = 0x06;
  private static final int CANCEL_JOB = 0x08;
  private static final int GET_JOB_ATTRIBUTES = 0x09;
  private static final int GET_JOBS = 0x0A;
  private static final int GET_PRINTER_ATTRIBUTES = 0x0B;

  private static final int OK = 0x0000;
  private static final int NOT_FOUND = 0x0406;
  private static final int NOT_SUPPORTED = 0x0501;

  private static final int IDLE = 3;
  private static final int HELD = 4;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  private static final class Job {
    private final int id;
    private final String name;
    private int state = HELD;
    private String reason = "job-data-insufficient";

    /** time-at-processing: -1 it never began, 0 it isn't said. */
    private int begun = -1;

    private Job(int id, String name) {
      this.id = id;
      this.name = name;
    }

    private void ends(int how, String why, int processing) {
      state = how;
      reason = why;
      begun = processing;
    }
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Job> jobs = new ArrayList<>();
  private final List<byte[]> tray = new ArrayList<>();
  private int documents;
  private Habit habit = Habit.NONE;

  OddMfp() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/ipp/print", this::handle);
    http.start();
  }

  URI uri() {
    return URI.create("ipp://localhost:" + http.getAddress().getPort() + "/ipp/print");
  }

  synchronized void habit(Habit now) {
    habit = now;
  }

  /** Documents that it was sent so far. */
  synchronized int documents() {
    return documents;
  }

  /** Documents that lie in its tray. */
  synchronized int printed() {
    return tray.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    int status;
    byte[] answer;
    synchronized (this) {
      status =
          switch (habit) {
            case ASKS_FOR_A_LOGIN -> 401;
            case IS_SOMEWHERE_ELSE -> 404;
            case WANTS_TLS -> 426;
            default -> 200;
          };
      answer = status == 200 ? answer(request) : new byte[0];
    }
    exchange.getResponseHeaders().add("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private byte[] answer(byte[] request) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(request);
    in.getShort(); // version
    int operation = in.getShort();
    int number = in.getInt();
    Map<String, byte[]> asked = attributes(in);
    byte[] document = new byte[in.remaining()];
    in.get(document);
    Answer answer = new Answer(number);
    switch (operation) {
      case GET_PRINTER_ATTRIBUTES -> {
        answer.group(0x04);
        answer.number(0x23, "printer-state", IDLE);
        answer.text(0x44, "printer-state-reasons", "none");
        answer.put(0x22, "printer-is-accepting-jobs", new byte[] {1});
      }
      case VALIDATE_JOB -> {}
      case CREATE_JOB -> tell(answer, created(asked));
      case PRINT_JOB -> {
        Job job = created(asked);
        take(job, document);
        tell(answer, job);
      }
      case GET_JOBS -> list(answer, "completed".equals(text(asked, "which-jobs")));
      case SEND_DOCUMENT, GET_JOB_ATTRIBUTES, CANCEL_JOB -> {
        int id = ByteBuffer.wrap(asked.getOrDefault("job-id", new byte[4])).getInt();
        Job job = jobs.stream().filter(j -> j.id == id).findFirst().orElse(null);
        if (job == null) {
          answer.status = NOT_FOUND;
        } else {
          if (operation == SEND_DOCUMENT) {
            take(job, document);
          } else if (operation == CANCEL_JOB && job.state < CANCELED) {
            job.ends(CANCELED, "job-canceled-by-user", job.begun);
          }
          tell(answer, job);
        }
      }
      default -> answer.status = NOT_SUPPORTED;
    }
    return answer.bytes();
  }

  private Job created(Map<String, byte[]> asked) {
    Job job = new Job(jobs.size() + 1, text(asked, "job-name"));
    jobs.add(job);
    return job;
  }

  private void take(Job job, byte[] document) {
    documents++;
    job.ends(COMPLETED, "job-completed-successfully", 7);
    boolean comesOut = true;
    switch (habit) {
      case CLAIMS_TO_HAVE_PRINTED -> comesOut = false;
      case COMPLETES_WITH_ERRORS -> job.ends(COMPLETED, "job-completed-with-errors", 7);
      case ABORTS_WITH_SHEETS_OUT -> job.ends(ABORTED, "aborted-by-system", 7);
      case ABORTS_BEFORE_THE_FIRST -> {
        job.ends(ABORTED, "aborted-by-system", -1);
        comesOut = false;
      }
      case ABORTS_WITHOUT_A_WORD -> {
        job.ends(ABORTED, "aborted-by-system", 0);
        comesOut = false;
      }
      case TAKES_EACH_TWICE -> {
        Job second = new Job(jobs.size() + 1, job.name);
        second.ends(COMPLETED, "job-completed-successfully", 8);
        jobs.add(second);
        tray.add(document);
      }
      case FORGETS -> jobs.clear();
      case NONE, TELLS_NO_JOBS, RENAMES, ASKS_FOR_A_LOGIN, IS_SOMEWHERE_ELSE, WANTS_TLS -> {}
    }
    if (comesOut) {
      tray.add(document);
    }
  }

  private void list(Answer answer, boolean completed) throws IOException {
    if (habit == Habit.TELLS_NO_JOBS) {
      answer.status = NOT_SUPPORTED;
      return;
    }
    for (Job job : jobs) {
      if (job.state >= CANCELED == completed) {
        tell(answer, job);
      }
    }
  }

  private void tell(Answer answer, Job job) throws IOException {
    answer.group(0x02);
    answer.number(0x21, "job-id", job.id);
    answer.text(0x42, "job-name", habit == Habit.RENAMES ? "Print" : job.name);
    answer.number(0x23, "job-state", job.state);
    answer.text(0x44, "job-state-reasons", job.reason);
    if (job.begun > 0) {
      answer.number(0x21, "time-at-processing", job.begun);
    } else if (job.begun < 0) {
      answer.put(0x13, "time-at-processing", new byte[0]); // no-value: it never began
    }
  }

  /** An answer to be sent. */
  private static final class Answer {
    private final int number;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int status = OK;

    private Answer(int number) throws IOException {
      this.number = number;
      group(0x01);
      text(0x47, "attributes-charset", "utf-8");
      text(0x48, "attributes-natural-language", "en");
    }

    private void group(int tag) throws IOException {
      out.writeByte(tag);
    }

    private void number(int tag, String name, int value) throws IOException {
      put(tag, name, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private void text(int tag, String name, String value) throws IOException {
      put(tag, name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void put(int tag, String name, byte[] value) throws IOException {
      out.writeByte(tag);
      out.writeShort(name.length());
      out.writeBytes(name);
      out.writeShort(value.length);
      out.write(value);
    }

    private byte[] bytes() throws IOException {
      out.writeByte(0x03);
      return ByteBuffer.allocate(8 + bytes.size())
          .putShort((short) 0x0101)
          .putShort((short) status)
          .putInt(number)
          .put(bytes.toByteArray())
          .array();
    }
  }

  /** The first value of each attribute of all groups; leaves the buffer at the document. */
  private static Map<String, byte[]> attributes(ByteBuffer in) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    byte[] octets = new byte[in.remaining()];
    in.duplicate().get(octets);
    try (var data = new DataInputStream(new java.io.ByteArrayInputStream(octets))) {
      while (true) {
        int tag = data.readUnsignedByte();
        if (tag == 0x03) {
          in.position(in.limit() - data.available());
          return found;
        }
        if (tag > 0x0F) {
          String name =
              new String(data.readNBytes(data.readUnsignedShort()), StandardCharsets.UTF_8);
          found.putIfAbsent(name, data.readNBytes(data.readUnsignedShort()));
        }
      }
    }
  }

  private static String text(Map<String, byte[]> asked, String name) {
    return new String(asked.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
