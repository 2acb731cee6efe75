/** Tests of what may be published. */
package org.madoguchi.figures.publish;
