/**
 * What every part of the program uses: failure codes and their words, texts, threads, the build.
 */
package org.madoguchi.app.base;
