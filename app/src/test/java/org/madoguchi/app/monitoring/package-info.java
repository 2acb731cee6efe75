@NullMarked
package org.madoguchi.app.monitoring;

import org.jspecify.annotations.NullMarked;
