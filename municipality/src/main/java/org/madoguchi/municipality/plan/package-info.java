/** The plan for issuing cards (交付円滑化計画): its inputs, its arithmetic, what it is advised. Pure. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.plan;
