package org.madoguchi.app.notices;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.Language;
import org.madoguchi.printer.layout.PosterContent;

/**
 * The ordinance's notice as a web page: one file, nothing loaded, no script, in words and headings
 * that a screen reader goes through. Pure, any thread.
 */
public final class NoticePage {
  private static final String STYLE =
      """
      body{font-family:"BIZ UDPGothic","Noto Sans JP",sans-serif;line-height:1.7;word-break:keep-all;\
      overflow-wrap:anywhere;max-width:46em;\
      margin:0 auto;padding:1em;color:#111;background:#fff;font-size:1.1rem}
      h1{font-size:1.7em;line-height:1.3}h2{font-size:1.35em;border-bottom:3px solid #111}
      dl{margin:1em 0;padding:0 0 .6em;border-bottom:1px solid #767676}
      dt{font-weight:bold;margin-top:.4em}dd{margin:0 0 0 1em}
      a{color:#0b3d91}footer{font-size:.85em;margin-top:2em}
      @media(min-width:36em){dl{display:grid;grid-template-columns:8em 1fr;gap:.2em 1em}\
      dt,dd{margin:0}dd{grid-column:2}}
      """;

  private NoticePage() {}

  /** Its file's name in that language: {@code notice.html} is the Japanese one. */
  public static String file(Language language) {
    return language.equals(Language.JA)
        ? "notice.html"
        : "notice.%s.html".formatted(language.code());
  }

  /** The page in one language, with a link to the other ones. */
  public static String of(
      OrdinanceNotice notice, Language language, LocalDate day, boolean specimen) {
    PosterContent content = NoticePaper.of(notice, language, day, specimen);
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(content.language())
        .append("\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    String office = notice.office().in(language);
    page.append("<title>")
        .append(text(content.title() + " | " + office))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<header>\n");
    others(page, language);
    page.append("<h1>").append(text(content.title())).append("</h1>\n<p>");
    page.append(text(content.lead())).append("</p>\n");
    if (specimen) {
      page.append("<p><strong>見本 / Specimen</strong></p>\n");
    }
    page.append("</header>\n<main>\n");
    for (PosterContent.Section section : content.sections()) {
      page.append("<section>\n<h2>").append(text(section.heading())).append("</h2>\n");
      section.groups().forEach(group -> group(page, group.items()));
      page.append("</section>\n");
    }
    page.append("</main>\n<footer>\n");
    content.small().forEach(s -> page.append("<p>").append(text(s)).append("</p>\n"));
    return page.append("</footer>\n</body>\n</html>\n").toString();
  }

  private static void others(StringBuilder page, Language shown) {
    for (Language language : Language.OF_STAFF) {
      if (!language.equals(shown)) {
        Texts words = OrdinanceNotice.words(shown);
        page.append(
            "<p><a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a></p>%n"
                .formatted(
                    file(language),
                    language.code(),
                    words.get("page.other.lang"),
                    text(words.get("page.other"))));
      }
    }
  }

  private static void group(StringBuilder page, List<PosterContent.Item> items) {
    page.append("<dl>\n");
    for (PosterContent.Item item : items) {
      page.append("<dt>").append(text(item.label())).append("</dt>\n");
      item.lines().forEach(l -> page.append("<dd>").append(text(l)).append("</dd>\n"));
    }
    page.append("</dl>\n");
  }

  /** Text as HTML has it (HTML Living Standard 13.3). */
  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
