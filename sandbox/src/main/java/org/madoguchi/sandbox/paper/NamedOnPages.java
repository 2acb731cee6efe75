package org.madoguchi.sandbox.paper;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.madoguchi.printer.page.TextFolding;
import org.madoguchi.sandbox.city.Persona;

/**
 * Reads from the text of finished pages which of the city's card holders they are about: by the
 * holder's name, or, in a family register, by its head's name with the holder's given name and
 * birthday. Pure; any thread.
 */
public final class NamedOnPages {
  private NamedOnPages() {}

  /** Who is named; nobody if a page can't be read. */
  public static Set<Persona> of(List<byte[]> pages, List<Persona> personas) {
    StringBuilder text = new StringBuilder();
    for (byte[] page : pages) {
      try (PDDocument document = Loader.loadPDF(page)) {
        text.append(bare(new PDFTextStripper().getText(document)));
      } catch (IOException e) {
        return Set.of(); // what can't be read is about nobody
      }
    }
    String all = text.toString();
    Set<Persona> named = new LinkedHashSet<>();
    for (Persona persona : personas) {
      if (byName(all, persona) || inFamilyRegister(all, persona)) {
        named.add(persona);
      }
    }
    return named;
  }

  private static boolean byName(String text, Persona persona) {
    return holds(text, bare(persona.holder().name()));
  }

  private static boolean inFamilyRegister(String text, Persona persona) {
    return holds(text, bare(persona.household().head().name()))
        && holds(text, bare("【名】" + persona.holder().givenName()))
        && text.contains(bare(Wareki.of(persona.holder().birth())));
  }

  /** Papers show another form of a letter that their face lacks. */
  private static boolean holds(String text, String name) {
    int[] all = text.codePoints().toArray();
    int[] part = name.codePoints().toArray();
    for (int start = 0; start + part.length <= all.length; start++) {
      int same = 0;
      while (same < part.length && TextFolding.sameLetter(all[start + same], part[same])) {
        same++;
      }
      if (same == part.length) {
        return true;
      }
    }
    return false;
  }

  /** Folded, without blanks and line breaks: a long name stands on two lines. */
  private static String bare(String text) {
    return TextFolding.fold(text).replaceAll("\\s", "");
  }
}
