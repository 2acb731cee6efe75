package org.madoguchi.app.errand.electronic;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;

/**
 * The card authority behind the municipal gateway, over the gateway's channel. Each message is sent
 * once; whoever calls may ask again.
 *
 * <p>What an answer that never came means depends on the step: before anything is written nothing
 * has happened ({@code W01}), in a script it isn't finished ({@code W03}), at the read-back it
 * isn't confirmed ({@code W04}).
 *
 * <p>Thread rule: as {@link CardAuthorityLine}. Bodies are never logged.
 */
public final class HttpsCardAuthority implements CardAuthorityLine {
  private final HttpsChannel channel;

  /**
   * @param channel closed by who made it
   */
  public HttpsCardAuthority(HttpsChannel channel) {
    this.channel = channel;
  }

  @Override
  public AuthorityAnswer authority() {
    return answer(
        channel.get(CardOrderMessages.AUTHORITY, CardOrderMessages.OTHER_REFUSALS),
        CardOrderAnswers::authority,
        why -> new AuthorityAnswer.None(beforeWriting(why)));
  }

  @Override
  public OrderAnswer order(AskedOrder asked) {
    return post(
        CardOrderMessages.ORDERS,
        message(asked),
        CardOrderMessages.ORDER_REFUSALS,
        CardOrderAnswers::taken,
        why -> new OrderAnswer.Refused(beforeWriting(why)));
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    return post(
        CardOrderMessages.EXCHANGE,
        new CardOrderMessages.Exchange(
            id.toString(), sequence, answers.stream().map(HexFormat.of()::formatHex).toList()),
        CardOrderMessages.EXCHANGE_REFUSALS,
        CardOrderAnswers::script,
        why -> new ScriptAnswer.Refused(lost(why) ? FailureCode.CARD_ORDER_UNFINISHED : why));
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    return post(
        CardOrderMessages.READ_BACK,
        new CardOrderMessages.ReadBack(id.toString(), der(read.certificate()), read.signature()),
        CardOrderMessages.OTHER_REFUSALS,
        json -> CardOrderAnswers.state(json).map(HttpsCardAuthority::confirmed),
        why -> new ReadBackAnswer.Refused(lost(why) ? FailureCode.CARD_ORDER_UNCONFIRMED : why));
  }

  private static ReadBackAnswer confirmed(CardOrderStanding standing) {
    return switch (standing) {
      case CONFIRMED -> new ReadBackAnswer.Confirmed();
      case DISAGREED -> new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES);
      case WAITING, OPEN, WRITING, ACTIVATED, ABANDONED -> new ReadBackAnswer.Otherwise(standing);
    };
  }

  @Override
  public FindAnswer find(byte[] cardCommitment) {
    return post(
        CardOrderMessages.FIND,
        new CardOrderMessages.Find(cardCommitment),
        CardOrderMessages.OTHER_REFUSALS,
        CardOrderAnswers::found,
        why -> new FindAnswer.Unknown(beforeWriting(why)));
  }

  @Override
  public AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking) {
    return post(
        CardOrderMessages.ABANDON,
        stillWorking == null
            ? new CardOrderMessages.Abandon(id.toString(), null, null)
            : new CardOrderMessages.Abandon(
                id.toString(), der(stillWorking.certificate()), stillWorking.signature()),
        CardOrderMessages.OTHER_REFUSALS,
        json -> CardOrderAnswers.state(json).map(AbandonAnswer.Told::new),
        why -> new AbandonAnswer.Refused(lost(why) ? FailureCode.CARD_ORDER_UNFINISHED : why));
  }

  private <T> T post(
      String path,
      Object message,
      Set<FailureCode> believed,
      Function<byte[], Optional<? extends T>> reader,
      Function<FailureCode, T> refused) {
    return answer(channel.post(path, GatewayJson.write(message), believed), reader, refused);
  }

  private static <T> T answer(
      HttpsChannel.Exchange exchange,
      Function<byte[], Optional<? extends T>> reader,
      Function<FailureCode, T> refused) {
    return switch (exchange) {
      case HttpsChannel.Exchange.Lost(FailureCode why) -> refused.apply(why);
      case HttpsChannel.Exchange.Answered(byte[] body) -> {
        Optional<? extends T> read = reader.apply(body);
        yield read.isPresent() ? read.get() : refused.apply(FailureCode.GATEWAY_ANSWER_UNREADABLE);
      }
    };
  }

  private static FailureCode beforeWriting(FailureCode why) {
    return switch (why) {
      case GATEWAY_UNREACHABLE, GATEWAY_TIMEOUT -> FailureCode.CARD_AUTHORITY_UNREACHABLE;
      default -> why; // a refusal says itself what it is
    };
  }

  /** Whether there was no answer that says anything, so that nobody here knows what was done. */
  private static boolean lost(FailureCode why) {
    return switch (why) {
      case GATEWAY_UNREACHABLE,
          GATEWAY_TIMEOUT,
          GATEWAY_ANSWER_UNREADABLE,
          CARD_AUTHORITY_UNREACHABLE ->
          true;
      default -> false; // a refusal says itself what it is
    };
  }

  private static CardOrderMessages.Order message(AskedOrder asked) {
    CardOrderRequest order = asked.order();
    CardConsent consent = asked.consent();
    PaperApproval approval = asked.approval();
    return new CardOrderMessages.Order(
        order.id().toString(),
        order.operation(),
        order.municipality(),
        order.branch(),
        order.terminal(),
        order.at().toString(),
        asked.cardCommitment(),
        order.challenge(),
        consent == null ? null : consent.signature(),
        consent == null ? null : der(consent.certificate()),
        approval == null
            ? null
            : new CardOrderMessages.Approval(
                approval.staff(), approval.papers(), approval.at().toString()));
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
