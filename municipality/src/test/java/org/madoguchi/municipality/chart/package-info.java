@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.chart;
