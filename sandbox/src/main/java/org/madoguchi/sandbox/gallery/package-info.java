/** Every screen of the lobby in every state and language, measured and held against the laws. */
package org.madoguchi.sandbox.gallery;
