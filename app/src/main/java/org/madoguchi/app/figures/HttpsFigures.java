package org.madoguchi.app.figures;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsChannel.Exchange;
import org.madoguchi.app.gateway.HttpsChannel.Reply;

/** The line over HTTPS. Thread rule: as {@link FiguresLine}. */
public final class HttpsFigures implements FiguresLine {
  /** Media type of signed files (RFC 7193). */
  static final String CMS = "application/cms";

  private static final String FIGURES = "/v1/figures";
  private static final String HEADS = "/v1/heads";
  private static final Set<String> TAKEN = Set.of("counted", "again", "kept");

  /**
   * Codes by which a file may be refused until a person has done something. F03 is kept; F06 and
   * F08 pass.
   */
  private static final Map<String, FailureCode> REFUSALS =
      Map.of(
          "F01", FailureCode.FIGURES_NOT_TRUSTED,
          "F02", FailureCode.FIGURES_CONTRADICTED,
          "F04", FailureCode.FIGURES_OFFICE_UNKNOWN,
          "F05", FailureCode.FIGURES_UNREADABLE);

  private final HttpsChannel channel;

  /**
   * @param channel closed with this
   */
  public HttpsFigures(HttpsChannel channel) {
    this.channel = channel;
  }

  /**
   * They have it.
   *
   * @param taken how
   */
  record Receipt(String taken) {}

  @Override
  public Answer figures(byte[] cms) {
    return answer(channel.send(FIGURES, CMS, cms));
  }

  @Override
  public Answer head(byte[] cms) {
    return answer(channel.send(HEADS, CMS, cms));
  }

  @Override
  public void close() {
    channel.close();
  }

  /** Nothing odd is believed: it is as good as no answer, and the same is sent again. */
  static Answer answer(Reply reply) {
    return switch (reply) {
      case Exchange.Lost _ -> new Answer.Unknown(false);
      case Reply.Came came -> meaning(came).orElse(new Answer.Unknown(true));
    };
  }

  private static Optional<Answer> meaning(Reply.Came came) {
    if (came.status() == 200 && came.type().equals(GatewayMessages.JSON)) {
      return GatewayJson.readRequest(came.body(), Receipt.class)
          .map(Receipt::taken)
          .filter(TAKEN::contains)
          .map(Answer.Taken::new);
    }
    boolean refused = came.status() >= 400 && came.status() < 500;
    if (refused && came.type().equals(GatewayMessages.PROBLEM_JSON)) {
      return GatewayJson.readAnswer(came.body(), GatewayMessages.Problem.class)
          .map(GatewayMessages.Problem::code)
          .flatMap(code -> Optional.ofNullable(REFUSALS.get(code)))
          .map(Answer.Refused::new);
    }
    return Optional.empty();
  }
}
