/**
 * What a service manager (systemd) gives a program and is told by it. Without one nothing happens.
 */
package org.madoguchi.config.service;
