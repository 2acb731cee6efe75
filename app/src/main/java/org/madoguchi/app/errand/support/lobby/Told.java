package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Wishes;

/**
 * What a resident has told so far. It stays in this terminal's memory, and {@link #toString} tells
 * nothing of it. Immutable.
 *
 * @param municipality five-digit code
 * @param id names the application; null before it began
 * @param form its number; null while it isn't known, and where a form is ordered
 * @param birthDate null while it isn't told
 * @param photos taken here
 * @param wishes for the new card
 * @param route null while it isn't chosen; {@link Route#FORM} from the moment that there is no form
 * @param name as it was typed; empty if it wasn't
 * @param email as it was typed; empty if it wasn't
 */
public record Told(
    String municipality,
    @Nullable ApplicationId id,
    @Nullable FormId form,
    @Nullable LocalDate birthDate,
    Photos photos,
    Wishes wishes,
    @Nullable Route route,
    String name,
    String email) {

  /** Nothing yet, but whose resident it is. */
  public static Told nothing(String municipality) {
    return new Told(
        municipality, null, null, null, Photos.NONE, new Wishes(true, true, false), null, "", "");
  }

  /** Whether a form is ordered, because there is none. */
  public boolean ordering() {
    return route == Route.FORM;
  }

  /** The application has begun under that name. */
  Told begun(ApplicationId as) {
    return new Told(municipality, as, form, birthDate, photos, wishes, route, name, email);
  }

  /** There is a form. */
  Told with(FormId read) {
    return new Told(municipality, id, read, birthDate, photos, wishes, null, name, email);
  }

  /** There is no form: one is ordered. */
  Told withoutForm() {
    return new Told(municipality, id, null, birthDate, photos, wishes, Route.FORM, name, email);
  }

  /** What age decides is decided anew: a photo, and whether there may be a certificate to sign. */
  Told born(LocalDate date, LocalDate today) {
    return new Told(
        municipality,
        id,
        form,
        date,
        Application.needsPhoto(date, today) ? photos : Photos.NONE,
        new Wishes(Application.maySign(date, today), true, wishes.braille()),
        ordering() ? Route.FORM : null,
        name,
        email);
  }

  /** With these photos. */
  Told with(Photos these) {
    return new Told(municipality, id, form, birthDate, these, wishes, route, name, email);
  }

  /** What the card shall have. */
  Told wants(Wishes these) {
    return new Told(municipality, id, form, birthDate, photos, these, route, name, email);
  }

  /** It goes that way. */
  Told by(Route way) {
    return new Told(municipality, id, form, birthDate, photos, wishes, way, name, email);
  }

  /** Named so. */
  Told named(String typed) {
    return new Told(municipality, id, form, birthDate, photos, wishes, route, typed, email);
  }

  /** Written to there. */
  Told mailed(String typed) {
    return new Told(municipality, id, form, birthDate, photos, wishes, route, name, typed);
  }

  /**
   * As the branch takes it.
   *
   * @throws NullPointerException if not all of it was told
   */
  Application application() {
    TakenPhoto photo = photos.chosen();
    return new Application(
        Objects.requireNonNull(form),
        Objects.requireNonNull(birthDate),
        photo == null ? null : photo.chosen(photos.reason()),
        wishes,
        route == Route.ONLINE ? new Application.Contact(name, email) : null);
  }

  /**
   * As the branch takes it.
   *
   * @throws NullPointerException if not all of it was told
   */
  FormOrder order() {
    return new FormOrder(name, Objects.requireNonNull(birthDate));
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Told[]";
  }
}
