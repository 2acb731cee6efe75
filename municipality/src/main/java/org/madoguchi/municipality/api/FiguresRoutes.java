package org.madoguchi.municipality.api;

import java.io.IOException;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.madoguchi.figures.CountersignedHead;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.municipality.api.BranchApi.Answer;
import org.madoguchi.municipality.api.BranchApi.Route;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.figures.Taking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes post offices' monthly figures and the heads of their journals: signed data (RFC 5652) as
 * the body. Who may send is told by the registry of offices, not by the list of branches.
 *
 * <p>Thread rule: any thread that may block.
 */
final class FiguresRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(FiguresRoutes.class);

  private static final String FIGURES = "POST /v1/figures";
  private static final String HEADS = "POST /v1/heads";

  static final Set<String> ALL = Set.of(FIGURES, HEADS);

  /** Where nobody takes them. */
  static final Route NONE =
      (request, _) -> {
        Bodies.drop(request);
        return new Answer.Bad(
            HttpStatus.NOT_FOUND_404, "G07", "This program doesn't take them: see [figures].");
      };

  private final FiguresDesk desk;

  FiguresRoutes(FiguresDesk desk) {
    this.desk = desk;
  }

  /** Whether it can be an office's id. */
  static boolean office(String name) {
    return name.matches("[a-z0-9-]{1,32}");
  }

  /** One of {@link #ALL}. */
  Route of(String what) {
    if (what.equals(FIGURES)) {
      return (request, office) -> answer(request, office, SignedFigures.MAX_BYTES, desk::figures);
    }
    return desk.takesHeads()
        ? (request, office) -> answer(request, office, CountersignedHead.MAX_BYTES, desk::head)
        : NONE;
  }

  private static Answer answer(
      Request request, String office, int most, BiFunction<byte[], String, Taking> take)
      throws IOException {
    byte[] body;
    try {
      body = Bodies.read(request, most);
    } catch (Bodies.TooLong e) {
      return new Answer.Bad(HttpStatus.PAYLOAD_TOO_LARGE_413, FiguresFault.F05.name());
    }
    return switch (take.apply(body, office)) {
      case Taking.Taken(Taking.As as) -> new Answer.Good(new ApiMessages.Taken(as.word()));
      case Taking.NotYours() -> BranchApi.NOT_TRUSTED;
      case Taking.Refused(FiguresFault why) -> {
        LOG.warn("{}: {} from {}", request.getHttpURI().getPath(), why, office);
        yield new Answer.Bad(status(why), why.name());
      }
    };
  }

  /** What time or a newer program cures is to be sent again; the rest never will do. */
  private static int status(FiguresFault why) {
    return switch (why) {
      case F06, F08 -> HttpStatus.SERVICE_UNAVAILABLE_503;
      case F05 -> HttpStatus.BAD_REQUEST_400;
      case F01, F02, F03, F04, F07, F09 -> HttpStatus.UNPROCESSABLE_ENTITY_422;
    };
  }
}
