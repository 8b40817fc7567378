/** How short a secret may be, on both sides: the storefront and the backend refuse to start with a shorter one. */
export const MIN_SECRET_LENGTH = 32;

export const isStrongSecret = (secret: string): boolean => secret.length >= MIN_SECRET_LENGTH;
