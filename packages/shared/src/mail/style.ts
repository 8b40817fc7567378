/**
 * No tables, images or web fonts: the mail reads the same in a terminal, on a watch and with pictures blocked. The colours hold in
 * both schemes, and programs that drop this still show a plain, well ordered page.
 */
export const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1c1c1a; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { display: block; max-width: 36em; margin: 0 auto; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 1em 0 .5em; }
h2 { font-size: 1em; margin: 2em 0 .5em; }
p { margin: .5em 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: .6em 0; border-top: 1px solid #d9d9d4; }
.store { font-weight: 600; }
.quiet { color: #5c5c57; }
.total { font-weight: 600; }
.button { display: inline-block; padding: .7em 1.2em; border-radius: 6px; background: #1c1c1a; color: #ffffff; text-decoration: none; font-weight: 600; }
footer { display: block; margin-top: 2.5em; font-size: .875em; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
body { background: #161615; color: #f1f1ee; }
li { border-color: #3a3a37; }
.quiet { color: #b3b3ad; }
.button { background: #f1f1ee; color: #161615; }
}`.trim();

/** On an element and not in the sheet: links and names are longer than a phone is wide, also where the sheet is dropped. */
export const WRAP = "overflow-wrap:anywhere;word-break:break-word";
