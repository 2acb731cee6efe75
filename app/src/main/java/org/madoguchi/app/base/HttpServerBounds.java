package org.madoguchi.app.base;

import java.util.Map;

/**
 * Bounds of the JDK's HTTP servers, which it reads once for all of a process when the first is
 * made: whoever makes one sets them before.
 */
public final class HttpServerBounds {
  private static final Map<String, String> BOUNDS =
      Map.of(
          "sun.net.httpserver.nodelay", "true",
          // nobody holds a connection open by saying half of something (s)
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "60",
          // of each server; three further office terminals have two each
          "jdk.httpserver.maxConnections", "32");

  private HttpServerBounds() {}

  /** Sets them. */
  public static void set() {
    BOUNDS.forEach(System::setProperty);
  }
}
