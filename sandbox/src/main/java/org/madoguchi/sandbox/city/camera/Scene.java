package org.madoguchi.sandbox.city.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * What stands before a camera, and what can go wrong with it. Nothing is drawn on the picture of a
 * scene that exists; each change is a scene of its own.
 */
public record Scene(BufferedImage image) {
  private static final float QUALITY = 0.92f;

  /** How many portraits there are of made-up people. */
  public static final int PORTRAITS = 3;

  /** A portrait of somebody who doesn't exist, five times enlarged, so that a photo fits in it. */
  public static Scene portrait(int number) {
    try (InputStream in = Scene.class.getResourceAsStream("portrait-" + number + ".jpg")) {
      if (in == null) {
        throw new IllegalArgumentException("no portrait " + number);
      }
      Scene small = read(in.readAllBytes());
      return small.scaled(5 * small.image.getWidth(), 5 * small.image.getHeight());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A picture's file.
   *
   * @throws IOException it is none that Java reads
   */
  public static Scene read(byte[] file) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    if (read == null) {
      throw new IOException("not a picture");
    }
    return blank(read.getWidth(), read.getHeight(), Color.WHITE)
        .drawn(pen -> pen.drawImage(read, 0, 0, null));
  }

  /** Nobody. */
  public static Scene blank(int width, int height, Color colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var scene = new Scene(image);
    scene.pen(
        pen -> {
          pen.setColor(colour);
          pen.fillRect(0, 0, width, height);
        });
    return scene;
  }

  private void pen(Consumer<Graphics2D> drawing) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.accept(pen);
    pen.dispose();
  }

  /** With something on it. */
  public Scene drawn(Consumer<Graphics2D> drawing) {
    Scene copy = new Scene(new RescaleOp(1, 0, null).filter(image, null));
    copy.pen(drawing);
    return copy;
  }

  /** A part. */
  public Scene part(int x, int y, int width, int height) {
    return blank(width, height, Color.WHITE).drawn(pen -> pen.drawImage(image, -x, -y, null));
  }

  /** Larger or smaller. */
  public Scene scaled(int width, int height) {
    return blank(width, height, Color.WHITE)
        .drawn(
            pen -> {
              pen.setRenderingHint(
                  RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
              pen.drawImage(image, 0, 0, width, height, null);
            });
  }

  /**
   * Turned around its middle, made larger and moved; what was outside is as in a mirror.
   *
   * @param degrees clockwise
   */
  public Scene moved(double degrees, double scale, double right, double down) {
    double x = image.getWidth() / 2.0;
    double y = image.getHeight() / 2.0;
    var change = AffineTransform.getTranslateInstance(x + right, y + down);
    change.rotate(Math.toRadians(degrees));
    change.scale(scale, scale);
    change.translate(-x, -y);
    return blank(image.getWidth(), image.getHeight(), Color.WHITE)
        .drawn(
            pen -> {
              for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                  var tile = new AffineTransform(change);
                  tile.translate(
                      column > 0 ? 2 * image.getWidth() : 0, row > 0 ? 2 * image.getHeight() : 0);
                  tile.scale(column == 0 ? 1 : -1, row == 0 ? 1 : -1);
                  pen.drawImage(image, tile, null);
                }
              }
            });
  }

  /** Each value times this. */
  public Scene lit(double gain) {
    return new Scene(new RescaleOp((float) gain, 0, null).filter(image, null));
  }

  /** As if the lens were out of focus; standard deviation in pixels. */
  public Scene blurred(double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    float[] bell = new float[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < bell.length; i++) {
      bell[i] = (float) Math.exp(-Math.pow((i - reach) / sigma, 2) / 2);
      sum += bell[i];
    }
    for (int i = 0; i < bell.length; i++) {
      bell[i] /= (float) sum;
    }
    return folded(new Kernel(bell.length, 1, bell)).folded(new Kernel(1, bell.length, bell));
  }

  /** As if the head had moved sideways while the picture was taken. */
  public Scene smeared(int pixels) {
    float[] equal = new float[pixels];
    Arrays.fill(equal, 1f / pixels);
    return folded(new Kernel(pixels, 1, equal));
  }

  private Scene folded(Kernel kernel) {
    return new Scene(new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(image, null));
  }

  /** Its left half darker. */
  public Scene halfShadow(double gain) {
    Scene dark = lit(gain);
    return drawn(
        pen -> {
          pen.setClip(0, 0, image.getWidth() / 2, image.getHeight());
          pen.drawImage(dark.image, 0, 0, null);
        });
  }

  /** Its file, as a camera codes it: baseline, in colour. */
  public byte[] jpeg() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory doesn't fail
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
