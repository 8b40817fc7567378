const first = (text: string): string => {
  const [character = ""] = text;
  return `${character}•••`;
};

/** An email that its owner recognizes and nobody else learns: `m•••@e•••.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  const ending = dot > 0 ? domain.slice(dot) : "";
  return `${first(email.slice(0, Math.max(at, 0)))}@${first(domain)}${ending}`;
}
