package org.madoguchi.municipality.web;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.madoguchi.config.Language;

/** In which language somebody reads: as chosen on a page, otherwise as the browser says. */
final class Languages {
  static final String COOKIE = "language";

  /** A year. */
  private static final long KEPT_SECONDS = 365L * 24 * 60 * 60;

  private Languages() {}

  static Language of(Request request) {
    return Request.getCookies(request).stream()
        .filter(c -> c.getName().equals(COOKIE))
        .flatMap(c -> of(c.getValue()).stream())
        .findFirst()
        .orElseGet(() -> accepted(request));
  }

  private static Language accepted(Request request) {
    if (!request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)) {
      return Language.JA; // otherwise this machine's own would count
    }
    return Request.getLocales(request).stream()
        .map(Locale::getLanguage)
        .flatMap(code -> of(code).stream())
        .findFirst()
        .orElse(Language.JA);
  }

  /** Of an ISO 639 code. */
  static Optional<Language> of(String code) {
    return Language.OF_STAFF.stream().filter(l -> l.code().equals(code)).findFirst();
  }

  /** What a browser is to remember. */
  static HttpCookie cookie(Language language, boolean secure) {
    return HttpCookie.build(COOKIE, language.code())
        .path("/")
        .maxAge(KEPT_SECONDS)
        .httpOnly(true)
        .secure(secure)
        .sameSite(HttpCookie.SameSite.STRICT)
        .build();
  }
}
