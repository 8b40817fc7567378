import { parse } from "node-html-parser";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { type FormState, UNTOUCHED } from "@/lib/forms/form-state";
import { ConfirmWithdrawal } from "./confirm-withdrawal";
import { TypedWithdrawal } from "./typed-withdrawal";

const { answer } = vi.hoisted(() => ({ answer: { state: {} as object } }));

/** What the form's action has answered, as a page without JavaScript is drawn after it. */
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  useActionState: () => [answer.state, async () => {}, false],
}));

const instead = { offer: "Email it", subject: "Withdrawal" };
const FIELDS = ["name", "contract", "email", "text"].map((name) => ({ name, label: name, autoComplete: "off" }));

function draw(form: ReactElement, state: Partial<FormState>) {
  answer.state = { ...UNTOUCHED, attempt: 1, ...state };
  const root = parse(renderToStaticMarkup(form));
  return {
    text: root.textContent,
    buttons: root.querySelectorAll("button").map(({ textContent }) => textContent),
    forms: root
      .querySelectorAll("form")
      .map((one) =>
        Object.fromEntries(
          one.querySelectorAll("input").map((input) => [input.getAttribute("name"), input.getAttribute("value")]),
        ),
      ),
    email: decodeURIComponent(root.querySelector("a")?.getAttribute("href") ?? ""),
  };
}

const typed = (
  <TypedWithdrawal
    action={async () => UNTOUCHED}
    formKey="key-of-a-new-page"
    fields={FIELDS}
    words={{
      next: "Continue",
      checkTitle: "Check",
      checkIntro: "This is it",
      to: "It goes to",
      confirm: "Confirm withdrawal",
      change: "Change",
      instead,
    }}
    supportEmail="help@example.com"
  />
);

const VALUES = {
  key: "key-of-the-first-page",
  name: "Maya",
  contract: "A mug",
  email: "maya@example.com",
  text: "One of two",
  sentence: "I, Maya, withdraw from this contract: A mug.",
};

it("what was typed is shown before it is confirmed, and sent with the key of its first page", () => {
  const { text, buttons, forms, email } = draw(typed, { values: { ...VALUES, step: "confirm" } });
  for (const said of [VALUES.sentence, VALUES.text, VALUES.email]) expect(text).toContain(said);
  expect(buttons).toEqual(["Confirm withdrawal", "Change"]);
  expect(forms).toEqual([
    { ...VALUES, step: "confirm" },
    { ...VALUES, step: "change" },
  ]);
  expect(email).toBe(`mailto:help@example.com?subject=Withdrawal&body=${VALUES.sentence}\n\n${VALUES.text}`);
});

it("a failure is told where it was confirmed, a mistake where it was typed", () => {
  const failed = draw(typed, { values: { ...VALUES, step: "confirm" }, problem: "Send it again" });
  expect(failed.text).toContain("Send it again");
  expect(failed.buttons).toContain("Confirm withdrawal");
  const mistaken = draw(typed, { values: { ...VALUES, step: "review" }, errors: { email: "Complete it" } });
  expect(mistaken.text).toContain("Complete it");
  expect(mistaken.forms).toEqual([
    { key: VALUES.key, step: "review", name: "Maya", contract: "A mug", email: VALUES.email, text: "One of two" },
  ]);
});

it("a confirmation is drawn from what comes back, where nobody can read its order", () => {
  const values = {
    key: "k",
    proof: "p",
    number: "1042",
    lines: "line_1:2",
    said: "I withdraw.",
    name: "Maya",
    email: "m@example.com",
  };
  const { text, forms, email } = draw(
    <ConfirmWithdrawal
      action={async () => UNTOUCHED}
      hidden={{ key: "", proof: "", number: "", lines: "", said: "" }}
      fields={FIELDS.filter(({ name }) => name === "name" || name === "email")}
      confirm="Confirm withdrawal"
      instead={instead}
      supportEmail="help@example.com"
    />,
    { values, problem: "Send it again" },
  );
  expect(text).toContain("I withdraw.");
  expect(forms).toEqual([values]);
  expect(email).toContain("body=I withdraw.");
});
