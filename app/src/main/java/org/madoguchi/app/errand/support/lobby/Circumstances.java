package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;

/**
 * On what it depends what follows, beside what was told. Pure.
 *
 * @param offers what each municipality entrusts, as things stand now
 * @param today the branch's day
 */
public record Circumstances(List<SupportOffer> offers, LocalDate today) {
  /** Those that can be begun now. */
  List<SupportOffer> now() {
    return offers.stream().filter(o -> o.availability() instanceof Availability.Now).toList();
  }

  /** Whether it is a year in which somebody may have been born. */
  boolean yearTold(SupportState.BirthYear state) {
    return !state.text().isEmpty() && state.era().hasYear(Integer.parseInt(state.text()), today);
  }

  /** Whether a photo goes along. */
  boolean needsPhoto(Told told) {
    LocalDate born = told.birthDate();
    return born == null || Application.needsPhoto(born, today);
  }

  /** Whether there may be a certificate to sign with. */
  boolean maySign(Told told) {
    LocalDate born = told.birthDate();
    return born != null && Application.maySign(born, today);
  }

  /** Ways by which a resident of that municipality may go, in the order of a screen. */
  List<Route> routes(Told told) {
    return offers.stream()
        .filter(o -> o.municipality().code().equals(told.municipality()))
        .flatMap(o -> o.inOrder().stream())
        .toList();
  }

  /** Whether one can go on with a form. */
  boolean takesForm(Told told) {
    return !told.plan().ways() || !sent(told).isEmpty();
  }

  /** Whether a form can be ordered. */
  boolean ordersForm(Told told) {
    return told.plan().ways() && routes(told).contains(Route.FORM);
  }

  /** Whether an application without a photo can go: by mail, or to an officer. */
  boolean goesWithoutPhoto(Told told) {
    return !told.plan().ways() || sent(told).contains(Route.ONLINE);
  }

  /** Ways for who has a form, in the order of a screen. */
  List<Route> sent(Told told) {
    return routes(told).stream().filter(r -> r != Route.FORM).toList();
  }
}
