/** Past this Medusa v1 answers 500: its numbers are 32 bits wide. */
const MAX_NUMBER = 2_147_483_647;

/** Whether an order of Medusa v1 could have this number, in its one spelling. */
export function isOrderNumber(number: string): boolean {
  return /^[1-9]\d{0,9}$/.test(number) && Number(number) <= MAX_NUMBER;
}
