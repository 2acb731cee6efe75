package org.madoguchi.municipality.web;

import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.municipality.desk.OpenPackage;

/** Addresses of a package's pages, and in which order they are gone through. Pure. */
final class Items {
  private Items() {}

  /** The package's own page. */
  static String at(String id) {
    return "/intakes/" + id;
  }

  /** The page on which one is compared: 0 the photo, from 1 the papers. */
  static String at(String id, int item) {
    return at(id) + (item == 0 ? "/photo" : "/papers/" + item);
  }

  /** The first that wasn't compared yet; empty if all were. */
  static Optional<Integer> next(OpenPackage open) {
    return IntStream.range(0, open.items())
        .filter(item -> !open.looked().contains(item))
        .boxed()
        .findFirst();
  }

  /** Where to go on. */
  static String onward(OpenPackage open) {
    return next(open).map(item -> at(open.id(), item)).orElse(at(open.id()) + "/decide");
  }
}
