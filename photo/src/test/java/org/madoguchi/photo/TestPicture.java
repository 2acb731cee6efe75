package org.madoguchi.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A picture with a known face, and what can be done to it. */
public record TestPicture(BufferedImage image) {
  private static final TestPicture COLLINS =
      read("astronaut.png").part(122, 0, 206, 265).scaled(827, 1063);

  private static final TestPicture HOPPER = read("hopper.jpg");

  /** Eileen Collins, cut to about what an ID photo shows. Nothing is drawn on it. */
  public static TestPicture collins() {
    return COLLINS;
  }

  /** Grace Hopper, with a cap and glasses, before a flag. Nothing is drawn on it. */
  public static TestPicture hopper() {
    return HOPPER;
  }

  private static TestPicture read(String file) {
    try (InputStream in = TestPicture.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("missing: " + file);
      }
      BufferedImage read = ImageIO.read(in);
      return blank(read.getWidth(), read.getHeight(), Color.WHITE).with(read, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody. */
  public static TestPicture blank(int width, int height, Color colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return new TestPicture(image);
  }

  private TestPicture part(int x, int y, int width, int height) {
    return new TestPicture(image.getSubimage(x, y, width, height));
  }

  /** Larger or smaller. */
  public TestPicture scaled(int width, int height) {
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return new TestPicture(scaled);
  }

  /** With another picture on it. */
  public TestPicture with(BufferedImage other, int x, int y) {
    Graphics2D pen = image.createGraphics();
    pen.drawImage(other, x, y, null);
    pen.dispose();
    return this;
  }

  /** Turned around its middle; positive is clockwise. */
  public TestPicture turned(double degrees) {
    var turned = blank(image.getWidth(), image.getHeight(), new Color(200, 200, 200)).image;
    Graphics2D pen = turned.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(
        image,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0),
        null);
    pen.dispose();
    return new TestPicture(turned);
  }

  /** Each value times this. */
  public TestPicture brighter(float gain) {
    return new TestPicture(new RescaleOp(gain, 0, null).filter(image, null));
  }

  /** As if the head had moved sideways while the picture was taken. */
  public TestPicture moved(int pixels) {
    float[] equal = new float[pixels];
    Arrays.fill(equal, 1f / pixels);
    return new TestPicture(
        new ConvolveOp(new Kernel(pixels, 1, equal), ConvolveOp.EDGE_NO_OP, null)
            .filter(image, null));
  }

  /** As if the lens were out of focus. */
  public TestPicture blurred(int pixels) {
    float[] equal = new float[pixels];
    Arrays.fill(equal, 1f / pixels);
    return new TestPicture(
        new ConvolveOp(new Kernel(1, pixels, equal), ConvolveOp.EDGE_NO_OP, null)
            .filter(moved(pixels).image, null));
  }

  /** Its left half darker. */
  public TestPicture halfShadow(float gain) {
    BufferedImage copy = new RescaleOp(1, 0, null).filter(image, null);
    BufferedImage half = copy.getSubimage(0, 0, copy.getWidth() / 2, copy.getHeight());
    new RescaleOp(gain, 0, null).filter(half, half);
    return new TestPicture(copy);
  }

  /** Its file, not compressed: that costs more than measuring it. */
  public byte[] bmp() {
    return encoded("bmp");
  }

  /** Its file, as the JDK codes it: with the tables of the standard. */
  public byte[] jpeg() {
    return encoded("jpg");
  }

  /** Its file. */
  public byte[] png() {
    return encoded("png");
  }

  private byte[] encoded(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
