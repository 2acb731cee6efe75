/**
 * How the officers' program is, for whoever runs it: numbers in Prometheus' text, on the loopback.
 */
@NullMarked
package org.madoguchi.municipality.monitoring;

import org.jspecify.annotations.NullMarked;
