/**
 * What somebody can read: a language in a script, without the region. `de`, `de-DE` and `de-AT` are one writing, `zh-CN` and `zh-TW`
 * are two.
 * @param tag a BCP 47 tag, or whatever else a backend has kept for one
 * @returns such as "de-Latn"; `null` for what is no tag
 */
export function writingOf(tag: string | null): string | null {
  if (tag === null) return null;
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return script ? `${language}-${script}` : language;
  } catch {
    return null;
  }
}
