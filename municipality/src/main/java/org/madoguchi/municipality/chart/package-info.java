/** Numbers of months as a picture. */
package org.madoguchi.municipality.chart;
