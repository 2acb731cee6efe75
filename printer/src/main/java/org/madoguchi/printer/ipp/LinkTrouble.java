package org.madoguchi.printer.ipp;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterTrust;

/**
 * What is in the way below IPP: which problem, and the words that go to the log and to a
 * technician. Pure.
 *
 * @param nothingBegun whether what was asked was certainly not begun
 * @param detail technicians' words
 */
public record LinkTrouble(PrinterProblem problem, boolean nothingBegun, String detail) {
  /** More of a foreign text than this isn't shown. */
  private static final int LONGEST = 200;

  /** The exchange failed. */
  public static LinkTrouble of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case PrinterTrust.Refused refused -> {
          return barred(refused.problem(), "TLS certificate not taken: " + refused.getMessage());
        }
        case UnresolvedAddressException _, UnknownHostException _ -> {
          return silent(PrinterProblem.HOST_UNKNOWN, "no machine of that name");
        }
        case SSLException tls -> {
          if (!(rootOf(tls) instanceof PrinterTrust.Refused)) {
            return silent(PrinterProblem.TLS_FAILED, "TLS: " + plain(tls.getMessage()));
          }
        }
        case ProtocolException http -> {
          return notIpp("not HTTP: " + plain(http.getMessage()));
        }
        case ConnectException connect when !(connect.getCause() instanceof Exception) -> {
          return silent(PrinterProblem.UNREACHABLE, "no connection");
        }
        default -> {}
      }
    }
    return silent(
        PrinterProblem.UNREACHABLE, "no answer: " + rootOf(failure).getClass().getSimpleName());
  }

  /** It answered with another HTTP status than 200 (RFC 9110 15). */
  public static LinkTrouble of(int status, HttpHeaders headers) {
    String words = "HTTP status " + status;
    return switch (status) {
      case 401, 407 -> barred(PrinterProblem.LOGIN_REQUIRED, words);
      case 403 -> barred(PrinterProblem.FORBIDDEN, words);
      case 404, 410 -> barred(PrinterProblem.WRONG_PATH, words);
      case 301, 302, 303, 307, 308 ->
          barred(
              PrinterProblem.MOVED,
              words + " to " + plain(headers.firstValue("Location").orElse("nowhere")));
      case 426 -> barred(PrinterProblem.TLS_REQUIRED, words);
      case 429, 503 -> silent(PrinterProblem.BUSY, words);
      default -> silent(PrinterProblem.NOT_IPP, words);
    };
  }

  /** What came isn't IPP, and what was asked may have been done all the same. */
  static LinkTrouble notIpp(String detail) {
    return silent(PrinterProblem.NOT_IPP, detail);
  }

  LinkAnswer answer() {
    return nothingBegun ? new LinkAnswer.Barred(problem) : new LinkAnswer.Silent(problem);
  }

  private static LinkTrouble barred(PrinterProblem problem, String detail) {
    return new LinkTrouble(problem, true, detail);
  }

  private static LinkTrouble silent(PrinterProblem problem, String detail) {
    return new LinkTrouble(problem, false, detail);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  /** Foreign text as one short line of plain characters. */
  public static String plain(@Nullable String text) {
    String line = text == null ? "" : text.replaceAll("[^\\x20-\\x7e]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
