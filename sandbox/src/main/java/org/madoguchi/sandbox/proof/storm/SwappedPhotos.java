package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.config.Language;

/**
 * The mutant of a terminal's program that keeps the current photo where all sessions find it: with
 * what one resident confirms goes the photo of the one before.
 */
final class SwappedPhotos implements Applications {
  private final Applications right;
  private final Slot slot;

  /** Where the photo lies, whosever it is. */
  static final class Slot {
    private @Nullable ApplicantPhoto photo;
  }

  SwappedPhotos(Applications right, Slot slot) {
    this.right = right;
    this.slot = slot;
  }

  @Override
  public Optional<FailureCode> confirm(ApplicationId id, Application told, Route route) {
    ApplicantPhoto own = told.photo();
    ApplicantPhoto before = slot.photo;
    slot.photo = own == null ? before : own;
    return right.confirm(
        id,
        own == null || before == null
            ? told
            : new Application(told.form(), told.birthDate(), before, told.wishes(), told.contact()),
        route);
  }

  @Override
  public List<SupportOffer> offers() {
    return right.offers();
  }

  @Override
  public Beginning begin(String municipality, String terminal) {
    return right.begin(municipality, terminal);
  }

  @Override
  public Subscription awaitForm(Consumer<FormId> form) {
    return right.awaitForm(form);
  }

  @Override
  public void formRead(ApplicationId id, Way way) {
    right.formRead(id, way);
  }

  @Override
  public void photoTaken(ApplicationId id, int count) {
    right.photoTaken(id, count);
  }

  @Override
  public Optional<FailureCode> order(ApplicationId id, FormOrder order) {
    return right.order(id, order);
  }

  @Override
  public SlipAnswer slip(ApplicationId id, Language language) {
    return right.slip(id, language);
  }

  @Override
  public void giveUp(ApplicationId id, FailureCode why) {
    right.giveUp(id, why);
  }
}
