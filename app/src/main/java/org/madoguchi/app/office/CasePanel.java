package org.madoguchi.app.office;

import javafx.scene.layout.Region;

/**
 * A panel about a case.
 *
 * @param headline what is to be done
 * @param body below it
 */
record CasePanel(String headline, Region body) {}
