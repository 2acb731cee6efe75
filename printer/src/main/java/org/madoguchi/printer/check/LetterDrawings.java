package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The letters of a Type 3 font, which are drawings (ISO 32000-1 9.6.5). For one thread. */
final class LetterDrawings {
  private final Map<COSStream, Cost> known = new HashMap<>();
  private final UsedResources resources;
  private final Budget budget;

  LetterDrawings(COSDictionary font, Parts parts, Budget budget) {
    this.budget = budget;
    resources =
        new UsedResources(
            font.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : null,
            parts);
    font.setItem(COSName.RESOURCES, resources.used());
  }

  Cost letter(COSStream letter) throws Unfit, IOException {
    Cost cost = known.get(letter);
    if (cost == null) {
      var drawing = new Drawing(Drawing.Kind.WORDLESS, resources);
      cost = drawing.read(Streams.unpacked(letter, Bounds.DRAWING, budget)).within();
      Streams.replace(letter, drawing.bytes());
      letter.removeItem(COSName.RESOURCES);
      known.put(letter, cost);
    }
    return cost;
  }
}
