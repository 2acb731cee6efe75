/**
 * How the branch is, for whoever looks after many: numbers in Prometheus' text, on the loopback.
 */
package org.madoguchi.app.monitoring;
