const MINUTE_MS = 60_000;

/**
 * @param tell what is to be said
 * @returns says it now, and again only when a minute has gone by: what goes on failing shall be seen and fill no disk
 */
export function atMostOnceAMinute<Facts extends unknown[]>(tell: (...facts: Facts) => void): (...facts: Facts) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (...facts) => {
    const now = performance.now();
    if (now - toldAt < MINUTE_MS) return;
    toldAt = now;
    tell(...facts);
  };
}
