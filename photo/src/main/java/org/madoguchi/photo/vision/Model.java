package org.madoguchi.photo.vision;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_dnn.Net;

/** A model that ships with this module. Origin and licence: NOTICE beside the files. */
enum Model {
  FACE_DETECTION(
      "face_detection_short_range.tflite",
      "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
      128),
  FACE_LANDMARK(
      "face_landmark.tflite",
      "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
      192),
  PERSON_MASK(
      "selfie_segmentation.tflite",
      "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27",
      256);

  private final String file;
  private final String sha256;
  private final int side;

  Model(String file, String sha256, int side) {
    this.file = file;
    this.sha256 = sha256;
    this.side = side;
  }

  /** Side of the square picture that it takes, in pixels. */
  int side() {
    return side;
  }

  /**
   * Its bytes.
   *
   * @throws IOException if they are missing or aren't the ones that were tried
   */
  byte[] bytes() throws IOException {
    try (InputStream in = Model.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("missing: " + file);
      }
      return checked(in.readAllBytes());
    }
  }

  /** The same bytes, if they are those that were tried. */
  byte[] checked(byte[] bytes) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      if (!HexFormat.of().formatHex(digest).equals(sha256)) {
        throw new IOException("not the file that was tried: " + file);
      }
      return bytes;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A network of it. */
  Net load() throws IOException {
    byte[] bytes = bytes();
    return opencv_dnn.readNetFromTFLite(new BytePointer(bytes), bytes.length);
  }
}
