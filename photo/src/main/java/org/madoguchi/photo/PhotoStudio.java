package org.madoguchi.photo;

/**
 * Makes the photo of a picture, reads what is printed before a camera, and makes pictures of papers
 * small, beside measuring.
 *
 * <p>Thread-safe; one picture at a time. A call returns after a bounded time.
 */
public interface PhotoStudio extends PhotoMeasurer {
  /**
   * Cuts the photo out of a picture and scales it. Nothing is turned, brightened or mended: the
   * file is a baseline JPEG in sRGB without anything that a camera wrote beside it.
   *
   * @param encoded JPEG or PNG; up to 32 MiB
   * @param crop a part of the picture as it stands upright
   */
  Cutting cut(byte[] encoded, Crop crop);

  /**
   * The QR codes (ISO/IEC 18004) in a picture. Cutting a code out of a scene is guesswork: none may
   * be found in a picture and all of them in the next.
   *
   * @param encoded JPEG or PNG; up to 32 MiB
   */
  Codes codes(byte[] encoded);

  /**
   * The picture of a paper, as large as it may be: nothing of it is cut off or brightened.
   *
   * @param encoded JPEG or PNG; up to 32 MiB
   * @param most how many bytes the copy may have
   */
  PaperCopy paper(byte[] encoded, int most);
}
