package org.madoguchi.municipality.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.words.Words;

/** What every page has: place, officer, language; and what it is about. Not thread-safe. */
final class Sheet {
  private final Visit visit;
  private final String title;
  private final List<Html> main = new ArrayList<>();
  private @Nullable Html aside;
  private int refreshSeconds;

  /**
   * A page.
   *
   * @param title its heading, and the window's
   */
  Sheet(Visit visit, String title) {
    this.visit = visit;
    this.title = title;
  }

  /** Adds what it is about. */
  Sheet add(Html... elements) {
    main.addAll(List.of(elements));
    return this;
  }

  /** Adds a paragraph. */
  Sheet say(String text) {
    return add(Html.of("p", text));
  }

  /** Adds the way back to the queue. */
  Sheet toQueue() {
    return add(
        Html.of("p").add(Html.link("/", visit.say("to-queue")).set("class", "button quiet")));
  }

  /** Puts something beside it. */
  Sheet beside(Html element) {
    aside = element;
    return this;
  }

  /** The browser loads it again by itself. */
  Sheet again(int seconds) {
    refreshSeconds = seconds;
    return this;
  }

  Answer.Page answer(int status) {
    return new Answer.Page(status, html());
  }

  Html html() {
    Html head =
        Html.of("head")
            .add(
                Html.of("meta").set("charset", "utf-8"),
                Html.of("meta")
                    .set("name", "viewport")
                    .set("content", "width=device-width, initial-scale=1"),
                Html.of("title", visit.say("window", title, visit.place())),
                Html.of("link").set("rel", "stylesheet").set("href", "/style.css"));
    if (refreshSeconds > 0) {
      head.add(Html.of("meta").set("http-equiv", "refresh").set("content", "" + refreshSeconds));
    }
    Html content =
        Html.of("main").set("id", "main").set("tabindex", "-1").add(Html.of("h1", title)).add(main);
    Html beside = aside;
    return Html.of("html")
        .set("lang", visit.language().code())
        .add(
            head,
            Html.of("body")
                .add(
                    Html.link("#main", visit.say("skip")).set("class", "skip"),
                    banner(),
                    beside == null
                        ? content
                        : Html.of("div").set("class", "beside").add(content, beside)));
  }

  private Html banner() {
    Html banner =
        Html.of("header")
            .add(
                Html.of("p")
                    .set("class", "place")
                    .add(Html.link("/", visit.say("place", visit.place()))));
    if (!visit.officer().isEmpty()) {
      banner.add(Html.of("p").add(Html.link(PlanAddress.LIST, visit.say("plans.title"))));
      if (visit.figures()) {
        banner.add(Html.of("p").add(Html.link(FiguresAddress.START, visit.say("figures.link"))));
      }
      banner.add(
          Html.of("p", visit.say("you", visit.officerName(visit.officer()))).set("class", "you"));
    }
    Html languages = Html.of("nav").set("aria-label", visit.say("languages"));
    for (Language each : Language.OF_STAFF) {
      String name = Words.in(each).get("language.own-name");
      Html link =
          Html.link(visit.path() + "?language=" + each.code(), name)
              .set("lang", each.code())
              .set("hreflang", each.code());
      languages.add(each.equals(visit.language()) ? link.set("aria-current", "true") : link);
    }
    return banner.add(languages);
  }
}
