import { expect, it } from "vitest";
import { isTimeZone } from "./time-zone";

it.each(["UTC", "Europe/Oslo", "America/New_York"])("%s is a time zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

it.each(["", "Oslo", "Europe/Olso", "Mars/Olympus"])("%j is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});
