package org.madoguchi.app.errand.support;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * What goes over the wire for applications, as {@code docs/gateway-openapi.json} describes it;
 * written and read by {@code GatewayJson}. Times are RFC 3339 in UTC, bytes base64. Pure; any
 * thread.
 */
public final class ApplicationMessages {
  /** Path of {@link Order}, {@code POST}; answered by {@link Ordered}, always the same. */
  public static final String FORM_ORDERS = "/v1/application-forms/orders";

  /** Path of {@link Sent}, {@code POST}; answered by {@link Taken}. */
  public static final String APPLICATIONS = "/v1/applications";

  /** What an application may be refused by. */
  public static final Set<FailureCode> REFUSALS =
      Set.of(
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.OUTSIDE_HOURS,
          FailureCode.FORM_NOT_KNOWN,
          FailureCode.FORM_STALE,
          FailureCode.PHOTO_REFUSED,
          FailureCode.APPLICATION_SITE_CLOSED);

  /** What an order may be refused by: nothing that says whether somebody is registered. */
  public static final Set<FailureCode> ORDER_REFUSALS =
      Set.of(
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.APPLICATION_SITE_CLOSED);

  private ApplicationMessages() {}

  /**
   * An application.
   *
   * @param photoSha256 64 hexadecimal digits; left out where there is no photo
   * @param sealed CMS AuthEnvelopedData over {@link Content}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sent(
      String id,
      String municipality,
      String branch,
      String terminal,
      String at,
      @Nullable String photoSha256,
      byte[] sealed) {
    /** Without content. */
    @Override
    public String toString() {
      return "Sent[" + id + "]";
    }
  }

  /**
   * The site has it.
   *
   * @param siteState a {@link SiteState}'s word
   */
  public record Taken(String receivedAt, String siteState) {}

  /** A form is wanted; {@code sealed} holds {@link Person}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Order(
      String id, String municipality, String branch, String terminal, String at, byte[] sealed) {
    /** Without content. */
    @Override
    public String toString() {
      return "Order[" + id + "]";
    }
  }

  /** The order is taken. */
  public record Ordered(String receivedAt) {}

  /**
   * What the municipality opens of an application.
   *
   * @param id the application's own, so that no content can be put under another's
   * @param form 23 digits
   * @param birthDate RFC 3339 full-date
   * @param photo JPEG; left out where none is needed
   * @param warnings rules that were warned of
   * @param exception an {@link ExceptionReason}'s word
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(
      String id,
      String form,
      String birthDate,
      byte @Nullable [] photo,
      List<String> warnings,
      @Nullable String exception,
      boolean signature,
      boolean authentication,
      boolean braille,
      @Nullable String contactName,
      @Nullable String email) {
    /** Without content. */
    @Override
    public String toString() {
      return "Content[]";
    }
  }

  /** What the municipality opens of a form's order. */
  public record Person(String id, String name, String birthDate) {
    /** Without content. */
    @Override
    public String toString() {
      return "Person[]";
    }
  }
}
