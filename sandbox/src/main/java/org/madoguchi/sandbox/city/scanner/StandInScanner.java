package org.madoguchi.sandbox.city.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.madoguchi.sandbox.city.camera.Scene;

/**
 * A stand-in for an MFP's scanner: eSCL over TLS on this machine, with what lies on its glass, and
 * one habit. The client of Debian's {@code sane-airscan} scans with it too (decision 68).
 *
 * <p>Thread-safe.
 */
public final class StandInScanner implements AutoCloseable {
  private static final int DOTS = 300;
  private static final String BASE = "/eSCL";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> asked = new ArrayList<>();
  private final Scene glass;
  private ScannerHabit habit = ScannerHabit.NONE;
  private String job = "";
  private String jobState = "";
  private int jobs;
  private int patience;
  private boolean wasAsked;
  private int width = DOTS;
  private int height = DOTS;

  /**
   * Starts.
   *
   * @param tls with its certificate
   * @param port 0 for a free one
   * @param glass what lies there, as large as A4
   * @throws IOException if it can't have the port
   */
  public StandInScanner(SSLContext tls, int port, Scene glass) throws IOException {
    this.glass = glass;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Its base address. */
  public URI uri() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + BASE);
  }

  /** From now on it has this habit. */
  public synchronized void set(ScannerHabit next) {
    habit = next;
    patience = 2;
    job = "";
  }

  /** What it was asked, each as method and path. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** Whether somebody has left a job there. */
  public synchronized boolean hasJob() {
    return !job.isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getRawPath();
      ScannerHabit now;
      synchronized (this) {
        now = habit;
        asked.add(exchange.getRequestMethod() + " " + path);
      }
      switch (exchange.getRequestMethod() + " " + path.substring(path.lastIndexOf('/') + 1)) {
        case "GET ScannerCapabilities" -> capabilities(exchange, now);
        case "GET ScannerStatus" -> xml(exchange, status(now));
        case "POST ScanJobs" -> open(exchange, now, body);
        case "GET NextDocument" -> next(exchange, now);
        default -> {
          if (exchange.getRequestMethod().equals("DELETE") && taken(path)) {
            exchange.sendResponseHeaders(200, -1);
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
        }
      }
    }
  }

  private void capabilities(HttpExchange exchange, ScannerHabit now) throws IOException {
    switch (now) {
      case LOGIN -> exchange.sendResponseHeaders(401, -1);
      case FORBIDDEN -> exchange.sendResponseHeaders(403, -1);
      case MOVED -> {
        exchange.getResponseHeaders().set("Location", "https://mfp.example/");
        exchange.sendResponseHeaders(301, -1);
      }
      case WEB_PAGE ->
          send(exchange, "text/html", "<!DOCTYPE html><p>MFP".getBytes(StandardCharsets.UTF_8));
      default -> xml(exchange, ScannerPages.capabilities(now));
    }
  }

  private synchronized String status(ScannerHabit now) {
    wasAsked = !job.isEmpty();
    if (now == ScannerHabit.STOPS && wasAsked) {
      return ScannerPages.status("Stopped", job, "Processing");
    }
    if (now == ScannerHabit.JOB_ABORTED && wasAsked) {
      jobState = "Aborted";
    }
    return ScannerPages.status(job.isEmpty() ? "Idle" : "Processing", job, jobState);
  }

  private void open(HttpExchange exchange, ScannerHabit now, String settings) throws IOException {
    synchronized (this) {
      boolean busy =
          !job.isEmpty()
              || now == ScannerHabit.BUSY
              || (now == ScannerHabit.BUSY_AT_FIRST && patience-- > 0);
      if (busy) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (now == ScannerHabit.SETTINGS_REFUSED || !settings.contains("ScanSettings")) {
        exchange.sendResponseHeaders(409, -1);
        return;
      }
      double dots = number(settings, "XResolution", DOTS);
      width = (int) (number(settings, "Width", 2550) * dots / DOTS);
      height = (int) (number(settings, "Height", 3508) * dots / DOTS);
      String name = (now == ScannerHabit.JOB_IS_A_URN ? "urn:uuid:4509a320-" : "") + ++jobs;
      job = BASE + "/ScanJobs/" + name;
      jobState = "Pending";
      wasAsked = false;
      String location =
          switch (now) {
            case JOB_AT_A_PATH -> job + "/";
            case JOB_AT_LOCALHOST -> "http://localhost" + job;
            case JOB_IS_A_URN -> "http://192.0.2.1:9095" + job;
            default -> "https://localhost:" + server.getAddress().getPort() + job;
          };
      if (now != ScannerHabit.JOB_NOWHERE) {
        exchange.getResponseHeaders().set("Location", location);
      }
    }
    exchange.sendResponseHeaders(201, -1);
  }

  private static int number(String settings, String element, int otherwise) {
    Matcher found = Pattern.compile(":" + element + ">(\\d{1,5})<").matcher(settings);
    return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
  }

  private void next(HttpExchange exchange, ScannerHabit now) throws IOException {
    boolean later;
    boolean gone;
    synchronized (this) {
      gone = job.isEmpty() || jobState.equals("Completed");
      later =
          now == ScannerHabit.NEVER_READY
              || (now == ScannerHabit.SCANS_WHEN_ASKED && !wasAsked)
              || (now == ScannerHabit.NOT_READY_YET && patience-- > 0);
    }
    if (gone) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    if (later) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    switch (now) {
      case SILENT -> await();
      case STOPS -> exchange.sendResponseHeaders(409, -1);
      case PAGE_FOR_PICTURE ->
          send(exchange, "text/html", "<p>sorry".getBytes(StandardCharsets.UTF_8));
      case ENDLESS -> endless(exchange);
      case CHUNKED -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(picture());
      }
      default -> send(exchange, "image/jpeg", picture());
    }
  }

  private byte[] picture() {
    int wide;
    int high;
    synchronized (this) {
      wide = Math.max(1, width);
      high = Math.max(1, height);
      jobState = "Completed";
    }
    return glass.scaled(wide, high).jpeg();
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = new byte[1 << 16];
    some[0] = (byte) 0xff;
    some[1] = (byte) 0xd8;
    try (OutputStream out = exchange.getResponseBody()) {
      while (closing.getCount() > 0) {
        out.write(some);
      }
    }
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean taken(String path) {
    boolean there = path.equals(job) || path.equals(job + "/");
    if (there) {
      job = "";
    }
    return there;
  }

  private static void xml(HttpExchange exchange, String page) throws IOException {
    send(exchange, "text/xml", page.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
