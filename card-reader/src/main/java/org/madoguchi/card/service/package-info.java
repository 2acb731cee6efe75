/** The ways to the smart card service of a machine. */
package org.madoguchi.card.service;
