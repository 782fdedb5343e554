import { useT } from '~/i18n/react'
import type { ChangedLine } from '~/lib/texts/diff-lines'

/** What is otherwise than readers see now, line by line; a sign and a word say it, not a colour alone. */
export function PageChanges({ lines, lang }: { lines: readonly ChangedLine[]; lang: string }) {
  const t = useT()
  if (lines.every(({ change }) => change === 'same')) return <p>{t('editorial.changes.none')}</p>
  const isShown = (at: number) =>
    lines.slice(Math.max(0, at - 1), at + 2).some(({ change }) => change !== 'same')
  return (
    <ul className="grid gap-1">
      {lines.map(({ change, text }, at) =>
        // A line beside a change says where it is; others are left out.
        text === '' || !isShown(at) ? null : (
          <li key={at} className="break-words">
            {change === 'same' && <span lang={lang}>{text}</span>}
            {change !== 'same' && <strong>{t(`editorial.changes.${change}`)} </strong>}
            {change === 'added' && <ins lang={lang}>{text}</ins>}
            {change === 'removed' && <del lang={lang}>{text}</del>}
          </li>
        ),
      )}
    </ul>
  )
}
