package org.madoguchi.app.lobby;

import org.madoguchi.app.base.FailureCode;

/** What helps a resident when it can't go on; it is the main key of the problem's screen. */
public enum Cure {
  /** A person has to look at it. */
  CALL_STAFF,
  /** The same once more may well go. */
  TRY_AGAIN,
  /** This can't be had; another certificate can. */
  CHOOSE_AGAIN,
  /** Only the municipality's counter can help. */
  ELSEWHERE,
  /** Nothing is wrong: the resident wanted it to end, or comes again when it is time. */
  NONE;

  /** What helps. Where nobody has thought about a code, a person does. */
  public static Cure of(FailureCode failure) {
    return switch (failure) {
      case CARD_MUTE,
          NOT_MY_NUMBER_CARD,
          CARD_REMOVED,
          CARD_FAULT,
          CARD_IN_USE,
          CARD_CHANGED,
          CARD_SILENT,
          REVOCATION_UNKNOWN,
          GATEWAY_UNREACHABLE,
          GATEWAY_TIMEOUT,
          CHALLENGE_EXPIRED,
          SIGNATURE_INVALID,
          CARD_AUTHORITY_UNREACHABLE,
          CARD_CHANNEL_REFUSED,
          CARD_ORDER_UNFINISHED,
          CARD_ORDER_UNCONFIRMED,
          CARD_OF_ANOTHER_ORDER,
          PHOTO_NOT_MEASURABLE,
          APPOINTMENT_TAKEN,
          BOOKING_CLOSED,
          PORTAL_CLOSED,
          BANK_NOT_ACCEPTED,
          ACCOUNT_NOT_THE_HOLDERS,
          UNFORESEEN,
          INTERRUPTED,
          SESSION_TIMED_OUT ->
          TRY_AGAIN;
      case REQUEST_INVALID, OUTSIDE_HOURS -> CHOOSE_AGAIN;
      case PIN_LOCKED,
          PIN_UNUSABLE,
          ELECTRONIC_CERTIFICATE_MISSING,
          ELECTRONIC_CERTIFICATE_EXPIRED,
          ELECTRONIC_CERTIFICATE_REVOKED,
          ELECTRONIC_CERTIFICATE_WRONG_USE,
          SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD,
          MUNICIPAL_COUNTER,
          REPRESENTATIVE_NEEDED,
          MOVE_PENDING,
          PORTAL_NAMES_DIFFER ->
          ELSEWHERE;
      case RESIDENT_STOPPED,
          RENEWAL_NOT_DUE,
          OFFICER_MISSES_PAPERS,
          PAPERS_EXPIRED,
          ALREADY_APPLIED,
          ACCOUNT_OF_ANOTHER,
          CARD_OF_ANOTHER,
          ALREADY_REGISTERED,
          PORTAL_UNANSWERED ->
          NONE;
      default -> CALL_STAFF;
    };
  }
}
