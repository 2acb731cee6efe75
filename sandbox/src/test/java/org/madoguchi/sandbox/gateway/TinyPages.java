package org.madoguchi.sandbox.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.madoguchi.app.custody.CertificateRequest;

/** One page for each copy, with the issuance and the holder's opaque subject on it. */
final class TinyPages implements DocumentSource {
  @Override
  public List<byte[]> pages(CertificateRequest request, X509Certificate holder) {
    return IntStream.rangeClosed(1, request.copies())
        .mapToObj(
            copy ->
                page(request.id() + " " + copy + " " + holder.getSubjectX500Principal().getName()))
        .toList();
  }

  private static byte[] page(String text) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 10);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
