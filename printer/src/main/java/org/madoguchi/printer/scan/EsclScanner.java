package org.madoguchi.printer.scan;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.ipp.LinkTrouble;
import org.madoguchi.printer.scan.EsclLink.Reply;
import org.madoguchi.printer.scan.ScanOutcome.NotScanned;
import org.madoguchi.printer.scan.ScanOutcome.Scanned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans what lies on the glass of an MFP: asks what it can, opens a job, waits for its one picture,
 * and takes the job away again, whatever came of it.
 *
 * <p>Thread rule: any thread, one scan at a time; blocks for {@link #PATIENCE} and some seconds at
 * most.
 */
public final class EsclScanner implements AutoCloseable {
  /** From pressing to the picture: an MFP that sleeps warms up for half of it. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(EsclScanner.class);

  /** For a question. An MFP that wakes up answers a later one. */
  private static final Duration QUESTION = Duration.ofSeconds(5);

  /** For opening a job, also while it is busy with another one. */
  private static final Duration OPENING = Duration.ofSeconds(12);

  private static final Duration TAKING_AWAY = Duration.ofMillis(2_500);

  private static final int LONGEST_XML = 1 << 20;
  private static final int LONGEST_PICTURE = 32 << 20;

  private final EsclLink link;
  private final String base;
  private final PollClock pace;
  private final Duration patience;

  /**
   * Asks nothing yet.
   *
   * @param address {@code https:} base address, such as {@code https://mfp.example/eSCL}; without a
   *     path: {@code /eSCL}
   * @param certificateSha256 SHA-256 of the one certificate that it may show, 64 hexadecimal digits
   *     in lower case; null for one that the Java runtime trusts
   */
  public EsclScanner(URI address, @Nullable String certificateSha256, PollClock pace) {
    this(address, certificateSha256, pace, PATIENCE);
  }

  /** With another patience than {@link #PATIENCE}. */
  public EsclScanner(
      URI address, @Nullable String certificateSha256, PollClock pace, Duration patience) {
    this.patience = patience;
    this.link = new EsclLink(address, certificateSha256);
    String path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
    this.base = path.isEmpty() ? "/eSCL" : path;
    this.pace = pace;
  }

  /** What is in the way. */
  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1;
    private final transient NotScanned why;

    private Stopped(ScanProblem problem, String detail) {
      super(detail, null, false, false);
      this.why = new NotScanned(problem, detail);
    }
  }

  /** Scans. */
  public ScanOutcome scan() throws InterruptedException {
    Instant end = pace.clock().instant().plus(patience);
    try {
      GlassFacts facts = facts();
      String job = open(facts, end);
      try {
        return new Scanned(picture(job, end), facts.model());
      } finally {
        link.delete(job, TAKING_AWAY);
      }
    } catch (Stopped e) {
      LOG.warn("scanner: {}: {}", e.why.problem(), e.why.detail());
      return e.why;
    }
  }

  private GlassFacts facts() throws Stopped, InterruptedException {
    Reply.Came came = came(link.get(base + "/ScannerCapabilities", LONGEST_XML, QUESTION));
    if (came.status() != 200) {
      LinkTrouble trouble = LinkTrouble.of(came.status(), came.headers());
      throw new Stopped(ScanProblem.of(trouble.problem()), trouble.detail());
    }
    Optional<GlassFacts> facts = GlassFacts.of(came.body());
    if (facts.isEmpty()) {
      throw new Stopped(ScanProblem.NOT_ESCL, "its capabilities aren't those of eSCL");
    }
    if (!facts.get().glass() || !facts.get().jpeg()) {
      throw new Stopped(
          ScanProblem.NO_GLASS,
          "%s: glass %s, JPEG %s"
              .formatted(facts.get().model(), facts.get().glass(), facts.get().jpeg()));
    }
    return facts.get();
  }

  /** Opens a job; a no for now is waited out. Only a job that was refused is opened anew. */
  private String open(GlassFacts facts, Instant end) throws Stopped, InterruptedException {
    Instant latest = pace.clock().instant().plus(OPENING);
    while (true) {
      Reply.Came came =
          came(link.post(base + "/ScanJobs", facts.settings(), LONGEST_XML, QUESTION));
      switch (came.status()) {
        case 200, 201, 202 -> {
          return came.headers()
              .firstValue("Location")
              .flatMap(location -> JobPath.of(location, base))
              .orElseThrow(
                  () -> new Stopped(ScanProblem.NOT_ESCL, "it doesn't say where its job is"));
        }
        case 503 -> {
          if (!pause(latest, end)) {
            throw new Stopped(ScanProblem.BUSY, "HTTP status 503 for a job, again and again");
          }
        }
        default -> throw refused("a job", came);
      }
    }
  }

  private byte[] picture(String job, Instant end) throws Stopped, InterruptedException {
    while (true) {
      // Some begin to scan only when they have been asked how they are.
      ScannerState state = state(job);
      if (state.over()) {
        throw new Stopped(
            ScanProblem.FAILED,
            "state %s, job %s".formatted(plain(state.state()), plain(state.job())));
      }
      Duration left = Duration.between(pace.clock().instant(), end);
      if (!left.isPositive()) {
        throw new Stopped(ScanProblem.FAILED, "no picture in time");
      }
      Reply.Came came = begun(link.get(job + "/NextDocument", LONGEST_PICTURE, left));
      if (came.status() == 200) {
        return jpeg(came.body());
      }
      if (came.status() != 503) {
        throw refused("a picture", came);
      }
      if (!pause(end, end)) {
        throw new Stopped(ScanProblem.FAILED, "no picture in time");
      }
    }
  }

  private static byte[] jpeg(byte[] body) throws Stopped {
    if (body.length > 2 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xd8) {
      return body;
    }
    throw new Stopped(ScanProblem.FAILED, "%d bytes that are no JPEG".formatted(body.length));
  }

  /** Whether it says how it is or not, the picture is asked for. */
  private ScannerState state(String job) throws InterruptedException {
    return link.get(base + "/ScannerStatus", LONGEST_XML, QUESTION)
                instanceof Reply.Came(int status, _, byte[] body)
            && status == 200
        ? ScannerState.of(body, job)
        : ScannerState.UNSAID;
  }

  private boolean pause(Instant latest, Instant end) throws InterruptedException {
    Instant until = latest.isBefore(end) ? latest : end;
    if (!pace.clock().instant().isBefore(until)) {
      return false;
    }
    pace.pauseUntil(until);
    return true;
  }

  private static Reply.Came came(Reply reply) throws Stopped {
    return switch (reply) {
      case Reply.Came came -> came;
      case Reply.Missing(LinkTrouble trouble) ->
          throw new Stopped(ScanProblem.of(trouble.problem()), trouble.detail());
    };
  }

  /** It has answered before, so its cable is well. */
  private static Reply.Came begun(Reply reply) throws Stopped {
    if (reply instanceof Reply.Missing(LinkTrouble trouble)) {
      throw new Stopped(ScanProblem.FAILED, trouble.detail() + " for a picture");
    }
    return came(reply);
  }

  /** It speaks eSCL, so what it says no to isn't a wrong address. */
  private static Stopped refused(String what, Reply.Came came) {
    LinkTrouble trouble = LinkTrouble.of(came.status(), came.headers());
    ScanProblem problem = ScanProblem.of(trouble.problem());
    return new Stopped(
        problem == ScanProblem.NOT_ESCL ? ScanProblem.FAILED : problem,
        trouble.detail() + " for " + what);
  }

  private static String plain(String text) {
    return text.isEmpty() ? "not said" : LinkTrouble.plain(text);
  }

  @Override
  public void close() {
    link.close();
  }
}
