package org.madoguchi.printer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Reads the operators of one drawing (ISO 32000-1 7.8.2) and rewrites them: what is looked at and
 * what is printed are the same plain words, whatever a reader might have made of the old ones.
 * Marks that say what something is (14.6) are left out: they draw nothing, and a text that they
 * bring is seen by nobody. For one thread, once.
 */
final class Drawing {
  /** Where operators stand that aren't free to stand anywhere (figure 9). */
  private enum Place {
    PAGE,
    PATH,
    CLIPPING_PATH,
    TEXT
  }

  /** What a drawing belongs to. */
  enum Kind {
    PAGE_OR_FORM,
    /** A cell of a tiling pattern, or a letter of a Type 3 font: no text. */
    WORDLESS
  }

  private final Kind kind;
  private final UsedResources resources;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ContentStreamWriter writer = new ContentStreamWriter(out);
  private final Deque<PenState> saved = new ArrayDeque<>();
  private PenState state = PenState.FIRST;
  private Place place = Place.PAGE;
  private final PathWeight path = new PathWeight();
  private Cost cost = Cost.NONE;
  private long operators;

  Drawing(Kind kind, UsedResources resources) {
    this.kind = kind;
    this.resources = resources;
  }

  /** The drawing as it is printed. */
  byte[] bytes() {
    return out.toByteArray();
  }

  /** Reads to the end. */
  Cost read(byte[] content) throws Unfit, IOException {
    var parser = new PDFStreamParser(content);
    try {
      List<COSBase> operands = new ArrayList<>();
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        switch (token) {
          case Operator operator -> {
            operator(operator, operands);
            operands.clear();
          }
          case COSBase operand when operands.size() < Bounds.OPERANDS -> operands.add(operand);
          default -> throw wrong();
        }
      }
      must(operands.isEmpty() && place == Place.PAGE);
    } finally {
      parser.close();
    }
    for (int i = saved.size(); i > 0; i--) {
      write(OperatorName.RESTORE, List.of()); // one reader does it by itself, another doesn't
    }
    return cost.and(new Cost(operators, 0, 0, 0));
  }

  private void operator(Operator operator, List<COSBase> operands) throws Unfit, IOException {
    Budget.time();
    if (++operators > Bounds.OPERATORS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    String name = operator.getName();
    switch (name) {
      case "BDC", "BMC" -> {
        if (!operands.isEmpty() && COSName.OC.equals(operands.getFirst())) {
          throw new Unfit(PageFault.LAYER);
        }
      }
      case "EMC", "MP", "DP", "BX", "EX" -> {}
      case "BI" -> inlineImage(operator);
      default -> {
        Operands.plain(name, operands);
        placed(name);
        if (done(name, operands)) {
          write(name, operands);
        }
      }
    }
  }

  /** Whether an operator may stand here, and where the next one stands. */
  private void placed(String name) throws Unfit {
    place =
        switch (name) {
          case "m", "re" -> {
            must(place == Place.PAGE || place == Place.PATH);
            yield Place.PATH;
          }
          case "l", "c", "v", "y", "h" -> {
            must(place == Place.PATH);
            yield Place.PATH;
          }
          case "W", "W*" -> {
            must(place == Place.PATH);
            yield Place.CLIPPING_PATH;
          }
          case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> {
            // Without a path it draws nothing, anywhere.
            must(place != Place.TEXT);
            yield Place.PAGE;
          }
          case "BT" -> {
            must(place == Place.PAGE && kind != Kind.WORDLESS);
            yield Place.TEXT;
          }
          case "ET" -> {
            must(place == Place.TEXT);
            yield Place.PAGE;
          }
          case "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"" -> {
            must(place == Place.TEXT);
            yield Place.TEXT;
          }
          case "q", "Q", "cm", "Do", "sh", "d0", "d1" -> {
            must(place == Place.PAGE);
            yield Place.PAGE;
          }
          default -> {
            must(place == Place.PAGE || place == Place.TEXT);
            yield place;
          }
        };
  }

  /** Carries an operator out as far as it matters here; whether it is written as it stands. */
  private boolean done(String name, List<COSBase> operands) throws Unfit, IOException {
    switch (name) {
      case "q" -> {
        saved.push(state);
        if (saved.size() > Bounds.STATES) {
          throw new Unfit(PageFault.TOO_MUCH);
        }
      }
      case "Q" -> {
        if (saved.isEmpty()) {
          return false; // one too many: readers pass it over, each with its own idea of the state
        }
        state = saved.pop();
      }
      case "d" -> state = state.dashed(dashes(operands));
      case "Tf" -> state = state.writing(resources.font((COSName) operands.getFirst()));
      case "Tr" -> {
        int mode = ((COSNumber) operands.getFirst()).intValue();
        if (mode < 0 || mode > 2) { // 3 shows nothing, 4 to 7 cut out what follows (9.3.6)
          throw new Unfit(PageFault.HIDDEN_TEXT);
        }
      }
      case "Tj", "'" -> written((COSString) operands.getFirst());
      case "\"" -> written((COSString) operands.getLast());
      case "TJ" -> {
        for (COSBase part : (COSArray) operands.getFirst()) {
          if (part instanceof COSString text) {
            written(text);
          }
        }
      }
      case "gs" -> resources.state((COSName) operands.getFirst());
      case "sh" -> resources.shading((COSName) operands.getFirst());
      case "CS", "cs" -> {
        operands.set(0, resources.space((COSName) operands.getFirst()));
      }
      case "SC", "SCN", "sc", "scn" -> {
        if (operands.getLast() instanceof COSName pattern) {
          cost = cost.and(resources.pattern(pattern));
        }
      }
      case "Do" -> cost = cost.and(resources.object((COSName) operands.getFirst()));
      default -> path.operator(name, operands, state);
    }
    return true;
  }

  private static double dashes(List<COSBase> operands) throws Unfit {
    double period = 0;
    for (COSBase length : (COSArray) operands.getFirst()) {
      double part = ((COSNumber) length).floatValue();
      must(part >= 0);
      period += part;
    }
    must(((COSArray) operands.getFirst()).size() == 0 || period > 0);
    return period;
  }

  private void written(COSString text) throws Unfit, IOException {
    FontInUse font = state.font();
    if (font == null) {
      throw wrong(); // what stands around a form would have to lend its own
    }
    cost = cost.and(font.letters(text.getBytes()));
  }

  /** Where a picture's bytes end inside a drawing is guesswork; as an object it is told. */
  private void inlineImage(Operator operator) throws Unfit, IOException {
    must(place == Place.PAGE);
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters == null || data == null) {
      throw wrong();
    }
    COSName name = resources.inlineImage(parameters, data);
    cost = cost.and(resources.object(name));
    write(OperatorName.DRAW_OBJECT, List.of(name));
  }

  private void write(String operator, List<? extends COSBase> operands) throws IOException {
    for (COSBase operand : operands) {
      writer.writeToken(operand);
    }
    writer.writeToken(Operator.getOperator(operator));
  }

  private static void must(boolean right) throws Unfit {
    if (!right) {
      throw wrong();
    }
  }

  private static Unfit wrong() {
    return new Unfit(PageFault.DRAWING);
  }
}
