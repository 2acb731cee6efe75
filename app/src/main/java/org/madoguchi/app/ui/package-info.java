/**
 * What all screens are made of: the theme, the fonts, texts, keys, plates, drawings. Knows nothing
 * of certificates or cards' insides. Thread rule: nodes are built and changed on the JavaFX thread.
 */
package org.madoguchi.app.ui;
