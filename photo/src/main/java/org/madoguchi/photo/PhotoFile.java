package org.madoguchi.photo;

import java.util.List;

/**
 * The file that goes to the application site.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bytes the whole file
 * @param components 1 for grey, 3 for colour
 * @param baseline a baseline JPEG (ISO/IEC 10918-1), not a progressive one
 */
public record PhotoFile(int width, int height, long bytes, int components, boolean baseline) {
  List<Reading> readings() {
    return List.of(
        new Reading(Measure.FILE_WIDTH, width),
        new Reading(Measure.FILE_HEIGHT, height),
        new Reading(Measure.FILE_BYTES, bytes),
        new Reading(Measure.FILE_COMPONENTS, components),
        new Reading(Measure.FILE_BASELINE, baseline ? 1 : 0));
  }
}
