package org.madoguchi.app.errand.registration;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.config.Language;

/** Of a branch without a portal: nothing is offered, so that nothing is asked. */
record NoRegistrations() implements Registrations {
  @Override
  public Optional<Availability> now() {
    return Optional.empty();
  }

  @Override
  public void begun(String terminal) {}

  @Override
  public Drawing draw(PortalContent content, String terminal) {
    content.close();
    return new Drawing.Failed(FailureCode.PORTAL_CLOSED);
  }

  @Override
  public ReadAnswer status(DrawnRequest request, CardConsent signed) {
    return new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED);
  }

  @Override
  public WriteAnswer write(DrawnRequest request, CardConsent signed) {
    return new WriteAnswer.Refused(FailureCode.PORTAL_CLOSED);
  }

  @Override
  public void ended(String terminal, Optional<FailureCode> why) {}

  @Override
  public void dropped(String terminal) {}

  @Override
  public boolean slip(PortalAction done, Language language) {
    return false;
  }
}
