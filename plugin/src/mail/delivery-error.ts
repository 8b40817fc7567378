/** A try that failed: with the relay's own words but for the address, and how many tries there have been. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    readonly tries: number,
    /** No further try is worth it: the recipient is refused for good. */
    readonly isFinal = false,
  ) {
    super(message);
    this.name = "DeliveryError";
  }
}
