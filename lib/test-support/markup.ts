/** HTML with each tag's attributes in the order of the alphabet: React writes some tags' in an order of its own. */
export function sorted(html: string): string {
  return html.replace(/<(\w+)((?: [\w:-]+="[^"]*")+)/g, (_tag, name: string, attributes: string) => {
    const each = attributes.match(/ [\w:-]+="[^"]*"/g) ?? [];
    return `<${name}${each.sort().join("")}`;
  });
}
