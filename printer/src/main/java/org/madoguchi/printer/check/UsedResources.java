package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The resources that one drawing really uses (ISO 32000-1 7.8.3), each examined when it is first
 * named. What it doesn't use doesn't come along. For one thread.
 */
final class UsedResources {
  private final @Nullable COSDictionary given;
  private final COSDictionary used = new COSDictionary();
  private final Parts parts;
  private final Map<COSName, Cost> patterns = new HashMap<>();
  private int inlineImages;

  /**
   * @param given the drawing's own resources. Readers differ in where else they look
   * @param parts of the page
   */
  UsedResources(@Nullable COSDictionary given, Parts parts) {
    this.given = given;
    this.parts = parts;
  }

  /** As they are printed. */
  COSDictionary used() {
    return used;
  }

  FontInUse font(COSName name) throws Unfit, IOException {
    if (!(named(COSName.FONT, name) instanceof COSDictionary font)) {
      throw new Unfit(PageFault.DRAWING);
    }
    use(COSName.FONT, name, font);
    return parts.fonts().font(font);
  }

  void state(COSName name) throws Unfit {
    if (!has(COSName.EXT_G_STATE, name)) {
      use(COSName.EXT_G_STATE, name, States.plain(named(COSName.EXT_G_STATE, name)));
    }
  }

  void shading(COSName name) throws Unfit, IOException {
    if (!has(COSName.SHADING, name)) {
      use(COSName.SHADING, name, parts.shadings().plain(named(COSName.SHADING, name)));
    }
  }

  /** The space to set: of a device, or one of these resources. */
  COSName space(COSName name) throws Unfit, IOException {
    COSBase plain =
        Colours.DEVICES.contains(name) || name.equals(COSName.PATTERN)
            ? name
            : parts.colours().plain(named(COSName.COLORSPACE, name));
    if (plain instanceof COSName device) {
      return device;
    }
    if (!has(COSName.COLORSPACE, name)) {
      use(COSName.COLORSPACE, name, plain);
    }
    return name;
  }

  Cost pattern(COSName name) throws Unfit, IOException {
    Cost known = patterns.get(name);
    if (known == null) {
      COSBase pattern = named(COSName.PATTERN, name);
      known = parts.pattern(pattern);
      use(
          COSName.PATTERN,
          name,
          pattern instanceof COSStream ? pattern : parts.shadings().pattern(pattern));
      patterns.put(name, known);
    }
    return known;
  }

  /** A form or a picture. */
  Cost object(COSName name) throws Unfit, IOException {
    COSBase object = has(COSName.XOBJECT, name) ? mine(name) : named(COSName.XOBJECT, name);
    if (!(object instanceof COSStream stream)) {
      throw new Unfit(PageFault.DRAWING);
    }
    use(COSName.XOBJECT, name, stream);
    return parts.object(stream);
  }

  COSName inlineImage(COSDictionary parameters, byte[] data) throws Unfit, IOException {
    COSName name = free();
    use(COSName.XOBJECT, name, parts.images().fromInline(parameters, data, this));
    return name;
  }

  /** A space by its name in these resources, for a picture inside the drawing. */
  @Nullable COSBase spaceOf(COSName name) {
    return dictionary(COSName.COLORSPACE) instanceof COSDictionary spaces
        ? spaces.getDictionaryObject(name)
        : null;
  }

  /** Adds a form under a name of its own. */
  COSName add(COSStream form) {
    COSName name = free();
    use(COSName.XOBJECT, name, form);
    return name;
  }

  private COSName free() {
    COSName name;
    do {
      name = Around.name("Mdg" + inlineImages++);
    } while (dictionary(COSName.XOBJECT) instanceof COSDictionary objects
        && objects.containsKey(name));
    return name;
  }

  private @Nullable COSBase mine(COSName name) {
    return ((COSDictionary) used.getDictionaryObject(COSName.XOBJECT)).getDictionaryObject(name);
  }

  private boolean has(COSName category, COSName name) {
    return used.getDictionaryObject(category) instanceof COSDictionary named
        && named.containsKey(name);
  }

  private void use(COSName category, COSName name, COSBase value) {
    if (!(used.getDictionaryObject(category) instanceof COSDictionary named)) {
      COSDictionary first = new COSDictionary();
      first.setItem(name, value);
      used.setItem(category, first);
      return;
    }
    named.setItem(name, value);
  }

  private @Nullable COSBase dictionary(COSName category) {
    return given == null ? null : given.getDictionaryObject(category);
  }

  private COSBase named(COSName category, COSName name) throws Unfit {
    COSBase value =
        dictionary(category) instanceof COSDictionary all ? all.getDictionaryObject(name) : null;
    if (value == null) {
      throw new Unfit(PageFault.DRAWING);
    }
    return value;
  }
}
