import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { useQuarter } from './use-quarter'

interface PreparedEntriesProps {
  entries: readonly { lineId: string; region: string; group: string; quarter: string; amount: string }[]
}

/** What waits for a second officer in any quarter, so that nobody has to look for it among the lines. */
export function PreparedEntries({ entries }: PreparedEntriesProps) {
  const t = useT()
  const here = useHere()
  const nameOf = useQuarter()
  const { money } = useFormat()
  if (entries.length === 0) return null
  return (
    <section className="grid gap-2">
      <Heading level={2}>{t('budget.prepared')}</Heading>
      <ul className="grid gap-1">
        {entries.map(({ lineId, region, group, quarter, amount }) => (
          <li key={lineId} className="flex flex-wrap items-center gap-x-3">
            <a
              className="inline-flex min-h-11 items-center"
              href={here(`/staff/finance/budget/${lineId}`)}
            >{`${group}, ${region}`}</a>
            <span>{money(amount)}</span>
            <span className="text-muted">{nameOf(quarter)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
