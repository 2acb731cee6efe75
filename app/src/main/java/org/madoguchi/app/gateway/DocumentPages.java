package org.madoguchi.app.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * The one encoding of a document: DER {@code SEQUENCE OF OCTET STRING} (ITU-T X.690), each octet
 * string a one-page PDF, in the order of the paper. Pure.
 */
public final class DocumentPages {
  private DocumentPages() {}

  /** The document of these pages, at least one. */
  public static byte[] encode(List<byte[]> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document has at least one page");
    }
    try {
      return new DERSequence(pages.stream().map(DEROctetString::new).toArray(DEROctetString[]::new))
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  /** The pages of a document; empty unless the bytes are exactly what {@link #encode} writes. */
  public static Optional<List<byte[]>> decode(byte[] document) {
    try {
      if (!(ASN1Primitive.fromByteArray(document) instanceof ASN1Sequence sequence)) {
        return Optional.empty();
      }
      List<byte[]> pages = new ArrayList<>();
      for (var element : sequence) {
        if (!(element.toASN1Primitive() instanceof ASN1OctetString page)) {
          return Optional.empty();
        }
        pages.add(page.getOctets());
      }
      return pages.isEmpty() || !Arrays.equals(encode(pages), document)
          ? Optional.empty()
          : Optional.of(List.copyOf(pages));
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // not ASN.1, so not a document
      return Optional.empty();
    }
  }
}
