import { expect, test } from "vitest";
import { deliveryTimeOf } from "./delivery-time";

const calendar = { isBusinessDays: false, cutoffHour: null };

test.each([
  [{ delivery_days: "3" }, { ...calendar, from: null, until: 3 }],
  [{ delivery_days: 3 }, { ...calendar, from: null, until: 3 }],
  [{ delivery_days: "2-4" }, { ...calendar, from: 2, until: 4 }],
  [{ delivery_days: " 2 – 4 " }, { ...calendar, from: 2, until: 4 }],
  [{ delivery_days: "0" }, { ...calendar, from: null, until: 0 }],
  [{ delivery_business_days: "2-4" }, { from: 2, until: 4, isBusinessDays: true, cutoffHour: null }],
  [
    { delivery_days: "1", delivery_cutoff_hour: "14" },
    { ...calendar, from: null, until: 1, cutoffHour: 14 },
  ],
  [
    { delivery_days: "1", delivery_cutoff_hour: "" },
    { ...calendar, from: null, until: 1 },
  ],
  [
    { delivery_days: "1", delivery_cutoff_hour: 24 },
    { ...calendar, from: null, until: 1 },
  ],
  [
    { delivery_days: "1", delivery_cutoff_hour: " 0 " },
    { ...calendar, from: null, until: 1, cutoffHour: 0 },
  ],
  [
    { delivery_days: "1", delivery_business_days: null },
    { ...calendar, from: null, until: 1 },
  ],
  [{ delivery_days: "4-2" }, null],
  [{ delivery_days: "soon" }, null],
  [{ delivery_days: -1 }, null],
  [{ delivery_days: 1.5 }, null],
  [{ delivery_days: "1000" }, null],
  [{ delivery_days: null }, null],
  [{}, null],
  [null, null],
])("%j takes %j", (metadata, time) => {
  expect(deliveryTimeOf(metadata)).toEqual(time);
});

test.each([null, false, true, " ", "2pm", 14.5, "1e1", -1])("%j is no cut-off hour", (delivery_cutoff_hour) => {
  const time = deliveryTimeOf({ delivery_days: "1", delivery_cutoff_hour });
  expect(time).toEqual({ ...calendar, from: null, until: 1 });
});
