import type { ReactNode } from 'react'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { DeviceClaimKind, DeviceClaimStatus } from '~/platform/prisma/enums'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'

interface RenewalDeviceProps {
  device: {
    name: string
    serialNumber: string | null
    makerName: string
    makerPhone: string
    handedOverAt: string | null
    warrantyUntil: string | null
    renewableOn: string
    claims: readonly { id: string; kind: DeviceClaimKind; status: DeviceClaimStatus; askedAt: string }[]
  }
  recipient: { name: string; phone: string }
  /** Whom it is for; null when that is the holder. */
  beneficiary: { family: string; given: string; patronymic: string | null } | null
  /** Null where the case is another centre's. */
  caseId: string | null
}

/** The device that is to be renewed: whose it is, since when, and what was asked of it so far. */
export function RenewalDevice({ device, recipient, beneficiary, caseId }: RenewalDeviceProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, phone, personName } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  const contact = (name: string, number: string) => (
    <>
      <Name of={name} />
      <br />
      <a href={`tel:+${number}`}>{phone(number)}</a>
    </>
  )
  const { handedOverAt, warrantyUntil, serialNumber, claims } = device
  return (
    <SummaryList
      title={t('vouchers.renewal.staff.device')}
      rows={[
        row('person', t('claims.staff.person'), contact(recipient.name, recipient.phone)),
        ...(beneficiary ? [row('for', t('vouchers.voucher.for'), personName(beneficiary))] : []),
        row('device', t('claims.column.device'), device.name),
        ...(serialNumber ? [row('serial', t('vouchers.act.serial'), serialNumber)] : []),
        row('maker', t('claims.column.maker'), contact(device.makerName, device.makerPhone)),
        ...(handedOverAt ? [row('on', t('claims.desk.handedOver'), dateLong(handedOverAt))] : []),
        ...(warrantyUntil ? [row('warranty', t('claims.desk.warranty'), dateLong(warrantyUntil))] : []),
        row('life', t('vouchers.renewal.staff.renewable'), dateLong(device.renewableOn)),
        row(
          'claims',
          t('vouchers.renewal.staff.claims'),
          claims.length === 0 ? (
            t('vouchers.renewal.staff.none')
          ) : (
            <ul className="grid gap-1">
              {claims.map(({ id, kind, status, askedAt }) => (
                <li key={id}>
                  {t(`claims.kind.${kind}`)}, {dateLong(askedAt)}: {t(`claims.status.${status}`)}
                </li>
              ))}
            </ul>
          ),
        ),
        ...(caseId
          ? [
              row(
                'case',
                t('claims.staff.case'),
                <a href={here(`/staff/cases/${caseId}`)}>{t('claims.staff.openCase')}</a>,
              ),
            ]
          : []),
      ]}
    />
  )
}
