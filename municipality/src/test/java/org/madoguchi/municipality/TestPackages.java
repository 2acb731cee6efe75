package org.madoguchi.municipality;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.envelope.IntakePackage;

/** What made-up packages hold, with drawn pictures. */
public final class TestPackages {
  private static final byte[] FRAME_KEY = new byte[32];

  private TestPackages() {}

  /** The key of every call. */
  public static byte[] frameKey() {
    return FRAME_KEY.clone();
  }

  /** An adult with a driving licence and a 資格確認書. */
  public static IntakePackage usual(String id, String municipality, String branch) {
    return new IntakePackage(
        id,
        municipality,
        branch,
        "12345678901234567890123",
        "1958-04-05",
        face("写真", new Color(0xDCE6F0)),
        face("いま", new Color(0xEFE8DC)),
        List.of(
            paper(
                "driving-licence", "A", "運転免許証", "name", "birth-date", "address", "photo", "valid"),
            paper("qualification-certificate", "B", "資格確認書", "name", "birth-date")),
        List.of("background"),
        null,
        true,
        true,
        false,
        false,
        true,
        "ja",
        FRAME_KEY);
  }

  /** The same with other papers and what else may differ. */
  public static IntakePackage with(
      IntakePackage of,
      String birthDate,
      boolean photo,
      List<IntakePackage.Paper> papers,
      @Nullable List<String> warnings,
      @Nullable String exception) {
    byte[] none = new byte[0];
    return new IntakePackage(
        of.id(),
        of.municipality(),
        of.branch(),
        of.form(),
        birthDate,
        photo ? of.photo() : none,
        photo ? of.face() : none,
        papers,
        warnings,
        exception,
        false,
        false,
        true,
        true,
        null,
        null,
        FRAME_KEY);
  }

  /** A paper with a drawn picture. */
  public static IntakePackage.Paper paper(
      String code, String paperClass, String title, String... ticks) {
    return new IntakePackage.Paper(code, paperClass, List.of(ticks), card(title));
  }

  /** Seals a picture of a call under {@link #FRAME_KEY}. */
  public static byte[] frame(String id, long number, byte[] jpeg) {
    return TestPackage.frame(FRAME_KEY, id, number, jpeg);
  }

  /** A drawn face of nobody. */
  public static byte[] face(String label, Color background) {
    BufferedImage picture = new BufferedImage(413, 531, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(picture, background);
    g.setColor(new Color(0x5B6770));
    g.fillOval(60, 390, 293, 280);
    g.setColor(new Color(0xE8C9A8));
    g.fillOval(106, 110, 200, 270);
    g.setColor(new Color(0x2B2B2B));
    g.fillArc(96, 80, 220, 200, 0, 180);
    g.fillOval(160, 225, 20, 14);
    g.fillOval(232, 225, 20, 14);
    g.drawArc(175, 280, 62, 40, 200, 140);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
    g.drawString(label, 16, 40);
    return jpeg(picture, g);
  }

  private static byte[] card(String title) {
    BufferedImage picture = new BufferedImage(1000, 640, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = pen(picture, new Color(0xF4F1E6));
    g.setColor(new Color(0x274B6D));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
    g.drawString(title + "(見本)", 60, 110);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
    g.drawString("氏名 見本 花子   昭和33年4月5日生", 60, 220);
    g.drawString("住所 さくら市みどり町1-2-3", 60, 290);
    g.drawString("2029年5月5日まで有効", 60, 360);
    g.drawRect(700, 180, 240, 310);
    return jpeg(picture, g);
  }

  private static Graphics2D pen(BufferedImage picture, Color background) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(background);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    return g;
  }

  private static byte[] jpeg(BufferedImage picture, Graphics2D g) {
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
