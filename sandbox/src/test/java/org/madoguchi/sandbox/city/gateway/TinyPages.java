package org.madoguchi.sandbox.city.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.madoguchi.app.custody.CertificateRequest;

/** One page for each copy, titled with the issuance and the holder's opaque subject. */
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
      document.addPage(new PDPage(PDRectangle.A4));
      document.getDocumentInformation().setTitle(text); // text on the page would need fonts
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
