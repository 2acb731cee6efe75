package org.madoguchi.photo.vision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Faces of a picture. Boxes and eyes are told relative to 896 anchors, which lie on grids of 16 and
 * of 8 (MediaPipe, face_detection_short_range.pbtxt).
 *
 * <p>Thread rule: one thread.
 */
final class FaceFinder {
  /** A face is told from this certainty on (errands.md 3.2). */
  private static final double CERTAIN = 0.6;

  /** Two boxes that share more of their area are the same face. */
  private static final double SAME_FACE = 0.3;

  /** A box with eyes and four more points, of which these are needed. */
  private static final int NUMBERS = 16;

  private final Net net;
  private final List<double[]> anchors = anchors();

  FaceFinder() throws IOException {
    net = Model.FACE_DETECTION.load();
  }

  private static List<double[]> anchors() {
    List<double[]> all = new ArrayList<>();
    for (int[] grid : new int[][] {{16, 2}, {8, 6}}) {
      for (int y = 0; y < grid[0]; y++) {
        for (int x = 0; x < grid[0]; x++) {
          for (int same = 0; same < grid[1]; same++) {
            all.add(new double[] {(x + 0.5) / grid[0], (y + 0.5) / grid[0]});
          }
        }
      }
    }
    return all;
  }

  /** The faces, the most certain first. */
  List<FoundFace> find(Mat bgr) {
    int side = Model.FACE_DETECTION.side();
    double scale = (double) side / Math.max(bgr.cols(), bgr.rows());
    int width = Math.max(1, (int) Math.round(bgr.cols() * scale));
    int height = Math.max(1, (int) Math.round(bgr.rows() * scale));
    int left = (side - width) / 2;
    int top = (side - height) / 2;
    Mat small = new Mat();
    opencv_imgproc.resize(bgr, small, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
    Mat square = new Mat();
    opencv_core.copyMakeBorder(
        small,
        square,
        top,
        side - height - top,
        left,
        side - width - left,
        opencv_core.BORDER_CONSTANT,
        Scalar.all(0));
    Mat blob =
        opencv_dnn.blobFromImage(
            square,
            1 / 127.5,
            new Size(side, side),
            Scalar.all(127.5),
            true,
            false,
            opencv_core.CV_32F);
    net.setInput(blob);
    MatVector out = new MatVector();
    net.forward(out, new StringVector("classificators", "regressors"));
    List<FoundFace> found = new ArrayList<>();
    try (FloatIndexer scores = out.get(0).createIndexer();
        FloatIndexer numbers = out.get(1).createIndexer()) {
      for (int i = 0; i < anchors.size(); i++) {
        double score = 1 / (1 + Math.exp(-Math.clamp(scores.get(0, i, 0), -100, 100)));
        if (score >= CERTAIN) {
          double[] n = new double[NUMBERS];
          for (int k = 0; k < NUMBERS; k++) {
            n[k] = numbers.get(0, i, k);
          }
          found.add(face(score, n, anchors.get(i), left, top, scale));
        }
      }
    }
    return distinct(found);
  }

  /** From the model's pixels around its anchor to those of the picture. */
  private static FoundFace face(
      double score, double[] n, double[] anchor, int left, int top, double scale) {
    double x = anchor[0] * Model.FACE_DETECTION.side() - left;
    double y = anchor[1] * Model.FACE_DETECTION.side() - top;
    return new FoundFace(
        score,
        (x + n[0] - n[2] / 2) / scale,
        (y + n[1] - n[3] / 2) / scale,
        n[2] / scale,
        n[3] / scale,
        Math.atan2(n[7] - n[5], n[6] - n[4]));
  }

  private static List<FoundFace> distinct(List<FoundFace> found) {
    List<FoundFace> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(FoundFace::score).reversed())
        .filter(face -> face.width() > 0 && face.height() > 0)
        .forEach(
            face -> {
              if (kept.stream().noneMatch(other -> other.overlap(face) > SAME_FACE)) {
                kept.add(face);
              }
            });
    return kept;
  }
}
