package org.madoguchi.photo.driver;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.camera.Turn;

/**
 * Makes a JPEG of a camera's frame, without coding anything anew: tables that it leaves out are put
 * in, what lies behind its end is left out, and a tag tells how it is turned upright.
 */
public final class MotionJpeg {
  /** The tables that every frame without its own means: ISO/IEC 10918-1, K.3, as one segment. */
  private static final byte[] TABLES =
      Base64.getMimeDecoder()
          .decode(
              """
              /8QBogAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoLAQADAQEBAQEBAQEBAAAAAAAAAQIDBAUG
              BwgJCgsQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNi
              coIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SF
              hoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn
              6Onq8fLz9PX29/j5+hEAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHB
              CSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0
              dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX
              2Nna4uPk5ebn6Onq8vP09fb3+Pn6
              """);

  private MotionJpeg() {}

  /** The JPEG; null if the frame is damaged. */
  public static byte @Nullable [] whole(byte[] frame, Turn turn) {
    JpegScan scan = JpegScan.of(frame, frame.length);
    if (scan.state() != JpegScan.State.WHOLE || scan.components() > 3) {
      return null;
    }
    var jpeg = new ByteArrayOutputStream(scan.end() + TABLES.length + 64);
    jpeg.write(frame, 0, 2);
    jpeg.writeBytes(orientation(turn));
    segments(frame, scan, jpeg);
    if (!scan.tables()) {
      jpeg.writeBytes(TABLES);
    }
    jpeg.write(frame, scan.firstScan(), scan.end() - scan.firstScan());
    return jpeg.toByteArray();
  }

  /** All up to the first scan but APP1: whatever a camera says there, the mounting counts. */
  private static void segments(byte[] frame, JpegScan scan, ByteArrayOutputStream to) {
    int at = 2;
    while (at < scan.firstScan()) {
      if ((frame[at + 1] & 0xff) == 0xff) {
        at++;
        continue;
      }
      int size = 2 + (((frame[at + 2] & 0xff) << 8) | (frame[at + 3] & 0xff));
      if ((frame[at + 1] & 0xff) != 0xe1) {
        to.write(frame, at, size);
      }
      at += size;
    }
  }

  /** An APP1 segment with one tag (Exif 2.3, 4.6.4). */
  private static byte[] orientation(Turn turn) {
    byte[] segment = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0, // length 34 with its own two
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // most significant byte first; the directory is at 8
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      0, // one tag, 0112, one SHORT
      0,
      0,
      0,
      0 // no further directory
    };
    segment[29] = (byte) turn.exif();
    return segment;
  }
}
