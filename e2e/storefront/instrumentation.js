/** Next looks for this file in the folders above, too: without one here, it would start what the order pages start. */
export function register() {}
