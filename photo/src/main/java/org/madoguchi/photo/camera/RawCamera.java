package org.madoguchi.photo.camera;

import java.time.Duration;
import org.madoguchi.photo.Light;

/**
 * All that is known of a camera, unjudged.
 *
 * @param opening what came of opening it the last time
 * @param last what came the last time that a picture was asked for
 * @param silent since when no whole picture came, or since it was opened
 * @param unchanged since when each picture was the same, byte for byte
 * @param broken pictures in a row that were damaged
 * @param settling how far its exposure has settled
 * @param light of the last whole picture
 */
record RawCamera(
    Opening opening,
    Grab last,
    Duration silent,
    Duration unchanged,
    int broken,
    Settling settling,
    Light light) {}
