package org.madoguchi.app.errand.support.branch;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;

/**
 * Takes applications and orders of forms to the site, enciphered for the municipality. The photo is
 * held against what the resident confirmed each time before anything leaves. Blocks for as long as
 * the line does. Every method may throw {@link StoreFailure}.
 */
final class ApplicationsOnTheWay {
  private final ApplicationSite site;
  private final ApplicationBook book;
  private final String branch;
  private final Function<String, Optional<X509Certificate>> intake;
  private final BiConsumer<Case<ApplicationCase>, SiteState> taken;
  private final BiConsumer<ApplicationId, FailureCode> refused;
  private final InstantSource clock;

  /** Of two messages at once one could be refused and the other taken, and nobody would know. */
  private final Set<ApplicationId> onTheLine = ConcurrentHashMap.newKeySet();

  /**
   * @param branch id of the post office
   * @param intake certificate of a municipality's intake key, by its code; empty: it doesn't
   *     entrust applications any more, and nothing is sent
   * @param taken told what the site has
   * @param refused told why the site doesn't take one
   */
  ApplicationsOnTheWay(
      ApplicationSite site,
      ApplicationBook book,
      String branch,
      Function<String, Optional<X509Certificate>> intake,
      BiConsumer<Case<ApplicationCase>, SiteState> taken,
      BiConsumer<ApplicationId, FailureCode> refused,
      InstantSource clock) {
    this.site = site;
    this.book = book;
    this.branch = branch;
    this.intake = intake;
    this.taken = taken;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * Sends what is being sent, the first time or again; its answer goes into the book. Nothing
   * happens while another call waits for the answer about it.
   */
  void send(ApplicationId id) {
    if (onTheLine.add(id)) {
      try {
        sendAlone(id);
      } finally {
        onTheLine.remove(id);
      }
    }
  }

  private void sendAlone(ApplicationId id) {
    Case<ApplicationCase> found = book.find(id).orElse(null);
    Application told = book.told(id).orElse(null);
    if (found == null
        || told == null
        || !(found.state().standing() instanceof ApplicationState.Sending)) {
      return; // it has gone its way meanwhile
    }
    ApplicantPhoto photo = told.photo();
    if (photo != null && !photo.asShown()) {
      book.apply(id, new ApplicationEvent.PhotoDisagreed(FailureCode.PHOTO_DISAGREES));
      return;
    }
    Optional<SealedMessage> message = message(id, found.state(), told);
    if (message.isEmpty()) {
      return; // nobody may open it any more: it rests until the day ends
    }
    switch (site.send(message.get())) {
      case ApplicationSite.SendAnswer.Taken(var state) ->
          book.apply(id, new ApplicationEvent.SiteTook(state))
              .ifPresent(sent -> taken.accept(sent, state));
      case ApplicationSite.SendAnswer.Refused(FailureCode why) -> {
        refused.accept(id, why);
        book.apply(id, new ApplicationEvent.SiteRefused(why));
      }
      case ApplicationSite.SendAnswer.Unknown _ -> {} // asked again
    }
  }

  private Optional<SealedMessage> message(ApplicationId id, ApplicationCase of, Application told) {
    ApplicantPhoto photo = told.photo();
    Application.Contact contact = told.contact();
    ExceptionReason reason = photo == null ? null : photo.reason();
    return sealed(
        id,
        of,
        photo == null ? null : photo.shown(),
        new ApplicationMessages.Content(
            id.hex(),
            told.form().digits(),
            told.birthDate().toString(),
            photo == null ? null : photo.jpeg(),
            photo == null ? java.util.List.of() : photo.warnings(),
            reason == null ? null : reason.word(),
            told.wishes().signature(),
            told.wishes().authentication(),
            told.wishes().braille(),
            contact == null ? null : contact.name(),
            contact == null ? null : contact.email()));
  }

  /** Orders a form; asked twice if the first answer is lost, since it is done once. */
  Optional<FailureCode> order(ApplicationId id, ApplicationCase of, FormOrder order) {
    Optional<SealedMessage> message =
        sealed(
            id,
            of,
            null,
            new ApplicationMessages.Person(id.hex(), order.name(), order.birthDate().toString()));
    if (message.isEmpty()) {
      return Optional.of(FailureCode.REQUEST_INVALID);
    }
    ApplicationSite.OrderAnswer answer = site.order(message.get());
    if (answer instanceof ApplicationSite.OrderAnswer.Failed) {
      answer = site.order(message.get());
    }
    return switch (answer) {
      case ApplicationSite.OrderAnswer.Taken _ -> {
        book.apply(id, new ApplicationEvent.FormOrdered());
        yield Optional.empty();
      }
      case ApplicationSite.OrderAnswer.Failed(FailureCode why) -> Optional.of(why);
    };
  }

  /** Empty if the municipality doesn't entrust applications any more. */
  private Optional<SealedMessage> sealed(
      ApplicationId id, ApplicationCase of, @Nullable Digest photo, Object content) {
    return intake.apply(of.municipality()).map(key -> sealed(id, of, photo, content, key));
  }

  private SealedMessage sealed(
      ApplicationId id,
      ApplicationCase of,
      @Nullable Digest photo,
      Object content,
      X509Certificate key) {
    byte[] plain = GatewayJson.write(content);
    try {
      return new SealedMessage(
          id,
          of.municipality(),
          branch,
          of.terminal(),
          clock.instant().truncatedTo(ChronoUnit.SECONDS),
          photo,
          IntakeEnvelope.seal(plain, key));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
