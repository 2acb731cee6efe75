package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.site.CardSite;

/**
 * The applications' part of the interface over HTTPS: what a branch sends is opened with the
 * municipality's intake key and given to the site. Any thread.
 */
final class ApplicationService {
  private final Function<String, Optional<Credential>> intake;
  private final CardSite site;
  private final InstantSource clock;

  /**
   * @param intake the intake key of a municipality of this gateway, by its code
   */
  ApplicationService(
      Function<String, Optional<Credential>> intake, CardSite site, InstantSource clock) {
    this.intake = intake;
    this.site = site;
    this.clock = clock;
  }

  Answer apply(X509Certificate peer, byte[] body) {
    Optional<ApplicationMessages.Sent> read =
        GatewayJson.readRequest(body, ApplicationMessages.Sent.class);
    if (read.isEmpty()) {
      return Answer.problem(400, FailureCode.REQUEST_INVALID);
    }
    ApplicationMessages.Sent sent = read.get();
    if (!BranchCheck.branchOf(peer).equals(sent.branch())) {
      return Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED);
    }
    Optional<ApplicationMessages.Content> content =
        opened(sent.municipality(), sent.sealed(), ApplicationMessages.Content.class)
            .filter(c -> c.id().equals(sent.id()))
            .filter(c -> Objects.equals(sent.photoSha256(), digest(c.photo())));
    if (content.isEmpty()) {
      return Answer.refusal(FailureCode.REQUEST_INVALID);
    }
    return switch (site.apply(content.get())) {
      case CardSite.Reply.Has(var state) ->
          Answer.ok(new ApplicationMessages.Taken(now(), state.word()));
      case CardSite.Reply.Refuses(FailureCode why) -> Answer.refusal(why);
    };
  }

  private static @Nullable String digest(byte @Nullable [] photo) {
    return photo == null ? null : Digest.of(photo).hex();
  }

  /** The same answer whoever is or isn't registered. */
  Answer order(X509Certificate peer, byte[] body) {
    Optional<ApplicationMessages.Order> read =
        GatewayJson.readRequest(body, ApplicationMessages.Order.class);
    if (read.isEmpty()) {
      return Answer.problem(400, FailureCode.REQUEST_INVALID);
    }
    ApplicationMessages.Order order = read.get();
    if (!BranchCheck.branchOf(peer).equals(order.branch())) {
      return Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED);
    }
    opened(order.municipality(), order.sealed(), ApplicationMessages.Person.class)
        .filter(p -> p.id().equals(order.id()))
        .ifPresent(site::order);
    return Answer.ok(new ApplicationMessages.Ordered(now()));
  }

  private <T> Optional<T> opened(String municipality, byte[] sealed, Class<T> type) {
    return intake
        .apply(municipality)
        .flatMap(key -> IntakeEnvelope.open(sealed, key.certificate(), key.key()))
        .flatMap(plain -> GatewayJson.readRequest(plain, type));
  }

  private String now() {
    return clock.instant().toString();
  }
}
