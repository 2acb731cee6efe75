/** What of the figures may be published: small counts hidden so that nobody can work them out. */
package org.madoguchi.figures.publish;
