package org.madoguchi.municipality.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;

/** A form with files of text in it: {@code multipart/form-data} (RFC 7578). */
final class FileForm {
  /** The longest text of a field or file. A plan of three years has some five thousand. */
  static final int MOST_BYTES = 64 * 1024;

  /** Stands instead of a file that is longer, or isn't text in UTF-8: no text holds it. */
  static final String NO_TEXT = "\0";

  /** The one field of a form that is too long as a whole. */
  static final String TOO_LONG = "too-long";

  /** Two files, two texts, and what is small. */
  private static final int MOST_ALL = 4 * MOST_BYTES + 16 * 1024;

  /** What is left unread breaks the connection that the browser goes on with. */
  private static final long MOST_READ = 64L * 1024 * 1024;

  private static final int MOST_FIELDS = 16;

  private FileForm() {}

  /**
   * Reads it; blocks until it is there.
   *
   * @return its fields, a file's text under the file's field; empty if it is no such form, or names
   *     a field twice. Of a form that is too long as a whole every field is missing but {@link
   *     #TOO_LONG}.
   * @throws IOException if the browser doesn't send it to its end
   */
  static Optional<FormBody> read(Request request) throws IOException {
    byte[] body;
    boolean more;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(MOST_ALL + 1);
      more = body.length > MOST_ALL;
      long rest = MOST_READ;
      while (more && rest > 0) {
        int read = in.readNBytes(MOST_ALL).length;
        rest = read == 0 ? 0 : rest - read;
      }
    }
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.regionMatches(true, 0, "multipart/form-data", 0, 19)) {
      return Optional.empty();
    }
    return more ? Optional.of(new FormBody("", Map.of(TOO_LONG, "yes"))) : of(body, type);
  }

  private static Optional<FormBody> of(byte[] body, String type) {
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .maxParts(MOST_FIELDS)
            .maxSize(MOST_ALL)
            .maxPartSize(MOST_ALL)
            .maxMemoryPartSize(MOST_ALL) // nothing is written to the disk
            .useFilesForPartsWithoutFileName(false)
            .build();
    Map<String, String> fields = new TreeMap<>();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(ByteBuffer.wrap(body)), new Attributes.Mapped(), type, config)) {
      for (MultiPart.Part each : parts) {
        if (fields.put(String.valueOf(each.getName()), text(each)) != null) {
          return Optional.empty();
        }
      }
    } catch (IOException
        | CompletionException
        | IllegalArgumentException
        | IllegalStateException e) {
      return Optional.empty();
    }
    return Optional.of(new FormBody(digest(fields), fields));
  }

  private static String text(MultiPart.Part part) throws IOException {
    try (InputStream in = Content.Source.asInputStream(part.createContentSource())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return NO_TEXT;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.contains(NO_TEXT) ? NO_TEXT : text;
    } catch (CharacterCodingException e) {
      return NO_TEXT;
    }
  }

  /** By which the same form sent twice is known; the boundary may differ. */
  private static String digest(Map<String, String> fields) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      fields.forEach(
          (name, value) ->
              sha256.update(
                  (name.length() + ":" + name + value.length() + ":" + value)
                      .getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
