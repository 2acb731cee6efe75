package org.madoguchi.app.errand.electronic.branch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.PaperApproval;

/**
 * What the authority is asked with again about an order, as it rests sealed until the order ends.
 *
 * @param cardCommitment names the card, 32 bytes
 * @param asked the whole order; null if another office began it: then only the card finds it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptOrder(byte[] cardCommitment, @Nullable AskedOrder asked) {
  private static final int VERSION = 1;

  /** One that this branch asks for. */
  static KeptOrder of(AskedOrder asked) {
    return new KeptOrder(asked.cardCommitment(), asked);
  }

  /** The bytes to seal; the caller wipes them. */
  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(out, cardCommitment);
      AskedOrder order = asked;
      out.writeBoolean(order != null);
      if (order != null) {
        write(out, CanonicalCardOrder.encode(order.order()));
        CardConsent consent = order.consent();
        out.writeBoolean(consent != null);
        if (consent != null) {
          write(out, consent.signature());
          write(out, consent.certificate().getEncoded());
        }
        PaperApproval approval = order.approval();
        out.writeBoolean(approval != null);
        if (approval != null) {
          out.writeUTF(approval.staff());
          out.writeUTF(String.join(",", approval.papers()));
          out.writeUTF(approval.at().toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory doesn't fail", e);
    } catch (CertificateException e) {
      throw new IllegalArgumentException("it was read from its encoding", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static KeptOrder decode(byte[] sealed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(sealed))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("of a later program");
      }
      byte[] commitment = read(in);
      return new KeptOrder(commitment, in.readBoolean() ? asked(in, commitment) : null);
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException("no order that was kept here", e);
    }
  }

  private static AskedOrder asked(DataInputStream in, byte[] commitment)
      throws IOException, CertificateException {
    byte[] order = read(in);
    CardConsent consent = null;
    if (in.readBoolean()) {
      byte[] signature = read(in);
      consent =
          new CardConsent(
              signature,
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(read(in))));
    }
    PaperApproval approval = null;
    if (in.readBoolean()) {
      String staff = in.readUTF();
      String papers = in.readUTF();
      List<String> classes = papers.isEmpty() ? List.of() : Arrays.asList(papers.split(",", -1));
      approval = new PaperApproval(staff, classes, Instant.parse(in.readUTF()));
    }
    return new AskedOrder(CanonicalCardOrder.decode(order), commitment, consent, approval);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("too long");
    }
    return in.readNBytes(length);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "KeptOrder[]";
  }
}
