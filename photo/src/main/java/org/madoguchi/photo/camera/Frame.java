package org.madoguchi.photo.camera;

import org.madoguchi.photo.Pixels;

/**
 * A picture as the camera took it. A photo is one of these, so that it is what the person saw.
 *
 * @param number counts from 1 for as long as the {@link Camera} lives
 * @param jpeg the whole picture; its EXIF tag tells how it is turned upright, and nothing else
 * @param preview the same, upright and small, for a screen: nothing has to be decoded there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Frame(long number, byte[] jpeg, Pixels preview) {}
