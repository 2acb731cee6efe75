package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param plan for which errand
 * @param municipality five-digit code
 * @param id names the application; null before it began
 * @param form its number; null while it isn't known, and where a form is ordered
 * @param birthDate null while it isn't told
 * @param photos taken here
 * @param wishes for the new card
 * @param route null while it isn't chosen; {@link Route#FORM} from the moment that there is no form
 * @param name as it was typed; empty if it wasn't
 * @param email as it was typed; empty if it wasn't
 * @param answers to the plan's questions, in their order, as far as they were asked
 */
public record Told(
    TellingPlan plan,
    String municipality,
    @Nullable ApplicationId id,
    @Nullable FormId form,
    @Nullable LocalDate birthDate,
    Photos photos,
    Wishes wishes,
    @Nullable Route route,
    String name,
    String email,
    Map<String, Boolean> answers) {
  public Told {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Nothing yet, but whose resident it is; a clerk is going to send it. */
  public static Told nothing(String municipality) {
    return nothing(TellingPlan.SUPPORT, municipality);
  }

  /** Nothing yet, but for which errand, and whose resident it is. */
  public static Told nothing(TellingPlan plan, String municipality) {
    return new Told(
        plan,
        municipality,
        null,
        null,
        null,
        Photos.NONE,
        new Wishes(true, true, false),
        null,
        "",
        "",
        Map.of());
  }

  /** Whether a form is ordered, because there is none. */
  public boolean ordering() {
    return route == Route.FORM;
  }

  /** Whether nothing more is asked before it is confirmed. */
  boolean complete() {
    return plan.ways() ? route != null : answers.keySet().containsAll(plan.questions());
  }

  /** The application has begun under that name. */
  Told begun(ApplicationId as) {
    return with(as, form, birthDate, photos, wishes, route, name, email);
  }

  /** There is a form. */
  Told with(FormId read) {
    return with(id, read, birthDate, photos, wishes, null, name, email);
  }

  /** There is no form: one is ordered. */
  Told withoutForm() {
    return with(id, null, birthDate, photos, wishes, Route.FORM, name, email);
  }

  /** What age decides is decided anew: a photo, and whether there may be a certificate to sign. */
  Told born(LocalDate date, LocalDate today) {
    return with(
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
    return with(id, form, birthDate, these, wishes, route, name, email);
  }

  /** What the card shall have. */
  Told wants(Wishes these) {
    return with(id, form, birthDate, photos, these, route, name, email);
  }

  /** It goes that way. */
  Told by(Route way) {
    return with(id, form, birthDate, photos, wishes, way, name, email);
  }

  /** Named so. */
  Told named(String typed) {
    return with(id, form, birthDate, photos, wishes, route, typed, email);
  }

  /** Written to there. */
  Told mailed(String typed) {
    return with(id, form, birthDate, photos, wishes, route, name, typed);
  }

  /** A question of the plan is answered. */
  public Told answered(String question, boolean yes) {
    Map<String, Boolean> all = new LinkedHashMap<>(answers);
    all.put(question, yes);
    return new Told(
        plan, municipality, id, form, birthDate, photos, wishes, route, name, email, all);
  }

  /** Whether a question of the plan was answered by yes. */
  public boolean yes(String question) {
    return answers.getOrDefault(question, false);
  }

  private Told with(
      @Nullable ApplicationId as,
      @Nullable FormId ofForm,
      @Nullable LocalDate born,
      Photos these,
      Wishes wanted,
      @Nullable Route way,
      String named,
      String mailed) {
    return new Told(
        plan, municipality, as, ofForm, born, these, wanted, way, named, mailed, answers);
  }

  /**
   * As the branch takes it.
   *
   * @throws NullPointerException if not all of it was told
   */
  public Application application() {
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
