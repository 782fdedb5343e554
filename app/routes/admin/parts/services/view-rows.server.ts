import { listRows, rightFactNames, rowParts, waysToKnow } from '~/domains/services/index.server'
import type { RowsOf } from '~/domains/services/schema'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import type { FieldView } from './place-view'

/** Rows that stand empty below what is written, to be filled in. */
const emptyRows = 2

/** A map as the rows of its form. */
export function viewRows(
  of: RowsOf,
  map: Record<string, unknown>,
  locale: Locale,
): NonNullable<FieldView['rows']> {
  const t = getT(locale)
  const empty = Object.fromEntries(rowParts[of].map((part) => [part, '']))
  return {
    of,
    parts: rowParts[of],
    written: [...listRows(of, map), ...Array.from({ length: emptyRows }, () => empty)],
    options:
      of === 'facts'
        ? {
            key: rightFactNames.map((value) => ({ value, label: t(keyOf('rights.fact', value)) })),
            how: waysToKnow.map((value) => ({ value, label: t(`services.row.way.${value}`) })),
          }
        : {},
  }
}
