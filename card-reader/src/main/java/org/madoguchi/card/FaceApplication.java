package org.madoguchi.card;

import java.security.PublicKey;
import org.madoguchi.card.data.BirthRecord;
import org.madoguchi.card.data.CardFace;
import org.madoguchi.card.data.CardRsaKey;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.FaceBasicInfo;
import org.madoguchi.card.data.MyNumberImage;
import org.madoguchi.card.data.Sha256;
import org.madoguchi.card.data.SignatureCheck;

/**
 * The face application (券面事項確認AP; card.md 2.3): what is printed on the card, as pictures and
 * signed. It has no PIN: whoever holds the card in hand has what opens it, 照合番号B (or A, which opens
 * the my number too) or, for the birth date alone, the birth date.
 *
 * <p>Thread rule: the thread of the {@link CardWork}.
 */
public final class FaceApplication extends CardApplication {
  private static final int BIRTH_RECORD = 0x01;
  private static final int FACE = 0x02;
  private static final int BASIC_INFO = 0x03;
  private static final int CV_CERTIFICATE = 0x04;
  private static final int MY_NUMBER_IMAGE = 0x05;

  /** Bytes of a challenge: fresh random ones, so that no recorded answer fits. */
  public static final int CHALLENGE_LENGTH = 32;

  FaceApplication(CardDialogue dialogue) {
    super(dialogue, ApplicationId.FACE);
  }

  /** For checking an age: after {@link PinReference#FACE_BIRTH_DATE}. */
  public Reading<BirthRecord> birthRecord() throws CardLost {
    return dialogue()
        .files()
        .object(BIRTH_RECORD, BirthRecord.USUAL_SIZE)
        .then(Parsing.of(BirthRecord::parse));
  }

  /** The face with photo: after 照合番号A or B. */
  public Reading<CardFace> face() throws CardLost {
    return dialogue().files().object(FACE, CardFace.USUAL_SIZE).then(Parsing.of(CardFace::parse));
  }

  /** Free. */
  public Reading<FaceBasicInfo> basicInfo() throws CardLost {
    return dialogue()
        .files()
        .object(BASIC_INFO, FaceBasicInfo.USUAL_SIZE)
        .then(Parsing.of(FaceBasicInfo::parse));
  }

  /**
   * Certificate of the municipality's key; card.md calls it free in one place and opened by A or B
   * in another.
   */
  public Reading<CvCertificate> cvCertificate() throws CardLost {
    return dialogue()
        .files()
        .object(CV_CERTIFICATE, CvCertificate.USUAL_SIZE)
        .then(Parsing.of(CvCertificate::parse));
  }

  /** The my number as printed: after 照合番号A only. */
  public Reading<MyNumberImage> myNumberImage() throws CardLost {
    return dialogue()
        .files()
        .object(MY_NUMBER_IMAGE, MyNumberImage.USUAL_SIZE)
        .then(Parsing.of(MyNumberImage::parse));
  }

  /**
   * Has the card sign a challenge with the key that is named in its signed files: a copy of the
   * files can't. Needs no PIN (card.md 4.7).
   *
   * @param challenge 32 fresh random bytes
   * @param cardKey from a file that was found {@link SignatureCheck#GENUINE}
   */
  public boolean provesPresence(byte[] challenge, PublicKey cardKey) throws CardLost {
    if (challenge.length != CHALLENGE_LENGTH) {
      throw new IllegalArgumentException("a challenge has 32 bytes");
    }
    byte[] input = SignatureAlgorithm.RSA_SHA256.input(Sha256.of(challenge));
    return SignCommand.send(dialogue(), 0, 0, input) instanceof CardSignature.Signed(byte[] answer)
        && CardRsaKey.signed(cardKey, challenge, answer);
  }
}
