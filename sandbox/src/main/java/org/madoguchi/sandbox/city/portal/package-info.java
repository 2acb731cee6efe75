/**
 * The portal of the sandbox city: what residents have registered, by requests that cards signed.
 */
@NullMarked
package org.madoguchi.sandbox.city.portal;

import org.jspecify.annotations.NullMarked;
