package org.madoguchi.app.base;

import java.security.Security;

/** Who does the cryptography of this program. */
public final class SecurityProviders {
  private SecurityProviders() {}

  /**
   * The platform's first five (SUN, SunRsaSign, SunEC, SunJSSE, SunJCE) have all that is used here.
   * For the later ones the platform looks through all services, and so makes every algorithm of the
   * BouncyCastle provider, which nobody asks for, at each start. To be called before anything else.
   */
  public static void useOnlyThePlatforms() {
    Security.setProperty("security.provider.6", ""); // an empty entry ends the list
  }
}
