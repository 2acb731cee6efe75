package org.madoguchi.sandbox.city.site;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationMessages.Content;
import org.madoguchi.app.errand.support.ApplicationMessages.Person;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.gateway.GatewayJson;

/**
 * The site that takes applications for cards, as far as a post office can tell: what was sent is
 * taken once, a letter goes to who applies, and its link makes the application complete.
 * Thread-safe.
 */
public final class CardSite {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final FormRegister forms;
  private final InstantSource clock;
  private final Map<String, Taken> taken = new HashMap<>();
  private final Map<String, Person> ordered = new HashMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private boolean closed;

  /** An application that it has. */
  private record Taken(Digest content, SiteState state, @Nullable Digest photo, String persona) {
    Taken complete() {
      return new Taken(content, SiteState.COMPLETE, photo, persona);
    }
  }

  /**
   * A letter in somebody's mailbox.
   *
   * @param to the address
   * @param application whose link it holds
   * @param done whether it says that nothing is left to do
   */
  public record Letter(String to, String application, boolean done) {
    /** Without the address. */
    @Override
    public String toString() {
      return "Letter[" + application + "]";
    }
  }

  /** What it says to an application. */
  public sealed interface Reply {
    /** It has it. */
    record Has(SiteState state) implements Reply {}

    /** It doesn't take it. */
    record Refuses(FailureCode why) implements Reply {}
  }

  /**
   * @param clock its wall clock
   */
  public CardSite(FormRegister forms, InstantSource clock) {
    this.forms = forms;
    this.clock = clock;
  }

  /** It takes nothing, or takes again. */
  public synchronized void setClosed(boolean now) {
    closed = now;
  }

  /** Takes an application; the same one again is answered as it stands by now. */
  public synchronized Reply apply(Content content) {
    Digest bytes = Digest.of(GatewayJson.write(content));
    Taken before = taken.get(content.id());
    if (before != null) {
      return before.content().equals(bytes)
          ? new Reply.Has(before.state())
          : new Reply.Refuses(FailureCode.REQUEST_INVALID);
    }
    if (closed) {
      return new Reply.Refuses(FailureCode.APPLICATION_SITE_CLOSED);
    }
    Optional<FormRegister.Form> form =
        forms
            .find(content.form())
            .filter(f -> f.birthDate().toString().equals(content.birthDate()));
    if (form.isEmpty()) {
      return new Reply.Refuses(FailureCode.FORM_NOT_KNOWN); // or of somebody else: it isn't told
    }
    if (form.get().stale()) {
      return new Reply.Refuses(FailureCode.FORM_STALE);
    }
    return flaw(content, form.get().birthDate())
        .<Reply>map(Reply.Refuses::new)
        .orElseGet(() -> take(content, bytes, form.get().persona()));
  }

  private Optional<FailureCode> flaw(Content content, LocalDate birth) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    byte[] photo = content.photo();
    boolean without = photo == null && !Application.needsPhoto(birth, today);
    if (!without && (photo == null || !SitePhoto.willDo(photo))) {
      return Optional.of(FailureCode.PHOTO_REFUSED);
    }
    return content.email() == null || (content.signature() && !Application.maySign(birth, today))
        ? Optional.of(FailureCode.REQUEST_INVALID)
        : Optional.empty();
  }

  private Reply take(Content content, Digest bytes, String persona) {
    byte[] photo = content.photo();
    taken.put(
        content.id(),
        new Taken(bytes, SiteState.MAIL_SENT, photo == null ? null : Digest.of(photo), persona));
    letters.add(new Letter(String.valueOf(content.email()), content.id(), false));
    return new Reply.Has(SiteState.MAIL_SENT);
  }

  /** A form is to be sent; whether anybody is registered isn't told. */
  public synchronized void order(Person person) {
    ordered.putIfAbsent(person.id(), person);
  }

  /** How many forms were ordered. */
  public synchronized int ordered() {
    return ordered.size();
  }

  /** What lies in the mailboxes, oldest first. */
  public synchronized List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Somebody follows a letter's link: the application is complete. False if it leads nowhere. */
  public synchronized boolean follow(Letter letter) {
    Taken known = taken.get(letter.application());
    if (known == null || known.state() == SiteState.COMPLETE) {
      return false;
    }
    taken.put(letter.application(), known.complete());
    letters.add(new Letter(letter.to(), letter.application(), true));
    return true;
  }

  /** How an application stands. */
  public synchronized Optional<SiteState> state(String id) {
    return Optional.ofNullable(taken.get(id)).map(Taken::state);
  }

  /** Digest of the photo that will be on that persona's card; empty if there is none. */
  public synchronized Optional<Digest> photoOf(String persona) {
    return taken.values().stream()
        .filter(t -> t.persona().equals(persona))
        .flatMap(t -> Optional.ofNullable(t.photo()).stream())
        .findFirst();
  }
}
