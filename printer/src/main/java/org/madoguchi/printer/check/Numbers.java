package org.madoguchi.printer.check;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Numbers of a drawing, in the one spelling that no reader reads otherwise. */
final class Numbers {
  private Numbers() {}

  /** A number within {@link Bounds#NUMBER}. */
  static COSNumber plain(@Nullable COSBase number, PageFault otherwise) throws Unfit {
    if (!(number instanceof COSNumber given)
        || !(Math.abs(given.floatValue()) <= Bounds.NUMBER)) { // NaN too
      throw new Unfit(otherwise);
    }
    return given instanceof COSInteger ? given : new COSFloat(given.floatValue());
  }

  /** An array of so many numbers. */
  static float[] of(@Nullable COSBase array, int size, PageFault otherwise) throws Unfit {
    if (!(array instanceof COSArray given) || given.size() != size) {
      throw new Unfit(otherwise);
    }
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = plain(given.getObject(i), otherwise).floatValue();
    }
    return numbers;
  }

  /** The same array, spelt plainly. */
  static COSArray plainArray(@Nullable COSBase array, int most, PageFault otherwise) throws Unfit {
    if (!(array instanceof COSArray given) || given.size() > most) {
      throw new Unfit(otherwise);
    }
    COSArray plain = new COSArray();
    for (int i = 0; i < given.size(); i++) {
      plain.add(plain(given.getObject(i), otherwise));
    }
    return plain;
  }

  /** Six numbers of a matrix, or none. */
  static @Nullable COSArray matrix(@Nullable COSBase matrix) throws Unfit {
    if (matrix == null) {
      return null;
    }
    of(matrix, 6, PageFault.DRAWING);
    return plainArray(matrix, 6, PageFault.DRAWING);
  }
}
