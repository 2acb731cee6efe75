package org.madoguchi.photo.vision;

import java.io.IOException;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Where in a part of a picture a person is, hair and clothes too.
 *
 * @param share 256 x 256 numbers from 0 (certainly not) to 1, over the whole part
 * @param part of the picture, in its pixels
 */
record PersonMask(Mat share, Rect part) {
  private static final double PERSON = 0.5;

  /** Share of the face's width, to both sides of the nose, in which the crown is looked for. */
  private static final double CROWN_REACH = 0.35;

  /**
   * The model.
   *
   * <p>Thread rule: one thread.
   */
  static final class Finder {
    private final Net net;

    Finder() throws IOException {
      net = Model.PERSON_MASK.load();
    }

    PersonMask of(Mat bgr, Rect part) {
      int side = Model.PERSON_MASK.side();
      Mat blob =
          opencv_dnn.blobFromImage(
              new Mat(bgr, part),
              1 / 255.0,
              new Size(side, side),
              Scalar.all(0),
              true,
              false,
              opencv_core.CV_32F);
      net.setInput(blob);
      return new PersonMask(net.forward().reshape(1, side).clone(), part);
    }
  }

  /**
   * Upper end of the head, in pixels of the picture: from the face upwards as long as there is a
   * person. Where that leaves the part, its upper edge.
   */
  double crown(Mesh face) {
    int side = share.rows();
    double perX = (double) side / part.width();
    double perY = (double) side / part.height();
    int from = column((face.bridge() - CROWN_REACH * face.width() - part.x()) * perX);
    int through = column((face.bridge() + CROWN_REACH * face.width() - part.x()) * perX);
    double start = Math.clamp((face.forehead() - part.y()) * perY, 0, side - 1);
    double highest = start;
    try (FloatIndexer of = share.createIndexer()) {
      for (int x = from; x <= through; x++) {
        int y = (int) start;
        while (y >= 0 && of.get(y, x) >= PERSON) {
          y--;
        }
        if (y < (int) start) {
          highest = Math.min(highest, y < 0 ? 0 : between(of.get(y, x), of.get(y + 1, x), y));
        }
      }
    }
    return part.y() + highest / perY;
  }

  /** Middles of pixels lie half a pixel in: where between two of them the border runs. */
  private static double between(double above, double below, int y) {
    return y + 0.5 + (PERSON - above) / (below - above);
  }

  private int column(double x) {
    return Math.clamp(Math.round(x), 0, share.cols() - 1);
  }
}
