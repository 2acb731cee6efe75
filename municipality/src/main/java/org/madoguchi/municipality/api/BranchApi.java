package org.madoguchi.municipality.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.desk.BranchLine;
import org.madoguchi.municipality.desk.BranchLine.Refusal;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.Json;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers branches, as {@code docs/municipality-openapi.json} describes it. Bodies are never
 * logged.
 *
 * <p>Thread rule: any thread that may block.
 */
public final class BranchApi extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(BranchApi.class);

  private static final int MOST_PACKAGE_BYTES = 6 * 1024 * 1024;
  private static final int MOST_FRAME_BYTES = 256 * 1024;
  private static final int MOST_BYTES = 64 * 1024;

  /** Packages that are read, opened and written at a time: each is in memory several times over. */
  private static final int PACKAGES_AT_ONCE = 48;

  private static final Duration LONG_POLL = Duration.ofSeconds(20);

  private final Desk desk;
  private final String phone;
  private final Set<String> branches;
  private final InstantSource clock;
  private final Map<String, Route> routes;
  private final @Nullable FiguresRoutes figures;
  private final Semaphore packages = new Semaphore(PACKAGES_AT_ONCE, true);

  /**
   * @param phone by which clerk and officer speak
   * @param branches ids of those that may call
   * @param figures takes monthly figures; null: nobody does here
   */
  public BranchApi(
      Desk desk,
      String phone,
      Set<String> branches,
      @Nullable FiguresDesk figures,
      InstantSource clock) {
    this.figures = figures == null ? null : new FiguresRoutes(figures);
    this.desk = desk;
    this.phone = phone;
    this.branches = Set.copyOf(branches);
    this.clock = clock;
    routes =
        Map.of(
            "GET /v1/health",
            (_, _) -> new Answer.Good(new ApiMessages.Health(desk.branches().open())),
            "GET /v1/intakes/events",
            this::events,
            "POST /v1/intakes",
            this::readPackage,
            "PUT /v1/intakes/frames",
            bodied(ApiMessages.Frame.class, MOST_FRAME_BYTES, this::frame),
            "POST /v1/intakes/decisions/fetch",
            bodied(ApiMessages.Reference.class, MOST_BYTES, this::decision),
            "POST /v1/intakes/pins",
            bodied(ApiMessages.Pins.class, MOST_BYTES, this::pins),
            "POST /v1/intakes/withdraw",
            bodied(ApiMessages.Withdrawal.class, MOST_BYTES, this::withdraw),
            "POST /v1/intakes/acknowledge",
            bodied(ApiMessages.Reference.class, MOST_BYTES, this::acknowledge));
  }

  /** What is answered. */
  sealed interface Answer {
    record Good(Object message) implements Answer {}

    /** Not done. */
    record Bad(int status, String code, String title) implements Answer {
      Bad(int status, String code) {
        this(status, code, HttpStatus.getMessage(status));
      }
    }
  }

  private static final Answer INVALID = new Answer.Bad(HttpStatus.BAD_REQUEST_400, "G07");
  private static final Answer CONTRADICTS =
      new Answer.Bad(HttpStatus.UNPROCESSABLE_ENTITY_422, "G07");
  private static final Answer TOO_LONG = new Answer.Bad(HttpStatus.PAYLOAD_TOO_LARGE_413, "G07");
  static final Answer NOT_TRUSTED = new Answer.Bad(HttpStatus.FORBIDDEN_403, "G08");

  @FunctionalInterface
  interface Route {
    Answer answer(Request request, String branch) throws IOException;
  }

  private static <T> Route bodied(Class<T> type, int most, BiFunction<T, String, Answer> answer) {
    return (request, branch) -> {
      try {
        return Json.read(Bodies.read(request, most), type, true)
            .map(message -> answer.apply(message, branch))
            .orElse(INVALID);
      } catch (Bodies.TooLong e) {
        return TOO_LONG;
      }
    };
  }

  private Answer readPackage(Request request, String branch) throws IOException {
    byte[] body;
    try {
      body = Bodies.read(request, MOST_PACKAGE_BYTES);
    } catch (Bodies.TooLong e) {
      return TOO_LONG;
    }
    packages.acquireUninterruptibly();
    try {
      return Json.read(body, ApiMessages.Intake.class, true)
          .map(message -> takeIn(message, branch))
          .orElse(INVALID);
    } finally {
      packages.release();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    send(answer(request), response, callback);
    return true;
  }

  /** What is asked, without whatever a caller has made up. */
  public String route(Request request) {
    String what = what(request);
    return routes.containsKey(what) || FiguresRoutes.ALL.contains(what) ? what : "other";
  }

  private static String what(Request request) {
    return request.getMethod() + " " + request.getHttpURI().getPath();
  }

  /** Answers what never came as far as this, such as a request that can't be read. */
  public boolean failed(Request request, Response response, Callback callback) {
    send(new Answer.Bad(response.getStatus(), "G07"), response, callback);
    return true;
  }

  private Answer answer(Request request) {
    String path = request.getHttpURI().getPath();
    String what = what(request);
    Route route = routes.get(what);
    Optional<String> branch = ClientName.of(request);
    FiguresRoutes taken = figures;
    if (FiguresRoutes.ALL.contains(what)) {
      route = taken == null ? FiguresRoutes.NONE : taken.of(what);
      branch = branch.filter(FiguresRoutes::office);
    } else {
      branch = branch.filter(branches::contains);
    }
    if (route == null) {
      Bodies.drop(request);
      return new Answer.Bad(HttpStatus.NOT_FOUND_404, "G07");
    }
    if (branch.isEmpty()) {
      Bodies.drop(request);
      return NOT_TRUSTED;
    }
    try {
      return route.answer(request, branch.get());
    } catch (IOException e) {
      // the other side has gone; nobody hears the answer
      return INVALID;
    } catch (StoreFailure e) {
      LOG.error("{}: {}", path, e.getMessage());
      return new Answer.Bad(HttpStatus.SERVICE_UNAVAILABLE_503, "G07");
    } catch (RuntimeException e) {
      // its message may quote what came
      LOG.error("{}: {}", path, e.getClass().getSimpleName());
      return new Answer.Bad(HttpStatus.INTERNAL_SERVER_ERROR_500, "G07");
    }
  }

  private static void send(Answer answer, Response response, Callback callback) {
    byte[] body =
        switch (answer) {
          case Answer.Good(Object message) -> {
            response.setStatus(HttpStatus.OK_200);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            yield Json.write(message);
          }
          case Answer.Bad(int status, String code, String title) -> {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            yield Json.write(new ApiMessages.Problem("about:blank", title, status, code));
          }
        };
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  // ---- what is asked

  private Answer takeIn(ApiMessages.Intake m, String branch) {
    if (!m.branch().equals(branch)) {
      return NOT_TRUSTED;
    }
    if (!m.id().matches("[0-9a-f]{32}")
        || !m.packageSha256().matches("[0-9a-f]{64}")
        || !m.terminal().matches("[ -~]{1,32}")) {
      return INVALID;
    }
    return switch (desk.branches()
        .takeIn(m.id(), m.municipality(), branch, m.terminal(), m.packageSha256(), m.sealed())) {
      case BranchLine.TakenIn.Standing(var state, int before) ->
          new Answer.Good(new ApiMessages.Queued(state.word(), before, phone));
      case BranchLine.TakenIn.Refused(Refusal why) ->
          switch (why) {
            case INVALID -> CONTRADICTS;
            case CLOSED -> new Answer.Bad(HttpStatus.SERVICE_UNAVAILABLE_503, "G09");
          };
    };
  }

  private Answer events(Request request, String branch) {
    Fields query = Request.extractQueryParameters(request);
    String after = query.getValue("after");
    if (after == null || !after.matches("[0-9]{1,18}")) {
      return INVALID;
    }
    return new Answer.Good(
        new ApiMessages.Events(
            desk.events().after(branch, Long.parseLong(after), LONG_POLL).stream()
                .map(e -> new ApiMessages.Event(e.number(), e.id(), e.kind(), e.phrase()))
                .toList()));
  }

  private Answer frame(ApiMessages.Frame m, String branch) {
    return switch (desk.branches().frame(m.id(), branch, m.number(), m.sealed())) {
      case TAKEN -> new Answer.Good(new ApiMessages.FrameTaken(true));
      case NOBODY -> new Answer.Good(new ApiMessages.FrameTaken(false));
      case INVALID -> CONTRADICTS;
    };
  }

  private Answer decision(ApiMessages.Reference m, String branch) {
    return desk.branches()
        .decision(m.id(), branch)
        .<Answer>map(BranchApi::standing)
        .orElse(CONTRADICTS);
  }

  private static Answer standing(BranchLine.Standing standing) {
    return new Answer.Good(
        new ApiMessages.DecisionAnswer(
            standing.state().word(), standing.before(), standing.signed()));
  }

  private Answer pins(ApiMessages.Pins m, String branch) {
    return desk.branches().pins(m.id(), branch, m.envelope()) ? received() : CONTRADICTS;
  }

  private Answer withdraw(ApiMessages.Withdrawal m, String branch) {
    return m.why().matches("[A-Z][0-9]{2}")
        ? desk.branches()
            .withdraw(m.id(), branch, m.why())
            .<Answer>map(BranchApi::standing)
            .orElse(CONTRADICTS)
        : INVALID;
  }

  private Answer acknowledge(ApiMessages.Reference m, String branch) {
    return desk.branches().acknowledge(m.id(), branch) ? received() : CONTRADICTS;
  }

  private Answer received() {
    return new Answer.Good(new ApiMessages.Received(clock.instant().toString()));
  }
}
