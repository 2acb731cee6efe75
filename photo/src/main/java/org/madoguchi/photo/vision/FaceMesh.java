package org.madoguchi.photo.vision;

import java.io.IOException;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * Finds 468 points of a face that was found. The model takes the face upright, in a square half as
 * large again as its box (MediaPipe, face_detection_front_detection_to_roi.pbtxt).
 *
 * <p>Thread rule: one thread.
 */
final class FaceMesh {
  private static final double ROOM = 1.5;
  private static final String POINTS = "conv2d_21";

  private final Net net;

  FaceMesh() throws IOException {
    net = Model.FACE_LANDMARK.load();
  }

  Mesh of(Mat bgr, FoundFace face) {
    int side = Model.FACE_LANDMARK.side();
    double scale = side / (ROOM * Math.max(face.width(), face.height()));
    double cos = Math.cos(face.tilt()) * scale;
    double sin = Math.sin(face.tilt()) * scale;
    Mat turn = new Mat(2, 3, opencv_core.CV_64F);
    try (DoubleIndexer m = turn.createIndexer()) {
      m.put(0, 0, cos, sin, side / 2.0 - cos * face.centreX() - sin * face.centreY());
      m.put(1, 0, -sin, cos, side / 2.0 + sin * face.centreX() - cos * face.centreY());
    }
    Mat upright = new Mat();
    opencv_imgproc.warpAffine(bgr, upright, turn, new Size(side, side));
    Mat blob =
        opencv_dnn.blobFromImage(
            upright,
            1 / 255.0,
            new Size(side, side),
            Scalar.all(0),
            true,
            false,
            opencv_core.CV_32F);
    net.setInput(blob);
    Mat out = net.forward(POINTS);
    double[] xy = new double[2 * Mesh.POINTS];
    double back = scale * scale;
    try (FloatIndexer points = out.reshape(1, 1).createIndexer()) {
      for (int i = 0; i < Mesh.POINTS; i++) {
        double u = points.get(0, 3L * i) - side / 2.0;
        double v = points.get(0, 3L * i + 1) - side / 2.0;
        xy[2 * i] = face.centreX() + (cos * u - sin * v) / back;
        xy[2 * i + 1] = face.centreY() + (sin * u + cos * v) / back;
      }
    }
    return new Mesh(xy);
  }
}
