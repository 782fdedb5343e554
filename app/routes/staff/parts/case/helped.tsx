import type { SerializeFrom } from '@remix-run/node'
import type { Help } from '~/domains/applications/index.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

/** Who filled the application in for its applicant, or spent her voucher with her, how and on what consent. */
export function Helped({ help }: { help: SerializeFrom<Help> }) {
  const t = useT()
  const { dateTime, dateLong, list } = useFormat()
  const { clerkRole, way, consent, phoneSource, givenAt, receivedOn } = help
  const facts = [
    t(`account.role.${clerkRole}`),
    t(`assistance.way.${way}`),
    ...(consent ? [t(`assistance.help.by.${consent}`)] : []),
    ...(phoneSource ? [t(`assistance.help.source.${phoneSource}`)] : []),
  ]
  return (
    <Notice
      title={t(
        help.voucherId
          ? 'assistance.help.caseVoucher'
          : help.correctsId
            ? 'assistance.help.caseCorrection'
            : 'assistance.help.case',
      )}
    >
      <p>{list(facts)}</p>
      {givenAt && (
        <p>
          {t('assistance.help.givenAt')}: {dateTime(givenAt)}
        </p>
      )}
      {help.acts.map(({ type, at, number }) => (
        <p key={`${type}-${at}`}>
          {t(keyOf('assistance.help.act', type))}: {number} · {dateTime(at)}
        </p>
      ))}
      {receivedOn && (
        <p>
          {t('assistance.receivedOn')}: {dateLong(receivedOn)}
        </p>
      )}
    </Notice>
  )
}
