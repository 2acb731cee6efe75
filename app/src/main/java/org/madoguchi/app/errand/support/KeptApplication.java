package org.madoguchi.app.errand.support;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;

/** How an application rests sealed until it has ended. The form's first byte is its version. */
public final class KeptApplication {
  private static final int VERSION = 1;

  private KeptApplication() {}

  /** As bytes, which the caller wipes. */
  public static byte[] encode(Application application) {
    WipedBytes bytes = new WipedBytes();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(application.form().digits());
      out.writeUTF(application.birthDate().toString());
      out.writeBoolean(application.wishes().signature());
      out.writeBoolean(application.wishes().authentication());
      out.writeBoolean(application.wishes().braille());
      Application.Contact contact = application.contact();
      out.writeBoolean(contact != null);
      if (contact != null) {
        out.writeUTF(contact.name());
        out.writeUTF(contact.email());
      }
      ApplicantPhoto photo = application.photo();
      out.writeBoolean(photo != null);
      if (photo != null) {
        out.writeUTF(photo.shown().hex());
        out.writeUTF(String.join(",", photo.warnings()));
        ExceptionReason reason = photo.reason();
        out.writeUTF(reason == null ? "" : reason.word());
        out.writeInt(photo.jpeg().length);
        out.write(photo.jpeg());
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    } finally {
      bytes.wipe();
    }
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  public static Application decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("an application of a later program");
      }
      FormId form = new FormId(in.readUTF());
      LocalDate birthDate = LocalDate.parse(in.readUTF());
      Wishes wishes = new Wishes(in.readBoolean(), in.readBoolean(), in.readBoolean());
      Application.Contact contact =
          in.readBoolean() ? new Application.Contact(in.readUTF(), in.readUTF()) : null;
      return new Application(form, birthDate, in.readBoolean() ? photo(in) : null, wishes, contact);
    } catch (IOException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("no application that was kept here", e);
    }
  }

  private static ApplicantPhoto photo(DataInputStream in) throws IOException {
    Digest shown = new Digest(in.readUTF());
    String warnings = in.readUTF();
    @Nullable ExceptionReason reason = ExceptionReason.of(in.readUTF()).orElse(null);
    int length = in.readInt();
    if (length < 0 || length != in.available()) {
      throw new IOException("of another length");
    }
    return new ApplicantPhoto(
        in.readNBytes(length),
        shown,
        warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(",", -1)),
        reason);
  }
}
