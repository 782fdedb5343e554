import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'

/** A help as a page has it: days and instants as text. */
export interface ShownHelp {
  id: string
  way: 'desk' | 'phone' | 'paper'
  status: 'asked' | 'in_force' | 'sent' | 'closed' | 'objected' | 'lapsed'
  clerkRole: string
  /** In the reader's language; null for an operator of 1140. */
  centre: string | null
  consent: 'code' | 'paper' | 'aloud' | null
  phoneSource: 'account' | 'register' | 'seen' | null
  givenAt: string | null
  endedAt: string | null
  /** When a paper form came. */
  receivedOn: string | null
  voucherId: string | null
  correctsId: string | null
  /** What was ordered or cancelled so. */
  acts: readonly { type: string; at: string; number: string }[]
}

/** Who helped, how, and on what consent. */
export function HelpFacts({ help }: { help: ShownHelp }) {
  const t = useT()
  const { dateTime, dateLong } = useFormat()
  const { way, status, clerkRole, centre, consent, phoneSource, givenAt, endedAt, receivedOn } = help
  const rows: SummaryRow[] = [
    {
      key: 'what',
      label: t('assistance.help.what'),
      value: t(
        help.voucherId
          ? 'assistance.help.voucher'
          : help.correctsId
            ? 'assistance.help.correction'
            : 'assistance.help.draft',
      ),
    },
    { key: 'who', label: t('assistance.help.who'), value: t(keyOf('account.role', clerkRole)) },
    ...(centre ? [{ key: 'centre', label: t('assistance.help.centre'), value: centre }] : []),
    { key: 'way', label: t('assistance.help.way'), value: t(`assistance.way.${way}`) },
    ...(receivedOn
      ? [{ key: 'received', label: t('assistance.receivedOn'), value: dateLong(receivedOn) }]
      : []),
    ...(consent
      ? [{ key: 'consent', label: t('assistance.help.consent'), value: t(`assistance.help.by.${consent}`) }]
      : []),
    ...(phoneSource
      ? [
          {
            key: 'phone',
            label: t('assistance.help.phone'),
            value: t(`assistance.help.source.${phoneSource}`),
          },
        ]
      : []),
    ...(givenAt ? [{ key: 'given', label: t('assistance.help.givenAt'), value: dateTime(givenAt) }] : []),
    { key: 'status', label: t('assistance.help.state'), value: t(`assistance.status.${status}`) },
    ...help.acts.map(({ type, at, number }) => ({
      key: `${type}-${at}`,
      label: t(keyOf('assistance.help.act', type)),
      value: `${number} · ${dateTime(at)}`,
    })),
    ...(endedAt ? [{ key: 'ended', label: t('assistance.help.endedAt'), value: dateTime(endedAt) }] : []),
  ]
  return <SummaryList rows={rows} />
}
