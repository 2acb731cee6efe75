package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.config.Language;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What holds for each page for those who don't see it or don't use a pointer, by Chromium's DOM.
 */
final class DomChecks {
  /**
   * In the order of the document: what the Tab key has to stop at. Of radio buttons one of each.
   */
  private static final String STOPS =
      """
      const seen = new Set();
      const stops = 'a[href], button, select, summary, textarea, input:not([type=hidden])';
      return [...document.querySelectorAll(stops)]
        .filter(e => e.checkVisibility())
        .filter(e => {
          if (e.type !== 'radio') return true;
          const group = e.form.querySelectorAll('input[name="' + e.name + '"]');
          const chosen = [...group].find(r => r.checked);
          return e === (chosen ?? group[0]);
        });
      """;

  /** Empty if that element has the focus and a frame says so; else what has it instead. */
  private static final String FOCUSED =
      """
      const here = document.activeElement;
      const style = getComputedStyle(here);
      const framed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return here === arguments[0] && framed ? '' : here.outerHTML.slice(0, 200);
      """;

  private DomChecks() {}

  static void check(Chromium browser, Language language) {
    assertEquals(language.code(), browser.script("return document.documentElement.lang"));
    assertTrue(browser.script("return document.title").toString().contains(browser.heading()));
    headings(browser);
    for (String mark : List.of("main", "header", "nav")) {
      assertEquals(1, browser.all(mark).size(), mark);
    }
    // in one go: the live picture is another element three times a second
    assertEquals(
        true,
        browser.script("return [...document.images].every(i => i.hidden || i.alt.trim() !== '')"),
        "a picture's name");
    for (WebElement group : browser.all("fieldset, [role=group], nav, aside")) {
      assertFalse(Chromium.name(group).isBlank(), "a group's name");
    }
    assertEquals(
        0L,
        browser.script(
            "return document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length"));
    assertEquals(
        true,
        browser.script("return document.documentElement.scrollWidth <= innerWidth"),
        "nothing sticks out sideways");
    focus(browser);
  }

  private static void headings(Chromium browser) {
    int before = 0;
    for (WebElement each : browser.all("h1, h2, h3, h4")) {
      int level = each.getTagName().charAt(1) - '0';
      assertTrue(level <= before + 1, "no level is left out: " + each.getText());
      assertFalse(each.getText().isBlank(), "an empty heading");
      before = level;
    }
    assertEquals(1, browser.all("h1").size());
  }

  /** The Tab key stops at everything, in the order of the document, with a name and a frame. */
  private static void focus(Chromium browser) {
    browser.script("document.activeElement.blur(); scrollTo(0, 0);");
    browser.script("document.body.focus(); getSelection().removeAllRanges();");
    List<WebElement> stops = new ArrayList<>();
    for (Object each : (List<?>) browser.script(STOPS)) {
      stops.add((WebElement) each);
    }
    browser.script(
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex');");
    for (WebElement stop : stops) {
      browser.press(Keys.TAB);
      assertEquals("", browser.script(FOCUSED, stop), "after Tab, instead of what comes next");
      assertFalse(Chromium.name(stop).isBlank(), "a name for " + stop.getTagName());
    }
    browser.script("document.activeElement.blur(); scrollTo(0, 0);");
  }
}
