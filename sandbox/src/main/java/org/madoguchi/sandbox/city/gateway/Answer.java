package org.madoguchi.sandbox.city.gateway;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.GatewayMessages;

/**
 * One HTTP answer.
 *
 * @param type media type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, String type, byte[] body) {
  /** With that message. */
  public static Answer ok(Object message) {
    return new Answer(200, GatewayMessages.JSON, GatewayJson.write(message));
  }

  /** With the status that belongs to the code. */
  public static Answer refusal(FailureCode why) {
    int status =
        switch (why) {
          case GATEWAY_TIMEOUT, ALREADY_REGISTERED, JOURNAL_REPLACED, CARD_ORDER_UNFINISHED -> 409;
          case REQUEST_INVALID, BANK_NOT_ACCEPTED, ACCOUNT_NOT_THE_HOLDERS -> 422;
          case REVOCATION_UNKNOWN, PORTAL_CLOSED, CARD_AUTHORITY_UNREACHABLE -> 503;
          default -> 403; // FailureCode has many members that no gateway raises
        };
    return problem(status, why);
  }

  /** With that status. */
  public static Answer problem(int status, FailureCode why) {
    String title = title(status);
    return new Answer(
        status,
        GatewayMessages.PROBLEM_JSON,
        GatewayJson.write(new GatewayMessages.Problem("about:blank", title, status, why.code())));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 422 -> "Unprocessable Content";
      case 503 -> "Service Unavailable";
      default -> throw new IllegalArgumentException("no such answer: " + status);
    };
  }

  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
