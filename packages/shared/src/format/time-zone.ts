/** @returns whether dates can be written in this zone: an IANA name, such as "Europe/Oslo" */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
