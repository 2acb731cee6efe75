/** Certificates at the lobby terminal: what follows on what, the work, the screens, the words. */
@NullMarked
package org.madoguchi.app.errand.certificate.lobby;

import org.jspecify.annotations.NullMarked;
