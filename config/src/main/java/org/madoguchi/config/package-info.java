/** Typed settings of one branch and its municipalities: TOML in, immutable records out. */
package org.madoguchi.config;
