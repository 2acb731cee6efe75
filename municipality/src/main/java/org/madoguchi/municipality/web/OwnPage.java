package org.madoguchi.municipality.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Whether a form comes from one of our own pages, by what the browser itself says of it. Pure. */
final class OwnPage {
  private static final String SITE = "Sec-Fetch-Site";

  private OwnPage() {}

  /**
   * Whether it does. With {@code Referrer-Policy: no-referrer} browsers send {@code Origin: null}
   * for forms of ours too (Fetch Standard 3.2), so then only the other header tells.
   */
  static boolean of(Request request) {
    HttpFields headers = request.getHeaders();
    String site = headers.get(SITE);
    String origin = headers.get(HttpHeader.ORIGIN);
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    if (origin == null || origin.equals("null")) {
      return site != null;
    }
    HttpURI own = request.getHttpURI();
    return origin.equals(own.getScheme() + "://" + own.getAuthority());
  }
}
