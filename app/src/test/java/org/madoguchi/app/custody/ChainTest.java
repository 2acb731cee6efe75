package org.madoguchi.app.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ScanCode.PageCode;

/** Each link of the chain alone: one thing differs, and the right code comes. */
class ChainTest {
  private static final IssuanceId ID = IssuanceId.random(new Random(1));
  private static final IssuanceId OTHER = IssuanceId.random(new Random(2));
  private static final List<byte[]> PAGES = List.of(bytes("page 1"), bytes("page 2"));
  private static final byte[] DOCUMENT = bytes("the document");

  private static final X509Certificate CARD = certificate("CN=one");
  private static final X509Certificate OTHER_CARD = certificate("CN=other");

  @Test
  void anAnswerToExactlyThisRequestAgrees() {
    assertEquals(Optional.empty(), Chain.answer(asked(CARD), statement(ID, 1, "99201", CARD)));
  }

  @Test
  void anAnswerToAnotherIssuanceDisagrees() {
    assertEquals(
        Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST),
        Chain.answer(asked(CARD), statement(OTHER, 1, "99201", CARD)));
  }

  @Test
  void anAnswerToAnotherRequestOfTheSameNameDisagrees() {
    assertEquals(
        Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST),
        Chain.answer(asked(CARD), statement(ID, 2, "99201", CARD)));
  }

  @Test
  void anotherMunicipalitysAnswerDisagrees() {
    assertEquals(
        Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST),
        Chain.answer(asked(CARD), statement(ID, 1, "99202", CARD)));
  }

  @Test
  void anAnswerAboutTheHolderOfAnotherCardDisagrees() {
    assertEquals(
        Optional.of(FailureCode.ANSWER_FOR_ANOTHER_HOLDER),
        Chain.answer(asked(CARD), statement(ID, 1, "99201", OTHER_CARD)));
    assertEquals(
        Optional.of(FailureCode.ANSWER_FOR_ANOTHER_HOLDER),
        Chain.answer(asked(OTHER_CARD), statement(ID, 1, "99201", CARD)));
    assertNotEquals(Chain.holder(CARD), Chain.holder(OTHER_CARD));
  }

  @Test
  void theSealedDocumentAgrees() {
    Statement statement = statement(ID, 1, "99201", CARD);
    assertEquals(Optional.empty(), Chain.document(statement, DOCUMENT, PAGES));
  }

  @Test
  void anAlteredDocumentDisagrees() {
    Statement statement = statement(ID, 1, "99201", CARD);
    assertEquals(
        Optional.of(FailureCode.DOCUMENT_ALTERED),
        Chain.document(statement, bytes("the dokument"), PAGES));
  }

  @Test
  void alteredMissingTurnedOrAddedPagesDisagree() {
    Statement statement = statement(ID, 1, "99201", CARD);
    byte[] first = PAGES.getFirst();
    byte[] second = PAGES.getLast();
    for (List<byte[]> other :
        List.of(
            List.of(first, bytes("page 3")),
            List.of(first),
            List.of(second, first),
            List.of(first, second, second))) {
      assertEquals(
          Optional.of(FailureCode.PAGES_ALTERED), Chain.document(statement, DOCUMENT, other));
    }
  }

  /** A statement about no page at all agrees with no page, and still nothing may be printed. */
  @Test
  void aDocumentWithoutPagesDisagrees() {
    Statement none =
        new Statement(
            ID,
            CanonicalRequest.digest(request(1)),
            Chain.holder(CARD),
            Digest.of(DOCUMENT),
            List.of(),
            "99201");
    assertEquals(Optional.of(FailureCode.PAGES_ALTERED), Chain.document(none, DOCUMENT, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void everyPageOfThisRunAgrees(int number) {
    assertEquals(Optional.empty(), Chain.page(ID, 2, 3, new PageCode(ID, 2, number, 3)));
  }

  @Test
  void aPageOfAnEarlierRunIsVoid() {
    for (int run = 1; run <= 2; run++) {
      assertEquals(
          Optional.of(FailureCode.PAGE_VOIDED), Chain.page(ID, 3, 3, new PageCode(ID, run, 1, 3)));
    }
  }

  @ParameterizedTest(name = "run {0}, page {1} of {2}")
  @CsvSource({"0,1,3", "3,1,3", "2,0,3", "2,4,3", "2,1,2", "2,1,4", "1,0,3", "1,4,3", "1,1,2"})
  void noOtherPageAgrees(int run, int number, int of) {
    assertEquals(
        Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE),
        Chain.page(ID, 2, 3, new PageCode(ID, run, number, of)));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void aPageOfAnotherIssuanceDisagreesWhateverItsRun(int run) {
    assertEquals(
        Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE),
        Chain.page(ID, 2, 3, new PageCode(OTHER, run, 1, 3)));
  }

  /** Neither the card's electronic certificate nor its signature may come into a log. */
  @Test
  void aSignedRequestIsLoggedByItsIdAlone() {
    assertEquals("SignedRequest[" + ID + "]", asked(CARD).toString());
  }

  private static SignedRequest asked(X509Certificate certificate) {
    return new SignedRequest(request(1), new byte[] {1}, certificate);
  }

  private static CertificateRequest request(int copies) {
    return new CertificateRequest(
        ID,
        "mihon-chuo",
        "lobby-1",
        "99201",
        "juminhyo",
        new TreeMap<>(),
        copies,
        300,
        "AAAA",
        Instant.parse("2026-11-20T01:24:00Z"));
  }

  private static Statement statement(
      IssuanceId id, int copies, String municipality, X509Certificate holder) {
    return new Statement(
        id,
        CanonicalRequest.digest(request(copies)),
        Chain.holder(holder),
        Digest.of(DOCUMENT),
        PAGES.stream().map(Digest::of).toList(),
        municipality);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  private static X509Certificate certificate(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
      X500Name who = new X500Name(name);
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      who,
                      BigInteger.ONE,
                      Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                      Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                      who,
                      pair.getPublic())
                  .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }
}
