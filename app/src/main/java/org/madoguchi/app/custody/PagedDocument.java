package org.madoguchi.app.custody;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * The certificate document as it travels: the DER (X.690) of {@code SEQUENCE SIZE (1..MAX) OF OCTET
 * STRING}, each octet string a one-page PDF, so that the digest of a page is the digest of bytes
 * and not of a rendering. Pure.
 */
public final class PagedDocument {
  private PagedDocument() {}

  /** The bytes of a document with these pages. */
  public static byte[] encode(List<byte[]> pages) {
    ASN1EncodableVector sequence = new ASN1EncodableVector(pages.size());
    pages.forEach(page -> sequence.add(new DEROctetString(page)));
    try {
      return new DERSequence(sequence).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory doesn't fail", e);
    }
  }

  /**
   * The pages of a document, in order.
   *
   * @throws IllegalArgumentException unless the bytes are the encoding of one page or more
   */
  public static List<byte[]> decode(byte[] document) {
    ASN1Sequence sequence;
    try {
      sequence = ASN1Sequence.getInstance(document);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a paged document", e);
    }
    List<byte[]> pages = new ArrayList<>();
    for (ASN1Encodable element : sequence) {
      if (!(element instanceof ASN1OctetString page)) {
        throw new IllegalArgumentException("a page is an octet string");
      }
      pages.add(page.getOctets());
    }
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document has pages");
    }
    return pages;
  }
}
