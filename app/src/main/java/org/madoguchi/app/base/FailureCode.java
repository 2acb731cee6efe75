package org.madoguchi.app.base;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every way in which the terminal can fail, one code each. The words for resident and clerk and the
 * cure stand in {@code failures_ja.properties} and {@code failures_en.properties} beside this file
 * ({@code C01.words}, {@code C01.cure}); {@code docs/failure-codes.md} is made from them.
 */
public enum FailureCode {
  /** The smart card service of the terminal doesn't answer. */
  CARD_SERVICE_DOWN("C01"),
  /** The configured reader isn't plugged in. */
  READER_MISSING("C02"),
  /** Something lies on the reader that doesn't answer. */
  CARD_MUTE("C03"),
  /** A card without the JPKI application. */
  NOT_MY_NUMBER_CARD("C04"),
  /** The card was taken away before its time. */
  CARD_REMOVED("C05"),
  /** The card answered what no My Number card answers. */
  CARD_FAULT("C06"),
  /** Another program holds the card. */
  CARD_IN_USE("C07"),
  /** Another card lies there than the one that began the visit. */
  CARD_CHANGED("C08"),
  /** Card or reader gave no answer in time; the dialogue was given up. */
  CARD_SILENT("C09"),

  /** The PIN was wrong. */
  PIN_WRONG("P01"),
  /** The PIN was locked by the try that was given here. */
  PIN_LOCKED("P02"),
  /** The resident keeps the last try and asks a person. */
  LAST_TRY_KEPT("P03"),
  /**
   * The card takes no PIN before any was typed here: it was locked earlier, or it never had one (a
   * card for face authentication). Which of the two no card is known to tell.
   */
  PIN_UNUSABLE("P04"),

  /** There is no electronic certificate for user authentication on the card. */
  ELECTRONIC_CERTIFICATE_MISSING("E01"),
  /** The electronic certificate has expired or doesn't hold yet. */
  ELECTRONIC_CERTIFICATE_EXPIRED("E02"),
  /** The electronic certificate has been revoked. */
  ELECTRONIC_CERTIFICATE_REVOKED("E03"),
  /** No authority that is trusted here has issued the electronic certificate. */
  ELECTRONIC_CERTIFICATE_NOT_TRUSTED("E04"),
  /** The electronic certificate isn't one for user authentication. */
  ELECTRONIC_CERTIFICATE_WRONG_USE("E05"),
  /** Whether the electronic certificate is revoked can't be found out now. */
  REVOCATION_UNKNOWN("E06"),

  /** The gateway can't be reached. */
  GATEWAY_UNREACHABLE("G01"),
  /** The gateway didn't answer in time; the whole issuance is cancelled. */
  GATEWAY_TIMEOUT("G02"),
  /** The gateway's answer isn't what its interface says. */
  GATEWAY_ANSWER_UNREADABLE("G03"),
  /** The municipality doesn't issue it here: one neutral sentence, whatever the reason. */
  GATEWAY_REFUSED("G04"),
  /** The gateway's challenge is spent or too old. */
  CHALLENGE_EXPIRED("G05"),
  /** The request wasn't signed by the card that came with it. */
  SIGNATURE_INVALID("G06"),
  /** The request asks for something the municipality's data don't offer (kind, option, fee). */
  REQUEST_INVALID("G07"),
  /** The gateway doesn't know this branch. */
  BRANCH_NOT_TRUSTED("G08"),
  /** The certificate can't be had at this hour. */
  OUTSIDE_HOURS("G09"),

  /** The answer is for another request. */
  ANSWER_FOR_ANOTHER_REQUEST("K01"),
  /** The answer is for another holder. */
  ANSWER_FOR_ANOTHER_HOLDER("K02"),
  /** The municipality's seal over the answer isn't valid. */
  SEAL_INVALID("K03"),
  /** The document isn't the one that the municipality sealed. */
  DOCUMENT_ALTERED("K04"),
  /** The document's pages aren't the ones that the municipality sealed. */
  PAGES_ALTERED("K05"),
  /** The document can't be opened with the desk's key. */
  DOCUMENT_NOT_FOR_THIS_DESK("K06"),
  /** The scanned page belongs to another issuance. */
  PAGE_OF_ANOTHER_ISSUANCE("K07"),
  /** A sealed page isn't a printable one-page document. */
  PAGE_NOT_PRINTABLE("K08"),
  /**
   * The finished pages lack pattern, seal or a page, another municipality certifies them, or a
   * printer might make something else of them.
   */
  PAPER_INCOMPLETE("K09"),
  /** Name or birth date on the finished pages aren't those that the card gave. */
  CONTENT_OF_ANOTHER_HOLDER("K10"),
  /** The gateway knows another journal of this branch: it was cut, or another put in its place. */
  JOURNAL_REPLACED("K11"),
  /** A finished page isn't A4. */
  PAGE_NOT_A4("K12"),
  /** A finished page has no free place for the branch's code. */
  PAGE_WITHOUT_ROOM("K13"),

  /** The authority that changes cards can't be reached; nothing was written. */
  CARD_AUTHORITY_UNREACHABLE("W01"),
  /** The card and its authority don't come to a secure channel. */
  CARD_CHANNEL_REFUSED("W02"),
  /** An order of a card isn't finished; its next presence goes on with it. */
  CARD_ORDER_UNFINISHED("W03"),
  /** The card uses its new electronic certificate, which the authority hasn't confirmed. */
  CARD_ORDER_UNCONFIRMED("W04"),
  /** What was read back from the card isn't what the authority issued. */
  CARD_READ_BACK_DISAGREES("W05"),
  /** This card isn't the one of the order. */
  CARD_OF_ANOTHER_ORDER("W06"),
  /** A script holds a command that no terminal passes on. */
  CARD_COMMAND_FORBIDDEN("W07"),
  /** It is too early to renew the electronic certificate. */
  RENEWAL_NOT_DUE("W08"),
  /** Nobody under 15 and no ward has an electronic certificate for signatures. */
  SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD("W09"),

  /** It isn't done here: one neutral sentence that leads to the counter, whatever the reason. */
  MUNICIPAL_COUNTER("O01"),
  /** The officer wants to see more papers. */
  OFFICER_MISSES_PAPERS("O02"),
  /** A paper that the officer saw doesn't hold any more. */
  PAPERS_EXPIRED("O03"),
  /** There is an application already, or the card holds for more than three months yet. */
  ALREADY_APPLIED("O04"),
  /** A legal representative has to be there. */
  REPRESENTATIVE_NEEDED("O05"),
  /** The resident will move before the card comes. */
  MOVE_PENDING("O06"),
  /** A decision isn't about the package that was sealed here. */
  DECISION_DISAGREES("O09"),

  /** The portal is closed, or doesn't answer. */
  PORTAL_CLOSED("N01"),
  /** The card's name isn't the one that the portal knows; nothing was written. */
  PORTAL_NAMES_DIFFER("N02"),
  /** The resident says that the account is in another's name; nothing was sent. */
  ACCOUNT_OF_ANOTHER("N03"),
  /** The portal takes no account at that bank. */
  BANK_NOT_ACCEPTED("N04"),
  /** It is registered already. */
  ALREADY_REGISTERED("N05"),
  /** Whether it was written nobody knows. */
  PORTAL_UNANSWERED("N06"),
  /** The resident says that the card's holder is somebody else; nothing was sent. */
  CARD_OF_ANOTHER("N07"),
  /** The bank has no such account in the name of the card's holder. */
  ACCOUNT_NOT_THE_HOLDERS("N08"),

  /** What was read or typed isn't the number of an application form. */
  FORM_ID_NOT_READ("A01"),
  /** The application site doesn't know the form. */
  FORM_NOT_KNOWN("A02"),
  /** The form is of another address or name than the register has now. */
  FORM_STALE("A03"),
  /** The application site doesn't take the photo. */
  PHOTO_REFUSED("A04"),
  /** The application site is closed, or this isn't done there now. */
  APPLICATION_SITE_CLOSED("A05"),
  /** The photo isn't the one that the resident has confirmed. */
  PHOTO_DISAGREES("A06"),
  /** Nobody knows yet whether the application site has the application. */
  APPLICATION_UNANSWERED("A07"),
  /** The day ended before the application went on its way: what was told is erased. */
  APPLICATION_DAY_ENDED("A08"),
  /** A form was scanned at the desk, and not just one lobby terminal asks for one. */
  FORM_NOT_AWAITED("A09"),

  /** There is no camera. */
  CAMERA_MISSING("A10"),
  /** The device takes no colour pictures that can be read here. */
  CAMERA_NOT_A_CAMERA("A11"),
  /** This program's user may not use the camera. */
  CAMERA_FORBIDDEN("A12"),
  /** Another program uses the camera. */
  CAMERA_IN_USE("A13"),
  /** The camera's USB bus is too busy for it. */
  CAMERA_WITHOUT_BANDWIDTH("A14"),
  /** The camera's pictures have too few pixels for a photo. */
  CAMERA_TOO_SMALL("A15"),
  /** The camera's lens is covered, or there is no light. */
  CAMERA_COVERED("A16"),
  /** The camera sends no pictures, or always the same one. */
  CAMERA_SILENT("A17"),
  /** The camera's pictures arrive damaged. */
  CAMERA_PICTURES_DAMAGED("A18"),
  /** The camera was pulled out while it was used. */
  CAMERA_UNPLUGGED("A19"),
  /** The camera's driver or its process failed. */
  CAMERA_DRIVER_FAILED("A20"),
  /** The process that measures photos failed or was too slow. */
  PHOTO_NOT_MEASURABLE("A21"),
  /** The picture's file can't be read. */
  PICTURE_FILE_NOT_READ("A22"),
  /** The file is neither JPEG nor PNG. */
  PICTURE_FILE_NO_PICTURE("A23"),
  /** The picture has too many bytes or pixels. */
  PICTURE_FILE_TOO_LARGE("A24"),
  /** The picture is in CMYK. */
  PICTURE_FILE_FOUR_COLOURS("A25"),
  /** The picture is cut off or damaged. */
  PICTURE_FILE_DAMAGED("A26"),
  /** The MFP's scanner can't be reached. */
  SCANNER_UNREACHABLE("A27"),
  /** What answers at the scanner's address doesn't speak eSCL. */
  SCANNER_NOT_ESCL("A28"),
  /** The scanner wants a login, or doesn't let this machine scan. */
  SCANNER_REFUSES("A29"),
  /** The scanner is doing something else. */
  SCANNER_BUSY("A30"),
  /** The scanner has no glass, or gives no JPEG of what lies there. */
  SCANNER_WITHOUT_GLASS("A31"),
  /** The scanner broke off, was stopped, or took too long. */
  SCANNER_FAILED("A32"),

  /** The MFP can't be reached. */
  PRINTER_UNREACHABLE("M01"),
  /** The MFP is out of paper. */
  PRINTER_OUT_OF_PAPER("M02"),
  /** The MFP is jammed, open, out of toner or stopped. */
  PRINTER_NEEDS_ATTENTION("M03"),
  /** The MFP refused, aborted or cancelled the job. */
  PRINT_JOB_FAILED("M04"),
  /** Nobody can know from here how many sheets came out. */
  PRINT_IN_DOUBT("M05"),
  /** The slip couldn't be printed; its code is on the screen. */
  SLIP_NOT_PRINTED("M06"),
  /** No machine has the name in the MFP's address. */
  PRINTER_HOST_UNKNOWN("M07"),
  /** The MFP wants a user name and a password. */
  PRINTER_LOGIN_REQUIRED("M08"),
  /** The MFP doesn't let this machine print. */
  PRINTER_FORBIDDEN("M09"),
  /** There is no printer under the path of the MFP's address. */
  PRINTER_WRONG_PATH("M10"),
  /** What answers at the MFP's address doesn't speak IPP. */
  PRINTER_NOT_IPP("M11"),
  /** The MFP sends on to another address. */
  PRINTER_MOVED("M12"),
  /** The MFP takes encrypted connections only. */
  PRINTER_TLS_REQUIRED("M13"),
  /** No safe TLS connection to the MFP comes about. */
  PRINTER_TLS_FAILED("M14"),
  /** Nobody trusted here has signed the MFP's TLS certificate. */
  PRINTER_TLS_UNTRUSTED("M15"),
  /** The MFP's TLS certificate is for another host name. */
  PRINTER_TLS_OTHER_HOST("M16"),
  /** The MFP's TLS certificate has expired, or isn't valid yet. */
  PRINTER_TLS_EXPIRED("M17"),
  /** The MFP shows another TLS certificate than the pinned one. */
  PRINTER_TLS_CHANGED("M18"),
  /** The MFP has no IPP operation to print with. */
  PRINTER_OPERATION_MISSING("M19"),
  /** The MFP speaks none of IPP 1.0, 1.1 and 2.0. */
  PRINTER_IPP_VERSION("M20"),
  /** The MFP doesn't take PDF. */
  PRINTER_FORMAT_REFUSED("M21"),
  /** The MFP can't be told to print one copy on A4. */
  PRINTER_SETTING_REFUSED("M22"),
  /** The MFP doesn't tell what it has printed. */
  PRINTER_WITHOUT_HISTORY("M23"),
  /** The MFP shows other job names than it was given. */
  PRINTER_RENAMES_JOBS("M24"),
  /** The MFP is busy with another job. */
  PRINTER_BUSY("M25"),

  /** What was scanned is neither slip nor page of this branch. */
  CODE_UNKNOWN("S01"),
  /** The slip's certificate has been handed over already. */
  SLIP_ALREADY_HANDED_OVER("S02"),
  /** The slip was voided. */
  SLIP_VOIDED("S03"),
  /** Another slip is open at the MFP. */
  DESK_OCCUPIED("S04"),
  /** This page was scanned already. */
  PAGE_ALREADY_SCANNED("S05"),
  /** The scanned code doesn't fit to what is to be done now. */
  SCAN_OUT_OF_TURN("S06"),
  /** The scanned page is void: it was printed anew, or its issuance was voided. */
  PAGE_VOIDED("S07"),
  /** The scanned badge is nobody's of this branch. */
  BADGE_UNKNOWN("S08"),
  /** Paper or money is destroyed, and too few different people answer for it. */
  SECOND_PERSON_MISSING("S09"),
  /** Something disagreed, and nobody has read the alarm yet. */
  ALARM_NOT_READ("S10"),
  /** The municipality doesn't know this exemption or proof for this certificate. */
  EXEMPTION_UNKNOWN("S11"),
  /** The day can't be closed while papers lie at the desk. */
  DESK_NOT_EMPTY("S12"),
  /** At the hand-over: the slip that was scanned isn't that of these papers. */
  SLIP_OF_ANOTHER_ISSUANCE("S13"),
  /** The day was counted against a report that isn't the latest any more. */
  CLOSING_OUT_OF_DATE("S14"),
  /** Nobody's badge says who answers for a typed number, or has read the alarm. */
  BADGE_NEEDED("S15"),
  /** What was scanned begins or ends like a code of ours, but isn't all of one. */
  SCAN_INCOMPLETE("S20"),
  /** The scanner types another keyboard layout than this machine reads. */
  SCANNER_LAYOUT("S21"),
  /** What was counted in the till differs from the journal, and nobody has said why. */
  TILL_UNEXPLAINED("S22"),
  /** The papers that a clerk has ticked don't suffice by the municipality's rule. */
  PAPERS_NOT_ENOUGH("S23"),
  /** The slip's matter has come to its end already. */
  CASE_ENDED("S24"),
  /** A clerk has found that face and card aren't the same person. */
  HOLDER_NOT_RECOGNISED("S25"),
  /** A slip was scanned while a clerk looks at what another resident told. */
  LOOK_NOT_LEFT("S26"),
  /** A paper is ticked of which no picture was taken. */
  PAPER_WITHOUT_PICTURE("S27"),

  /** The place at the booth was taken meanwhile, or wasn't kept any longer. */
  APPOINTMENT_TAKEN("T01"),
  /** The slip is of no appointment at a booth of this branch. */
  APPOINTMENT_UNKNOWN("T02"),
  /** The slot can't be booked any more. */
  BOOKING_CLOSED("T03"),
  /** The booking was cancelled, or its time has begun: it can't be changed any more. */
  APPOINTMENT_OVER("T04"),

  /** The branch's store is full, locked or damaged. */
  STORE_FAILED("B01"),
  /** The journal's chain is broken: the branch stops. */
  JOURNAL_BROKEN("B02"),
  /** The program failed in a way that nobody foresaw; the session ended. */
  UNFORESEEN("B03"),
  /** The program was ended in the middle; at its next start the issuance was closed. */
  INTERRUPTED("B04"),
  /** Nobody went on within the time; the session ended. */
  SESSION_TIMED_OUT("B05"),
  /** The resident stopped. */
  RESIDENT_STOPPED("B06"),
  /** An office terminal on the branch LAN can't reach the branch. */
  BRANCH_UNREACHABLE("B07"),
  /** The branch's answer was lost on the LAN: what was asked may be done or not. */
  BRANCH_ANSWER_LOST("B08"),
  /** Somebody else than the program changed the database: the branch stops. */
  STORE_ALTERED("B09"),
  /** What was done is done, but what was erased may still stand in the store's log. */
  ERASURE_DUE("B10"),
  /** Others than the program's user can read or change a file with keys. */
  KEYS_OPEN("B11"),
  /** A name in the configuration has a letter that no paper of this machine can show. */
  LETTER_NOT_DRAWABLE("B12"),
  /** Who collects figures doesn't know the certificate under them (F01 there). */
  FIGURES_NOT_TRUSTED("B13"),
  /** Figures or head disagree with a countersigned head that who collects them has (F02 there). */
  FIGURES_CONTRADICTED("B14"),
  /** Who collects figures has no such office in that month (F04 there). */
  FIGURES_OFFICE_UNKNOWN("B15"),
  /** Who collects figures can't read them (F05 there). */
  FIGURES_UNREADABLE("B16"),

  /** No touch panel is plugged in. */
  TOUCH_MISSING("D01"),
  /** There is no sound device. */
  SOUND_MISSING("D02"),
  /** The clock differs from the gateway's. */
  CLOCK_OFF("D03"),
  /** A certificate ends soon. */
  CERTIFICATE_ENDING("D04"),
  /** A certificate has ended. */
  CERTIFICATE_ENDED("D05"),
  /** A key store or a file of certificates can't be read. */
  KEYS_UNREADABLE("D06"),
  /** There is little room left on the disk. */
  DISK_NEARLY_FULL("D07"),
  /** There are no letters for a language, or for papers. */
  LETTERS_MISSING("D08"),
  /** A part that was looked at didn't answer, or looking at it failed. */
  CHECK_UNANSWERED("D09");

  private final String code;

  FailureCode(String code) {
    this.code = code;
  }

  /**
   * Whether it means that something disagreed which must agree: an alarm that a person has to read
   * before the desk goes on.
   */
  public boolean alarming() {
    return code.startsWith("K")
        || this == PHOTO_DISAGREES
        || this == DECISION_DISAGREES
        || this == CARD_READ_BACK_DISAGREES
        || this == CARD_COMMAND_FORBIDDEN;
  }

  /** The one of that code. */
  public static Optional<FailureCode> of(String code) {
    return Stream.of(values()).filter(f -> f.code.equals(code)).findFirst();
  }

  /** What stands on screens, in the journal and in the manual: a letter and two digits. */
  public String code() {
    return code;
  }
}
