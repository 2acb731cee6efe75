/**
 * The process that measures pictures, and the end that asks it. It shares nothing with whoever asks
 * but two pipes (decision 52).
 */
@NullMarked
package org.madoguchi.photo.worker;

import org.jspecify.annotations.NullMarked;
