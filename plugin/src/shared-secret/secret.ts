const MIN_LENGTH = 32;

/** The storefront refuses to start with a shorter secret; here it counts as none. */
export const isStrongSecret = (secret: string): boolean => secret.length >= MIN_LENGTH;
