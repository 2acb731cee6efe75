package org.madoguchi.printer.check;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** How much the path is that is being drawn: its segments, and its length for dashes. */
final class PathWeight {
  private int segments;
  private double length;
  private double x;
  private double y;
  private double dashes;
  private boolean clips;

  void operator(String name, List<COSBase> operands, PenState state) throws Unfit {
    switch (name) {
      case "m" -> {
        segments++;
        to(operands, 0, false);
      }
      case "l", "c", "v", "y" -> {
        segments++;
        for (int i = 0; i < operands.size(); i += 2) {
          to(operands, i, true);
        }
      }
      case "re" -> {
        segments += 4;
        to(operands, 0, false);
        length += 2 * (Math.abs(number(operands, 2)) + Math.abs(number(operands, 3)));
      }
      case "W", "W*" -> clips = true;
      case "S", "s", "B", "B*", "b", "b*" -> {
        if (state.dashes() > 0) {
          dashes += length / state.dashes();
        }
        end();
      }
      case "f", "F", "f*", "n" -> end();
      default -> {
        return;
      }
    }
    if (segments > (clips ? Bounds.CLIP_SEGMENTS : Bounds.SEGMENTS) || dashes > Bounds.DASHES) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
  }

  private void end() {
    segments = 0;
    length = 0;
    clips = false;
  }

  private void to(List<COSBase> operands, int at, boolean drawn) {
    double nextX = number(operands, at);
    double nextY = number(operands, at + 1);
    if (drawn) {
      length += Math.hypot(nextX - x, nextY - y);
    }
    x = nextX;
    y = nextY;
  }

  private static double number(List<COSBase> operands, int at) {
    return ((COSNumber) operands.get(at)).floatValue();
  }
}
