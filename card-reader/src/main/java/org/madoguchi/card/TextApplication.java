package org.madoguchi.card;

import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.SignedDigests;

/**
 * The text application (券面事項入力補助AP; card.md 2.2): what is printed on the card, as text and signed.
 * Its PIN opens everything, 照合番号A only the my number, 照合番号B only the attributes.
 *
 * <p>Thread rule: the thread of the {@link CardWork}.
 */
public final class TextApplication extends CardApplication {
  private static final int MY_NUMBER = 0x01;
  private static final int ATTRIBUTES = 0x02;
  private static final int SIGNED_DIGESTS = 0x03;
  private static final int CV_CERTIFICATE = 0x04;

  TextApplication(CardDialogue dialogue) {
    super(dialogue, ApplicationId.TEXT);
  }

  /** My number: after the PIN or 照合番号A. */
  public Reading<MyNumber> myNumber() throws CardLost {
    return dialogue()
        .files()
        .bytes(MY_NUMBER, MyNumber.FILE_SIZE)
        .then(Parsing.of(MyNumber::parse));
  }

  /** The four attributes: after the PIN or 照合番号B. */
  public Reading<Attributes> attributes() throws CardLost {
    return dialogue()
        .files()
        .object(ATTRIBUTES, Attributes.USUAL_SIZE)
        .then(Parsing.of(Attributes::parse));
  }

  /** The municipality's signature over both: after any of the three. */
  public Reading<SignedDigests> signedDigests() throws CardLost {
    return dialogue()
        .files()
        .object(SIGNED_DIGESTS, SignedDigests.USUAL_SIZE)
        .then(Parsing.of(SignedDigests::parse));
  }

  /** Certificate of the municipality's key; free. */
  public Reading<CvCertificate> cvCertificate() throws CardLost {
    return dialogue()
        .files()
        .object(CV_CERTIFICATE, CvCertificate.USUAL_SIZE)
        .then(Parsing.of(CvCertificate::parse));
  }
}
