package org.madoguchi.app.errand.registration;

import java.security.cert.X509Certificate;

/**
 * The portal of a branch that has one.
 *
 * @param portal the line to it
 * @param sealFor the portal's certificate, of an RSA key: for whom personal content is sealed
 */
public record PortalLine(Portal portal, X509Certificate sealFor) {}
