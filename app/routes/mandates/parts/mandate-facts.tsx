import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'
import type { ShownMandate } from './describe-mandate'

const tones: Partial<Record<ShownMandate['status'], Tone>> = { asked: 'warning', in_force: 'success' }

export function MandateTag({ status }: Pick<ShownMandate, 'status'>) {
  const t = useT()
  return <Tag tone={tones[status] ?? 'neutral'}>{t(`mandates.status.${status}`)}</Tag>
}

/** What a mandate says: who, for whom, what, until when. */
export function MandateFacts({ mandate }: { mandate: ShownMandate }) {
  const t = useT()
  const { dateLong, dateShort, list } = useFormat()
  const { status, holder, grantor, acts, serviceGroups, validUntil, basis } = mandate
  const groups = serviceGroups.map((group) => t(keyOf('public.services.group', group)))
  const day = (key: 'askedAt' | 'givenAt' | 'endedAt'): SummaryRow[] => {
    const at = mandate[key]
    return at ? [{ key, label: t(`mandates.fact.${key}`), value: dateShort(at) }] : []
  }
  return (
    <SummaryList
      rows={[
        { key: 'status', label: t('mandates.fact.status'), value: <MandateTag status={status} /> },
        { key: 'holder', label: t('mandates.fact.holder'), value: <PersonName of={holder} /> },
        { key: 'grantor', label: t('mandates.fact.grantor'), value: <PersonName of={grantor} /> },
        {
          key: 'acts',
          label: t('mandates.fact.acts'),
          value: (
            <ul>
              {acts.map((act) => (
                <li key={act}>{t(keyOf('mandates.act', act))}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'services',
          label: t('mandates.fact.services'),
          value: groups.length > 0 ? list(groups) : t('mandates.allServices'),
        },
        { key: 'until', label: t('mandates.fact.until'), value: dateLong(validUntil) },
        ...day('askedAt'),
        ...day('givenAt'),
        ...(basis
          ? [{ key: 'basis', label: t('mandates.fact.basis'), value: t(`mandates.basis.${basis}`) }]
          : []),
        ...day('endedAt'),
      ]}
    />
  )
}
