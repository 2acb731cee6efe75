/**
 * The municipal gateway of the sandbox city: checks a request as a municipality must, and answers
 * under its seal. Its faults can be switched on while it runs.
 */
package org.madoguchi.sandbox.city.gateway;
