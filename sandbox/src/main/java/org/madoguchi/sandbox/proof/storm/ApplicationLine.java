package org.madoguchi.sandbox.proof.storm;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicationMessages.Content;
import org.madoguchi.app.errand.support.ApplicationMessages.Person;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The line to the application site, which is wrong now and then: it isn't there, loses answers,
 * carries messages twice or long after the asker has given up, and brings refusals of a site that
 * is closed or doesn't like the photo. What crosses it is opened with the municipality's key and
 * shown to the {@link ApplicationWitness}.
 */
final class ApplicationLine implements ApplicationSite {
  private final Carrier carrier;
  private final RandomGenerator random;
  private final double odds;
  private final Map<String, Credential> intake;
  private final StormSite site;
  private final ApplicationWitness witness;

  /** Of these the branch has heard that the site doesn't take them. */
  private final Set<String> refused = new HashSet<>();

  private boolean well;

  /**
   * @param odds that one message meets a fault
   * @param intake the municipalities' keys, by their codes
   */
  ApplicationLine(
      Agenda agenda,
      RandomGenerator random,
      double odds,
      Map<String, Credential> intake,
      StormSite site,
      ApplicationWitness witness) {
    carrier = new Carrier(agenda, random);
    this.random = random;
    this.odds = odds;
    this.intake = intake;
    this.site = site;
    this.witness = witness;
  }

  private enum Fault {
    NOT_REACHED(Carrier.Trouble.NOT_REACHED),
    NO_ANSWER(Carrier.Trouble.NO_ANSWER),
    TOO_LATE(Carrier.Trouble.TOO_LATE),
    TWICE(Carrier.Trouble.TWICE),
    CLOSED(null),
    PHOTO_REFUSED(null);

    private final Carrier.@Nullable Trouble trouble;

    Fault(Carrier.@Nullable Trouble trouble) {
      this.trouble = trouble;
    }
  }

  /** From now on nothing goes wrong. */
  void well() {
    well = true;
  }

  /** Whether a message is still on its way. */
  boolean busy() {
    return carrier.busy();
  }

  private @Nullable Fault fault() {
    if (well || random.nextDouble() >= odds) {
      return null;
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    witness.fault(fault.name());
    return fault;
  }

  @Override
  public SendAnswer send(SealedMessage message) {
    String id = message.id().hex();
    Content content =
        opened(message, Content.class)
            .filter(c -> c.id().equals(id))
            .orElseThrow(() -> new IllegalStateException("nobody can open it"));
    byte[] picture = content.photo();
    StormPhoto photo = picture == null ? null : StormPhoto.in(picture).orElse(null);
    witness.sends(id, content, photo);
    Digest carried = picture == null ? null : Digest.of(picture);
    if (!Objects.equals(carried, message.photo())) {
      witness.unbound(id);
    }
    SendAnswer answer =
        carried(
            fault(),
            () -> arrives(content, photo),
            why -> site.has(id) ? arrives(content, photo) : new SendAnswer.Refused(why),
            new SendAnswer.Unknown(FailureCode.GATEWAY_UNREACHABLE));
    switch (answer) {
      case SendAnswer.Taken _ -> witness.answered(id);
      case SendAnswer.Refused _ -> refused.add(id);
      case SendAnswer.Unknown _ -> {}
    }
    return answer;
  }

  private SendAnswer arrives(Content content, @Nullable StormPhoto photo) {
    boolean anew = !site.has(content.id());
    SendAnswer answer = site.apply(content, photo);
    if (anew && site.has(content.id()) && refused.contains(content.id())) {
      witness.late(content.id());
    }
    return answer;
  }

  @Override
  public OrderAnswer order(SealedMessage message) {
    Person person =
        opened(message, Person.class)
            .filter(p -> p.id().equals(message.id().hex()))
            .orElseThrow(() -> new IllegalStateException("nobody can open it"));
    return carried(
        fault(),
        () -> {
          witness.orders(person.id());
          return new OrderAnswer.Taken();
        },
        OrderAnswer.Failed::new,
        new OrderAnswer.Failed(FailureCode.GATEWAY_UNREACHABLE));
  }

  private <T> Optional<T> opened(SealedMessage message, Class<T> type) {
    Credential key = Objects.requireNonNull(intake.get(message.municipality()));
    return IntakeEnvelope.open(message.sealed(), key.certificate(), key.key())
        .flatMap(plain -> GatewayJson.readRequest(plain, type));
  }

  private <T> T carried(@Nullable Fault fault, Supplier<T> work, Refusing<T> refusing, T lost) {
    return switch (fault) {
      case CLOSED ->
          carrier.carried(null, () -> refusing.because(FailureCode.APPLICATION_SITE_CLOSED), lost);
      case PHOTO_REFUSED ->
          carrier.carried(null, () -> refusing.because(FailureCode.PHOTO_REFUSED), lost);
      case null, default -> carrier.carried(fault == null ? null : fault.trouble, work, lost);
    };
  }

  private interface Refusing<T> {
    T because(FailureCode why);
  }
}
