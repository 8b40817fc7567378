/** npm as the one that runs this script, if it was npm, else the one on the PATH. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return { command: process.execPath, first: [script] };
  return { command: "npm", first: [] };
}
