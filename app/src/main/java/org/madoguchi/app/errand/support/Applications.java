package org.madoguchi.app.errand.support;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * The branch's service for applications, as a lobby terminal calls it: those that a clerk sends or
 * prints, and forms that are ordered. Rules as for {@link Telling}.
 */
public interface Applications extends Telling {
  /**
   * The resident says that all of it is right: it rests sealed until a clerk has looked at it.
   *
   * @param route {@link Route#ONLINE} or {@link Route#PAPER}
   * @return why it isn't kept; empty: it is
   */
  Optional<FailureCode> confirm(ApplicationId id, Application application, Route route);

  /**
   * Orders a form to the registered address.
   *
   * @return why it wasn't ordered; empty: it was, if there is such an address
   */
  Optional<FailureCode> order(ApplicationId id, FormOrder order);
}
