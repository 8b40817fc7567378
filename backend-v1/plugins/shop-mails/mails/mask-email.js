const first = (text) => `${[...text][0] ?? ""}•••`;

/** An email that its owner recognises and nobody else learns: `m•••@e•••.com`. */
function maskEmail(email) {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  return `${first(email.slice(0, Math.max(at, 0)))}@${first(domain)}${dot > 0 ? domain.slice(dot) : ""}`;
}

module.exports = { maskEmail };
