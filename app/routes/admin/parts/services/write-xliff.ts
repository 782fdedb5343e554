import type { TextRow } from '~/domains/services/index.server'
import { type ContentLocale, defaultLocale } from '~/i18n/locales'

/** Languages that texts are translated into; they are written in Uzbek in Latin script. */
export const xliffTargets = ['ru', 'en', 'uz-Cyrl'] as const satisfies ContentLocale[]
export type XliffTarget = (typeof xliffTargets)[number]

export interface TextFile {
  /** Whose texts they are: `<service>.<version>`. */
  original: string
  target: XliffTarget
  rows: readonly TextRow[]
  /** Those of the version before, by place: so a source that has changed since is known. */
  before: ReadonlyMap<string, TextRow['texts']>
}

/**
 * Texts as translators' tools take them: XLIFF 1.2, which every one of them reads (2.0 not yet). A placeholder is a
 * piece of its own, which a tool keeps as it is.
 */
export function writeXliff({ original, target, rows, before }: TextFile): string {
  const units = rows.map(({ place, texts }) => {
    const [source, translated] = [texts[defaultLocale], texts[target]]
    const state = stateOf(texts, before.get(place), target)
    return `      <trans-unit id="${escapeXml(place)}" xml:space="preserve">
        <source>${markPlaceholders(source)}</source>
        <target state="${state}">${markPlaceholders(translated)}</target>
      </trans-unit>
`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="${escapeXml(original)}" datatype="plaintext" source-language="${defaultLocale}" target-language="${target}">
    <body>
${units.join('')}    </body>
  </file>
</xliff>
`
}

/** Where the source changed and the translation did not, somebody has to look at it. */
function stateOf(now: TextRow['texts'], before: TextRow['texts'] | undefined, target: XliffTarget): string {
  if (now[target] === '') return 'needs-translation'
  const isStale = before && before[defaultLocale] !== now[defaultLocale] && before[target] === now[target]
  return isStale ? 'needs-review-translation' : 'translated'
}

function markPlaceholders(text: string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, at) =>
      at % 2 === 1 ? `<ph id="${escapeXml(part.slice(2, -2))}">${escapeXml(part)}</ph>` : escapeXml(part),
    )
    .join('')
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
