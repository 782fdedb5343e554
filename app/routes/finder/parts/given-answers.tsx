import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'
import type { FinderLine } from './questions.server'

/** What was answered, each with the way to change it. */
export function GivenAnswers({ lines, mayChange }: { lines: readonly FinderLine[]; mayChange: boolean }) {
  const t = useT()
  const here = useHere()
  const { money, number, list } = useFormat()
  return (
    <SummaryList
      title={t('finder.result.answers')}
      rows={lines.map(({ page, label, values }) => ({
        key: page + label,
        label: t(label),
        value: list(
          values.map((value) => {
            if (value.kind === 'key') return t(value.key)
            return value.kind === 'money' ? money(value.tiyin) : number(value.number)
          }),
        ),
        ...(mayChange && {
          action: {
            href: here(`/finder/${page}`),
            text: t('finder.result.change'),
            hiddenText: t(label),
          },
        }),
      }))}
    />
  )
}
