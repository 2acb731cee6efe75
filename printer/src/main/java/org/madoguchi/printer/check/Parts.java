package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** What a page is made of, each part examined once and written anew. For one thread. */
final class Parts {
  private static final Set<COSName> FORM =
      Set.of(COSName.TYPE, COSName.SUBTYPE, COSName.BBOX, COSName.MATRIX, COSName.LENGTH);

  /** Whatever else a form brings that another reader shows instead of it. */
  private static final Set<COSName> INSTEAD =
      Set.of(Around.name("Ref"), Around.name("PS"), Around.name("Subtype2"), Around.name("OPI"));

  private final Budget budget;
  private final Fonts fonts;
  private final Colours colours;
  private final Images images;
  private final Shadings shadings;
  private final IdentityHashMap<COSStream, Cost> known = new IdentityHashMap<>();
  private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());

  Parts(Budget budget) {
    this.budget = budget;
    colours = new Colours(budget);
    images = new Images(budget, colours);
    shadings = new Shadings(colours, budget);
    fonts = new Fonts(budget, this);
  }

  Fonts fonts() {
    return fonts;
  }

  Colours colours() {
    return colours;
  }

  Images images() {
    return images;
  }

  Shadings shadings() {
    return shadings;
  }

  /** A form or a picture (ISO 32000-1 8.8). */
  Cost object(COSStream object) throws Unfit, IOException {
    if (object.containsKey(COSName.OC)) {
      throw new Unfit(PageFault.LAYER);
    }
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      return new Cost(1, images.examine(object), 0, 0);
    }
    if (!COSName.FORM.equals(subtype)) {
      throw new Unfit(PageFault.DRAWING);
    }
    return form(object).within();
  }

  /** A form (8.10). */
  Cost form(COSStream form) throws Unfit, IOException {
    if (INSTEAD.stream().anyMatch(form::containsKey)) {
      throw new Unfit(PageFault.DRAWING);
    }
    Cost cost = known.get(form);
    if (cost != null) {
      return cost;
    }
    Numbers.of(form.getDictionaryObject(COSName.BBOX), 4, PageFault.DRAWING);
    COSArray matrix = Numbers.matrix(form.getDictionaryObject(COSName.MATRIX));
    COSDictionary group = group(form.getDictionaryObject(COSName.GROUP));
    cost = drawn(form, Drawing.Kind.PAGE_OR_FORM, form.getDictionaryObject(COSName.RESOURCES));
    keep(form, FORM);
    if (matrix != null) {
      form.setItem(COSName.MATRIX, matrix);
    }
    if (group != null) {
      form.setItem(COSName.GROUP, group);
    }
    return cost;
  }

  /** A transparency group (11.6.6) that isn't knocked out; it blends in the device's colours. */
  private static @Nullable COSDictionary group(@Nullable COSBase group) throws Unfit {
    if (!(group instanceof COSDictionary given)) {
      return null;
    }
    if (given.getBoolean(COSName.K, false)) {
      throw new Unfit(PageFault.EFFECT);
    }
    return Around.only(given, Set.of(COSName.TYPE, COSName.S, COSName.I));
  }

  /** A pattern (8.7): a cell that is repeated, or a shading. */
  Cost pattern(COSBase pattern) throws Unfit, IOException {
    if (!(pattern instanceof COSStream tile)) {
      return NO_CELL;
    }
    Cost cost = known.get(tile);
    if (cost != null) {
      return cost;
    }
    if (tile.getInt(COSName.PATTERN_TYPE) != 1) {
      throw new Unfit(PageFault.EFFECT);
    }
    Numbers.of(tile.getDictionaryObject(COSName.BBOX), 4, PageFault.DRAWING);
    long places = places(tile);
    cost =
        drawn(tile, Drawing.Kind.WORDLESS, tile.getDictionaryObject(COSName.RESOURCES))
            .times(places)
            .within();
    known.put(tile, cost);
    keep(tile, TILE);
    return cost;
  }

  private static final Cost NO_CELL = new Cost(1, 0, 0, 0);

  private static final Set<COSName> TILE =
      Set.of(
          COSName.TYPE,
          COSName.PATTERN_TYPE,
          COSName.PAINT_TYPE,
          COSName.TILING_TYPE,
          COSName.BBOX,
          COSName.X_STEP,
          COSName.Y_STEP,
          COSName.MATRIX,
          COSName.LENGTH);

  private static long places(COSStream tile) throws Unfit {
    COSArray matrix = Numbers.matrix(tile.getDictionaryObject(COSName.MATRIX));
    double scale = 1;
    if (matrix != null) {
      float[] m = matrix.toFloatArray();
      scale = Math.abs((double) m[0] * m[3] - (double) m[1] * m[2]);
      tile.setItem(COSName.MATRIX, matrix);
    }
    double cell = Math.abs((double) tile.getFloat(COSName.X_STEP) * tile.getFloat(COSName.Y_STEP));
    PDRectangle a4 = PDRectangle.A4;
    double places = (double) a4.getWidth() * a4.getHeight() / (cell * scale);
    if (!(places <= Bounds.TILES)) { // NaN and infinity too
      throw new Unfit(PageFault.TOO_MUCH);
    }
    return (long) places + 1;
  }

  /** A drawing that is a stream: read, and written anew. */
  Cost drawn(COSStream stream, Drawing.Kind kind, @Nullable COSBase resources)
      throws Unfit, IOException {
    if (!open.add(stream)) {
      throw new Unfit(PageFault.DRAWING); // it shows itself
    }
    if (open.size() > Bounds.FORMS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    var used = new UsedResources(resources instanceof COSDictionary given ? given : null, this);
    var drawing = new Drawing(kind, used);
    Cost cost = drawing.read(Streams.unpacked(stream, Bounds.DRAWING, budget));
    Streams.replace(stream, drawing.bytes());
    stream.setItem(COSName.RESOURCES, used.used());
    known.put(stream, cost);
    open.remove(stream);
    return cost;
  }

  /** Takes everything else out of a stream's dictionary, but its drawing. */
  static void keep(COSStream stream, Set<COSName> keys) {
    for (COSName key : Set.copyOf(stream.keySet())) {
      if (!keys.contains(key) && !key.equals(COSName.FILTER) && !key.equals(COSName.RESOURCES)) {
        stream.removeItem(key);
      }
    }
  }
}
