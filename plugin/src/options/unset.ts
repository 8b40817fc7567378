import { z } from "@medusajs/framework/zod";

/** An empty variable of the environment is one that was not set: compose files and dashboards write `KEY=`. */
const given = (value: unknown): unknown => (value === "" || value === null ? undefined : value);

/** An option that may be left out. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());

/** An option that has a value also where it is left out. */
export const withDefault = <T extends z.ZodType>(schema: T, value: z.output<T>) =>
  z.preprocess((raw) => given(raw) ?? value, schema);
