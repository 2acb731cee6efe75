package org.madoguchi.app.gateway;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.HttpsChannel.Exchange;
import org.madoguchi.config.GatewayConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The municipal gateway over an {@link HttpsChannel}. A request is sent once: people decide whether
 * to ask again.
 *
 * <p>Thread rule: any thread; each call blocks at most for the deadline. Interrupting it cancels
 * the exchange. Bodies are never logged.
 */
public final class HttpsGateway implements Gateway {
  private static final String CHALLENGE_PATTERN = "[A-Za-z0-9_-]{43}";

  private static final Logger LOG = LoggerFactory.getLogger(HttpsGateway.class);

  private final HttpsChannel channel;
  private final byte[] deskCertificate;

  /**
   * @param base {@code https:} address without path
   * @param deadline how long one exchange may take, from connecting to the last byte of the body
   * @param tls this branch's client certificate, and the authorities that may vouch for the gateway
   * @param deskCertificate for whose key the documents are sealed
   */
  public HttpsGateway(
      URI base, Duration deadline, SSLContext tls, X509Certificate deskCertificate) {
    this(new HttpsChannel(base, deadline, tls), deskCertificate);
  }

  /**
   * @param channel closed with this gateway
   * @param deskCertificate for whose key the documents are sealed
   */
  public HttpsGateway(HttpsChannel channel, X509Certificate deskCertificate) {
    this.channel = channel;
    this.deskCertificate = der(deskCertificate);
  }

  /** The gateway of this configuration. */
  public static HttpsGateway of(GatewayConfig config, BranchKeys keys) {
    return new HttpsGateway(HttpsChannel.of(config, keys), keys.deskCertificate());
  }

  /**
   * Opens the connection and loads what the first resident's request needs, which takes a cold
   * program about half a second. To be called before the lobby is in use; call {@link #reachable()}
   * at least every 20 s from then on, because an idle connection is closed after 30 s.
   *
   * @return whether the gateway answered
   */
  public boolean warmUp() {
    byte[] nothing = new byte[0];
    GatewayJson.write(new GatewayMessages.Issuance(nothing, nothing, nothing, nothing));
    GatewayJson.readAnswer(
        GatewayJson.write(new GatewayMessages.IssuedAnswer(nothing, nothing)),
        GatewayMessages.IssuedAnswer.class);
    return reachable();
  }

  @Override
  public ChallengeAnswer challenge() {
    return switch (post(GatewayMessages.CHALLENGES, new byte[0])) {
      case Exchange.Lost(FailureCode why) -> new ChallengeAnswer.None(why);
      case Exchange.Answered(byte[] body) ->
          GatewayJson.readAnswer(body, GatewayMessages.Challenge.class)
              .map(HttpsGateway::challengeOf)
              .orElse(new ChallengeAnswer.None(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    byte[] body =
        GatewayJson.write(
            new GatewayMessages.Issuance(
                CanonicalRequest.encode(request.request()),
                request.signature(),
                der(request.certificate()),
                deskCertificate));
    return switch (post(GatewayMessages.ISSUANCES, body)) {
      case Exchange.Lost(FailureCode why) -> new IssueAnswer.Refused(why);
      case Exchange.Answered(byte[] answer) ->
          GatewayJson.readAnswer(answer, GatewayMessages.IssuedAnswer.class)
              .<IssueAnswer>map(a -> new IssueAnswer.Issued(a.statement(), a.document()))
              .orElse(new IssueAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    byte[] body = GatewayJson.write(new GatewayMessages.SignedHead(signedHead));
    Exchange exchange =
        channel.post(GatewayMessages.JOURNAL_HEADS, body, GatewayMessages.HEAD_REFUSALS);
    return switch (exchange) {
      case Exchange.Lost(FailureCode why) -> new HeadAnswer.Refused(why);
      case Exchange.Answered(byte[] answer) ->
          GatewayJson.readAnswer(answer, GatewayMessages.CountersignedHead.class)
              .<HeadAnswer>map(a -> new HeadAnswer.Countersigned(a.head()))
              .orElse(new HeadAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public boolean reachable() {
    return channel.get(GatewayMessages.HEALTH, GatewayMessages.REFUSALS)
            instanceof Exchange.Answered(byte[] body)
        && GatewayJson.readAnswer(body, GatewayMessages.Health.class)
            .filter(h -> h.status().equals("ok"))
            .isPresent();
  }

  @Override
  public void close() {
    channel.close();
  }

  private Exchange post(String path, byte[] body) {
    return channel.post(path, body, GatewayMessages.REFUSALS);
  }

  private static ChallengeAnswer challengeOf(GatewayMessages.Challenge message) {
    try {
      if (message.challenge().matches(CHALLENGE_PATTERN)) {
        return new ChallengeAnswer.Challenge(message.challenge(), Instant.parse(message.expires()));
      }
    } catch (DateTimeException e) {
      LOG.warn("{}: unreadable time", GatewayMessages.CHALLENGES);
    }
    return new ChallengeAnswer.None(FailureCode.GATEWAY_ANSWER_UNREADABLE);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
