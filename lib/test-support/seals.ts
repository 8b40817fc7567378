import { vi } from "vitest";

const machine = vi.hoisted(() => ({ seals: 0 }));

/** Whether a cookie is being sealed or opened: that waits for the machine, and for no clock. */
export const isSealing = (): boolean => machine.seals > 0;

vi.mock("iron-webcrypto", async (original) => {
  const iron = await original<typeof import("iron-webcrypto")>();
  const counted =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      machine.seals += 1;
      return work(...args).finally(() => {
        machine.seals -= 1;
      });
    };
  return { ...iron, seal: counted(iron.seal), unseal: counted(iron.unseal) };
});
