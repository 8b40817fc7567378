import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { isMalformed, readPostedForm } from "./posted-form";

const OURS = "7f".padEnd(42, "0");
const STATE = '[{"values":{"email":"$$5 or undefined"},"errors":{},"problem":null,"answers":[],"attempt":0}]';

const UNBOUND = `{"id":"${OURS}","bound":null}`;

type Fields = Readonly<Record<string, string>>;

const post = (body: BodyInit, headers: Fields = {}) =>
  readPostedForm(new NextRequest("http://shop.test/order/lookup", { method: "POST", body, headers }));

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const byBrowser = (fields: Fields) => post(formOf({ ...fields, email: "maya@example.com" }));
const byScript = (fields: Fields) => post(formOf(fields), { "next-action": OURS });
/** An action that takes no arguments. */
const PRESS = "00".padEnd(42, "7");
const textOf = (body: string, action = PRESS) =>
  post(body, { "next-action": action, "content-type": "text/plain;charset=UTF-8" });
const reference = { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${OURS}","bound":"$@1"}` };

describe("a form as pages of ours send it can be read", () => {
  it.each([
    ["with an action and its last answer", byBrowser({ ...reference, "$ACTION_1:1": STATE, $ACTION_KEY: "k1" })],
    ["with an action that is bound to nothing", byBrowser({ [`$ACTION_ID_${OURS}`]: "" })],
    ["with a reference that is bound to nothing", byBrowser({ ...reference, "$ACTION_1:0": UNBOUND })],
    ["by a script", byScript({ _1_email: "m", "0": `[${STATE.slice(1, -1)},"$K1"]` })],
    ["by a script, with nothing said before", byScript({ "1_email": "m", "0": '["$undefined","$K1"]' })],
    ["by a script, with the form alone", byScript({ _1_orderId: "x", "0": '["$K1"]' })],
    ["by a script, for a press that needs no form", textOf("[]")],
    ["as another kind of body, which is no form's", post("number=1")],
  ])("%s", async (_how, posted) => {
    expect(isMalformed(await posted)).toBe(false);
  });
});

describe("a form that no page of ours sends cannot be read", () => {
  it.each([
    ["cut off", post("--x\r\ncut", { "content-type": "multipart/form-data; boundary=x" })],
    ["empty", post("", { "content-type": "multipart/form-data; boundary=x" })],
    ["without a boundary", post("--x--", { "content-type": "multipart/form-data" })],
    ["without an action", byBrowser({})],
    ["a reference to nothing", byBrowser({ $ACTION_REF_1: "" })],
    ["a reference that is no JSON", byBrowser({ ...reference, "$ACTION_1:0": "zzz" })],
    ["an object's own name for an action", byBrowser({ $ACTION_ID___proto__: "" })],
    ["the same in a reference", byBrowser({ ...reference, "$ACTION_1:0": '{"id":"constructor","bound":null}' })],
    ["an action and a reference to nothing", byBrowser({ ...reference, $ACTION_REF_2: "", "$ACTION_1:1": STATE })],
    ["what is no action's name, of a script", post(formOf({ "0": '["$K1"]' }), { "next-action": "../../x" })],
    ["an answer that is no JSON", byBrowser({ ...reference, "$ACTION_1:1": "{{{" })],
    ["an answer that is missing", byBrowser(reference)],
    ["an answer that is no list", byBrowser({ ...reference, "$ACTION_1:1": "{}" })],
    ["a function for an answer", byBrowser({ ...reference, "$ACTION_1:1": '["$F1"]' })],
    ["the same, written otherwise", byBrowser({ ...reference, "$ACTION_1:1": '["\\u0024F1"]' })],
    ["a promise for an answer", byBrowser({ ...reference, "$ACTION_1:1": '["$@9"]' })],
    ["a reference into another part", byBrowser({ ...reference, "$ACTION_1:1": '[{"then":"$1:then"}]' })],
    [
      "an answer without a bottom",
      byBrowser({ ...reference, "$ACTION_1:1": `${"[".repeat(9000)}${"]".repeat(9000)}` }),
    ],
    [
      "an action that is bound to another part",
      byBrowser({ ...reference, "$ACTION_1:0": UNBOUND.replace("null", '"$@9"') }),
    ],
    ["a script's text of no action", textOf("[]", "constructor")],
    ["a script's text for an action that takes a form", textOf("[]", OURS)],
    ["a script's text with an argument", textOf("[1]")],
    ["a script's text that is no JSON", textOf("[")],
    ["a script's text that is no list", textOf("{}")],
    ["a script's text with a reference", textOf('["$1:a"]')],
    ["a script's nothing", byScript({})],
    ["a script's fields alone", byScript({ _1_email: "m" })],
    ["a script's rubbish", byScript({ "0": "{" })],
    ["a script's number", byScript({ "0": "5" })],
    ["a script's text instead of a form", byScript({ "0": '["x"]' })],
    ["a script's reference", byScript({ "0": '["$1:a:b","$K1"]', "1": "{" })],
    ["a script's function", byScript({ "0": '["$F1"]', "1": '{"id":"x","bound":null}' })],
  ])("%s", async (_what, posted) => {
    expect(isMalformed(await posted)).toBe(true);
  });
});
