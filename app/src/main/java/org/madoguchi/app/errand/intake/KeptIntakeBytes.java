package org.madoguchi.app.errand.intake;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.KeptApplication;
import org.madoguchi.app.errand.support.WipedBytes;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/** {@link KeptIntake} as bytes and back. The first byte is the form's version, the second which. */
public final class KeptIntakeBytes {
  private static final int VERSION = 2;
  private static final int TOLD = 1;
  private static final int PACKED = 2;
  private static final int AGREED = 3;

  private KeptIntakeBytes() {}

  /** As bytes, which the caller wipes. */
  public static byte[] encode(KeptIntake kept) {
    WipedBytes bytes = new WipedBytes();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      switch (kept) {
        case KeptIntake.Told told -> {
          out.writeByte(TOLD);
          told(out, told);
        }
        case KeptIntake.Packed packed -> {
          out.writeByte(PACKED);
          told(out, packed.told());
          out.writeUTF(packed.name().hex());
          block(out, packed.frameKey());
          block(out, packed.content());
        }
        case KeptIntake.Agreed(ApplicationId name, Wishes wishes, LocalDate birthDate) -> {
          out.writeByte(AGREED);
          out.writeUTF(name.hex());
          out.writeBoolean(wishes.signature());
          out.writeBoolean(wishes.authentication());
          out.writeBoolean(wishes.braille());
          out.writeUTF(birthDate.toString());
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    } finally {
      bytes.wipe();
    }
  }

  private static void told(DataOutputStream out, KeptIntake.Told told) throws IOException {
    out.writeBoolean(told.details().moving());
    out.writeBoolean(told.details().oldCard());
    out.writeUTF(told.details().language().code());
    block(out, told.details().face());
    byte[] application = KeptApplication.encode(told.application());
    try {
      block(out, application);
    } finally {
      Arrays.fill(application, (byte) 0);
    }
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  public static KeptIntake decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("an application of another program");
      }
      KeptIntake kept =
          switch (in.readByte()) {
            case TOLD -> told(in);
            case PACKED ->
                new KeptIntake.Packed(
                    told(in), new ApplicationId(in.readUTF()), block(in), block(in));
            case AGREED ->
                new KeptIntake.Agreed(
                    new ApplicationId(in.readUTF()),
                    new Wishes(in.readBoolean(), in.readBoolean(), in.readBoolean()),
                    LocalDate.parse(in.readUTF()));
            default -> throw new IOException("none of the three");
          };
      if (in.available() > 0) {
        throw new IOException("longer than what was kept");
      }
      return kept;
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("no application that was kept here", e);
    }
  }

  private static KeptIntake.Told told(DataInputStream in) throws IOException {
    boolean moving = in.readBoolean();
    boolean oldCard = in.readBoolean();
    Language language = language(in.readUTF());
    byte[] face = block(in);
    byte[] application = block(in);
    try {
      return new KeptIntake.Told(
          KeptApplication.decode(application), new IntakeDetails(moving, oldCard, language, face));
    } finally {
      Arrays.fill(application, (byte) 0);
    }
  }

  private static Language language(String code) throws IOException {
    return LanguageProfile.of(code)
        .map(LanguageProfile::language)
        .orElseThrow(() -> new IOException("no language of the screens"));
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("of another length");
    }
    return in.readNBytes(length);
  }
}
