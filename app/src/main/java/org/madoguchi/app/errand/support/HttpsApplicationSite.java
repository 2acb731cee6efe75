package org.madoguchi.app.errand.support;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;

/**
 * The application site behind the municipal gateway, over the gateway's channel. Each message is
 * sent once; whoever calls may ask again.
 *
 * <p>Thread rule: as {@link ApplicationSite}. Bodies are never logged.
 */
public final class HttpsApplicationSite implements ApplicationSite {
  private final HttpsChannel channel;

  /**
   * @param channel closed by who made it
   */
  public HttpsApplicationSite(HttpsChannel channel) {
    this.channel = channel;
  }

  @Override
  public SendAnswer send(SealedMessage m) {
    Digest photo = m.photo();
    var sent =
        new ApplicationMessages.Sent(
            m.id().hex(),
            m.municipality(),
            m.branch(),
            m.terminal(),
            m.at().toString(),
            photo == null ? null : photo.hex(),
            m.sealed());
    return switch (channel.post(
        ApplicationMessages.APPLICATIONS, GatewayJson.write(sent), ApplicationMessages.REFUSALS)) {
      case HttpsChannel.Exchange.Lost(FailureCode why) ->
          ApplicationMessages.REFUSALS.contains(why)
              ? new SendAnswer.Refused(why)
              : new SendAnswer.Unknown(why);
      case HttpsChannel.Exchange.Answered(byte[] body) ->
          GatewayJson.readAnswer(body, ApplicationMessages.Taken.class)
              .flatMap(taken -> SiteState.of(taken.siteState()))
              .<SendAnswer>map(SendAnswer.Taken::new)
              .orElse(new SendAnswer.Unknown(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public OrderAnswer order(SealedMessage m) {
    var order =
        new ApplicationMessages.Order(
            m.id().hex(),
            m.municipality(),
            m.branch(),
            m.terminal(),
            m.at().toString(),
            m.sealed());
    return switch (channel.post(
        ApplicationMessages.FORM_ORDERS,
        GatewayJson.write(order),
        ApplicationMessages.ORDER_REFUSALS)) {
      case HttpsChannel.Exchange.Lost(FailureCode why) -> new OrderAnswer.Failed(why);
      case HttpsChannel.Exchange.Answered(byte[] body) -> {
        Optional<ApplicationMessages.Ordered> taken =
            GatewayJson.readAnswer(body, ApplicationMessages.Ordered.class);
        yield taken.isPresent()
            ? new OrderAnswer.Taken()
            : new OrderAnswer.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE);
      }
    };
  }
}
