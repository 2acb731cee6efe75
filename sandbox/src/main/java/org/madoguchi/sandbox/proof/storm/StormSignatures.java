package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalStatement;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.AnswerOpener;
import org.madoguchi.app.gateway.AnswerVerifier.Opening;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.Gateway.IssueAnswer.Issued;

/**
 * A seal that costs microseconds: HMAC-SHA-256 over the statement in place of a CMS signature, and
 * no envelope. What it carries, and what is compared afterwards, is the same.
 */
public final class StormSignatures implements AnswerOpener {
  private static final int CHECK_BYTES = 32;

  private final Mac mac;

  public StormSignatures() {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              "a municipality's seal".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  public Issued sign(Statement statement, List<byte[]> pages) {
    return sign(statement, DocumentPages.encode(pages));
  }

  Issued sign(Statement statement, byte[] document) {
    byte[] content = CanonicalStatement.encode(statement);
    byte[] signed = Arrays.copyOf(mac.doFinal(content), CHECK_BYTES + content.length);
    System.arraycopy(content, 0, signed, CHECK_BYTES, content.length);
    return new Issued(signed, document);
  }

  @Override
  public Opening open(Issued answer) {
    byte[] content = Arrays.copyOfRange(answer.statement(), CHECK_BYTES, answer.statement().length);
    if (!MessageDigest.isEqual(
        mac.doFinal(content), Arrays.copyOf(answer.statement(), CHECK_BYTES))) {
      return new Opening.Failed(FailureCode.SEAL_INVALID);
    }
    Statement statement = CanonicalStatement.decode(content);
    byte[] document = answer.document().clone();
    Optional<List<byte[]>> pages = DocumentPages.decode(document);
    return pages
        .<Opening>map(p -> new Opening.Opened(statement, p, document))
        .orElse(new Opening.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE));
  }
}
