package org.madoguchi.app.errand.support.branch;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ExceptionReason;

/** What the branch asks of a photo when a resident confirms, whatever becomes of it then. Pure. */
public final class ToldPhoto {
  private ToldPhoto() {}

  /** Why it isn't kept: it isn't the one that was on the screen, or larger than any can be. */
  public static Optional<FailureCode> mistake(Application told) {
    ApplicantPhoto photo = told.photo();
    if (photo == null) {
      return Optional.empty();
    }
    if (!photo.asShown()) {
      return Optional.of(FailureCode.PHOTO_DISAGREES);
    }
    return photo.jpeg().length > CaseContent.MOST_PHOTO_BYTES
        ? Optional.of(FailureCode.REQUEST_INVALID) // no camera here makes such a one
        : Optional.empty();
  }

  /** The line of a photo that was chosen. */
  public static JournalEntry chosen(ApplicantPhoto photo) {
    JournalEntry chosen = JournalEntry.of(JournalEvent.PHOTO_CHOSEN, "warnings", photo.warnings());
    ExceptionReason reason = photo.reason();
    return reason == null ? chosen : chosen.with("exception", reason.word());
  }
}
