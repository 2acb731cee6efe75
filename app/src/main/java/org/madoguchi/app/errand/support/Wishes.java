package org.madoguchi.app.errand.support;

/**
 * What the new card shall have besides.
 *
 * @param signature an electronic certificate for digital signatures (署名用); not under 15
 * @param authentication an electronic certificate for user authentication (利用者証明用)
 * @param braille the name in Braille
 */
public record Wishes(boolean signature, boolean authentication, boolean braille) {}
