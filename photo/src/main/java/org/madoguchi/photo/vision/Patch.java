package org.madoguchi.photo.vision;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.madoguchi.photo.Crop;

/**
 * The photo that a picture would become, with the face and the person in it. Light and background
 * are measured here, so that distances mean the same for every picture.
 */
final class Patch {
  /** Grey values that count as the ends of the scale. */
  private static final int BLACK = 2;

  private static final int WHITE = 253;

  /** Radius of what is looked at of a cheek, as a share of the face's width. */
  private static final double CHEEK = 0.08;

  /** Less than this share of a person is background; what is nearer to a person is left out. */
  private static final double NOBODY = 0.1;

  private static final int NEAR_PERSON = 25;

  /** With fewer pixels of background nothing is said about it. */
  private static final int LEAST_BACKGROUND = 2000;

  /** Canny's limits: a step of about this many grey values. */
  private static final double EDGE_WEAK = 30;

  private static final double EDGE_STRONG = 60;

  private final Mesh face;
  private final Mat grey = new Mat();
  private final Mat lab = new Mat();
  private final Mat faceArea;
  private final Mat background;

  Patch(Mat bgr, Crop crop, Mesh inPicture, PersonMask person) {
    Mat photo = new Mat();
    opencv_imgproc.resize(
        new Mat(bgr, new Rect(crop.x(), crop.y(), crop.width(), crop.height())),
        photo,
        new Size(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT),
        0,
        0,
        crop.enlargement() < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC);
    double scaleX = (double) Crop.PHOTO_WIDTH / crop.width();
    double scaleY = (double) Crop.PHOTO_HEIGHT / crop.height();
    face = inPicture.in(crop.x(), crop.y(), scaleX, scaleY);
    opencv_imgproc.cvtColor(photo, grey, opencv_imgproc.COLOR_BGR2GRAY);
    Mat shares = new Mat();
    photo.convertTo(shares, opencv_core.CV_32F, 1 / 255.0, 0);
    opencv_imgproc.cvtColor(shares, lab, opencv_imgproc.COLOR_BGR2Lab);
    faceArea = empty();
    int[] outline = face.outline();
    Mat points = new Mat(outline.length / 2, 1, opencv_core.CV_32SC2);
    new IntPointer(points.data()).put(outline);
    opencv_imgproc.fillConvexPoly(faceArea, points, Scalar.all(255));
    background = background(crop, person);
  }

  private Mat empty() {
    return new Mat(grey.size(), opencv_core.CV_8U, Scalar.all(0));
  }

  /** Beside and above the person, as far down as the chin. */
  private Mat background(Crop crop, PersonMask person) {
    Rect part = person.part();
    Mat shares = new Mat();
    opencv_imgproc.resize(person.share(), shares, new Size(part.width(), part.height()));
    Rect within = new Rect(crop.x() - part.x(), crop.y() - part.y(), crop.width(), crop.height());
    Mat scaled = new Mat();
    opencv_imgproc.resize(new Mat(shares, within), scaled, grey.size());
    Mat near = new Mat();
    opencv_core.compare(scaled, new Mat(new double[] {NOBODY}), near, opencv_core.CMP_GE);
    Mat wider = new Mat();
    opencv_imgproc.dilate(
        near,
        wider,
        opencv_imgproc.getStructuringElement(
            opencv_imgproc.MORPH_RECT, new Size(2 * NEAR_PERSON + 1, 2 * NEAR_PERSON + 1)));
    Mat free = new Mat();
    opencv_core.bitwise_not(wider, free);
    int chin = (int) Math.clamp(face.chin(), 0, grey.rows());
    if (chin < grey.rows()) {
      new Mat(free, new Rect(0, chin, grey.cols(), grey.rows() - chin)).put(Scalar.all(0));
    }
    return free;
  }

  double lightness() {
    return lightness(faceArea);
  }

  private double lightness(Mat area) {
    return opencv_core.countNonZero(area) == 0 ? Double.NaN : opencv_core.mean(lab, area).get(0);
  }

  double clipped() {
    int all = opencv_core.countNonZero(faceArea);
    Mat black = new Mat();
    opencv_core.compare(grey, new Mat(new double[] {BLACK}), black, opencv_core.CMP_LE);
    Mat white = new Mat();
    opencv_core.compare(grey, new Mat(new double[] {WHITE}), white, opencv_core.CMP_GE);
    Mat ends = new Mat();
    opencv_core.bitwise_or(black, white, ends);
    Mat counted = new Mat();
    opencv_core.bitwise_and(ends, faceArea, counted);
    return all == 0 ? Double.NaN : (double) opencv_core.countNonZero(counted) / all;
  }

  double cheekRatio() {
    double right = lightness(cheek(Mesh.RIGHT_CHEEK));
    double left = lightness(cheek(Mesh.LEFT_CHEEK));
    return Math.min(right, left) / Math.max(right, left);
  }

  private Mat cheek(int point) {
    Mat area = empty();
    opencv_imgproc.circle(
        area,
        new Point((int) Math.round(face.x(point)), (int) Math.round(face.y(point))),
        Math.max(1, (int) Math.round(CHEEK * face.width())),
        Scalar.all(255),
        opencv_imgproc.FILLED,
        opencv_imgproc.LINE_8,
        0);
    return area;
  }

  /** Root mean squares of the second derivative over the face, at 0, 45, 90 and 135 degrees. */
  double[] secondDerivatives() {
    float[][] kernels = {
      {0, 0, 0, 1, -2, 1, 0, 0, 0},
      {0, 0, .5f, 0, -1, 0, .5f, 0, 0},
      {0, 1, 0, 0, -2, 0, 0, 1, 0},
      {.5f, 0, 0, 0, -1, 0, 0, 0, .5f}
    };
    double[] means = new double[kernels.length];
    for (int i = 0; i < kernels.length; i++) {
      Mat kernel = new Mat(3, 3, opencv_core.CV_32F);
      try (FloatIndexer k = kernel.createIndexer()) {
        for (int at = 0; at < 9; at++) {
          k.put(at / 3, at % 3, kernels[i][at]);
        }
      }
      Mat second = new Mat();
      opencv_imgproc.filter2D(grey, second, opencv_core.CV_32F, kernel);
      means[i] =
          opencv_core.norm(second, opencv_core.NORM_L2, faceArea)
              / Math.sqrt(opencv_core.countNonZero(faceArea));
    }
    return means;
  }

  private boolean hasBackground() {
    return opencv_core.countNonZero(background) >= LEAST_BACKGROUND;
  }

  /** Root of the mean squared distance from the mean colour. */
  double backgroundDeviation() {
    if (!hasBackground()) {
      return Double.NaN;
    }
    Mat mean = new Mat();
    Mat deviation = new Mat();
    opencv_core.meanStdDev(lab, mean, deviation, background);
    double[] each = new double[3];
    new DoublePointer(deviation.data()).get(each);
    return Math.sqrt(Arrays.stream(each).map(d -> d * d).sum());
  }

  double backgroundEdges() {
    int all = opencv_core.countNonZero(background);
    if (all < LEAST_BACKGROUND) {
      return Double.NaN;
    }
    Mat edges = new Mat();
    opencv_imgproc.Canny(grey, edges, EDGE_WEAK, EDGE_STRONG);
    Mat counted = new Mat();
    opencv_core.bitwise_and(edges, background, counted);
    return 1000.0 * opencv_core.countNonZero(counted) / all;
  }

  double backgroundLightness() {
    return hasBackground() ? lightness(background) : Double.NaN;
  }
}
