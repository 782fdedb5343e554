import type { ReactNode } from 'react'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name, PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'

interface PersonNameParts {
  familyName: string
  givenName: string
  patronymic: string | null
}

export interface ShownAct {
  id: string
  caseId: string
  serialNumber: string
  identityKind: string | null
  recordedAt: string
  confirmBy: string
  closedAt: string | null
  reasonCode: string | null
  text: string | null
  person: PersonNameParts
  recorder: PersonNameParts
  maker: { name: string; phone: string }
  recipient: { name: string; phone: string }
  beneficiary: { family: string; given: string; patronymic: string | null } | null
  /** How its file can be shown; null while nobody may open it. */
  photo: 'picture' | 'file' | null
  isInfected: boolean
  isOwnRecord: boolean
}

interface ActFactsProps {
  act: ShownAct
  order: { number: string; device: string; priceTiyin: string; isReady: boolean }
}

const nameOf = ({ familyName, givenName, patronymic }: PersonNameParts) => ({
  ...{ family: familyName, given: givenName, patronymic },
})

/** What the maker says of a hand-over without a code, with the photograph of what was signed. */
export function ActFacts({ act, order }: ActFactsProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, dateTime, money, phone } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  const call = (number: string) => <a href={`tel:+${number}`}>{phone(number)}</a>
  return (
    <>
      <SummaryList
        rows={[
          row('person', t('claims.staff.person'), <PersonName of={nameOf(act.person)} />),
          ...(act.beneficiary ? [row('for', t('maker.order.for'), <PersonName of={act.beneficiary} />)] : []),
          row(
            'recipient',
            t('maker.orders.recipient'),
            <>
              <Name of={act.recipient.name} />
              <br />
              {call(act.recipient.phone)}
            </>,
          ),
          row(
            'case',
            t('claims.staff.case'),
            <a href={here(`/staff/cases/${act.caseId}`)}>{t('claims.staff.openCase')}</a>,
          ),
          row('device', t('claims.column.device'), order.device),
          row('serial', t('vouchers.act.serial'), <b>{act.serialNumber}</b>),
          row('price', t('maker.orders.price'), money(order.priceTiyin)),
          row(
            'maker',
            t('claims.column.maker'),
            <>
              <Name of={act.maker.name} />
              <br />
              {call(act.maker.phone)}
            </>,
          ),
          row('recorder', t('vouchers.act.recordedBy'), <PersonName of={nameOf(act.recorder)} />),
          row('at', t('vouchers.act.recordedAt'), dateTime(act.recordedAt)),
          ...(act.identityKind
            ? [
                row(
                  'identity',
                  t('vouchers.act.identity.title'),
                  t(keyOf('vouchers.act.identity', act.identityKind)),
                ),
              ]
            : []),
          act.closedAt
            ? row('closed', t('vouchers.act.closedAt'), dateTime(act.closedAt))
            : row('due', t('vouchers.act.confirmBy'), dateLong(act.confirmBy)),
          ...(act.reasonCode
            ? [row('reason', t('vouchers.act.refuse.reason'), t(keyOf('vouchers.reason', act.reasonCode)))]
            : []),
          ...(act.text ? [row('text', t('vouchers.act.refuse.text'), <FreeText of={act.text} />)] : []),
        ]}
      />
      <ActPhoto act={act} />
    </>
  )
}

function ActPhoto({ act }: { act: ShownAct }) {
  const t = useT()
  const here = useHere()
  const href = here(`/staff/hand-overs/${act.id}/photo`)
  if (act.isInfected) return <Notice tone="danger">{t('vouchers.act.infected')}</Notice>
  if (!act.photo) return <Notice>{t('vouchers.error.actUnseen')}</Notice>
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('vouchers.act.photo')}
      </Heading>
      {act.photo === 'picture' && (
        <img className="h-auto w-full max-w-2xl rounded" src={href} alt={t('vouchers.act.photoAlt')} />
      )}
      <p>
        <a className="inline-flex min-h-11 items-center" href={href}>
          {t('vouchers.act.openPhoto')}
        </a>
      </p>
    </section>
  )
}
