/** A text of each language as the variables of a message: `centre.ru` fills `{{centre}}` in that language alone. */
export function byLanguage(name: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [`${name}.${locale}`, text]))
}
