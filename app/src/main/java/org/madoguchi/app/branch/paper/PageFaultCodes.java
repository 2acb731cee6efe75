package org.madoguchi.app.branch.paper;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.printer.check.PageFault;

/** What is said about a page that can't be taken as it is. */
public final class PageFaultCodes {
  private PageFaultCodes() {}

  public static FailureCode of(PageFault fault) {
    return switch (fault) {
      case NOT_A4 -> FailureCode.PAGE_NOT_A4;
      case NO_FREE_PLACE -> FailureCode.PAGE_WITHOUT_ROOM;
      case UNREADABLE, ENCRYPTED, NOT_ONE_PAGE, TOO_MUCH, TOO_LONG ->
          FailureCode.PAGE_NOT_PRINTABLE;
      case DRAWING,
          ANNOTATION,
          FORM,
          LAYER,
          ACTION,
          ATTACHMENT,
          HIDDEN_TEXT,
          FONT_NOT_EMBEDDED,
          FONT_UNREADABLE,
          LETTER_MISSING,
          IMAGE,
          COLOUR,
          EFFECT ->
          FailureCode.PAPER_INCOMPLETE;
    };
  }
}
