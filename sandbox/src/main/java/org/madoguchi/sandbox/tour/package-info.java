/** One resident's visit from first touch to hand-over, with a picture of every screen. */
package org.madoguchi.sandbox.tour;
