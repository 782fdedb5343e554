import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'
import { Tag } from '../content/tag'
import { SummaryList } from '../data/summary-list'

/** A thing that was given, and what became of it; days are `YYYY-MM-DD`. */
export interface ShownGoods {
  code: string
  name: string
  handovers: { on: string; status: 'recorded' | 'received' | 'disputed'; answer: string | null }[]
}

const tones = { recorded: 'warning', received: 'success', disputed: 'danger' } as const

/** Each thing, when it was handed over, and what the person said. */
export function GoodsFacts({ of }: { of: readonly ShownGoods[] }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <SummaryList
      title={t('care.goods.title')}
      rows={of.map(({ code, name, handovers }) => ({
        key: code,
        label: name,
        value:
          handovers.length === 0 ? (
            t('care.goods.notYet')
          ) : (
            <ul className="grid gap-2">
              {handovers.map(({ on, status, answer }) => (
                <li key={`${on}-${status}-${answer}`} className="grid gap-1">
                  <span>{t('care.goods.handedOn', { date: dateLong(on) })}</span>
                  <span>
                    <Tag tone={tones[status]}>{t(`care.goods.status.${status}`)}</Tag>
                  </span>
                  {answer && <FreeText of={answer} />}
                </li>
              ))}
            </ul>
          ),
      }))}
    />
  )
}
