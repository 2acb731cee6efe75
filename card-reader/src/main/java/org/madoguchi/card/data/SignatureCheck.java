package org.madoguchi.card.data;

/** Whether what a card says of a person was signed by who may say it. */
public enum SignatureCheck {
  /** The issuer's key certified the municipality's key, and that one signed this very content. */
  GENUINE,
  /** The CV certificate is of another issuer. */
  OTHER_ISSUER,
  /** The municipality's key didn't sign. */
  NOT_SIGNED,
  /** It signed, but for other content than this. */
  OTHER_CONTENT
}
