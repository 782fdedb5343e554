import type { SerializeFrom } from '@remix-run/node'
import type { Help } from '~/domains/applications/index.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { SummaryList, type SummaryRow } from '~/ui/data/summary-list'

/** `centre` in the reader's language; null for an operator of 1140. */
export type ShownHelp = SerializeFrom<Help> & { centre: string | null }

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
    { key: 'who', label: t('assistance.help.who'), value: t(`account.role.${clerkRole}`) },
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
