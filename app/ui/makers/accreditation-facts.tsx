import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'
import { SummaryList } from '../data/summary-list'

export interface AccreditationFactsProps {
  facts: {
    taxNumber: string
    director: string
    phone: string
    capacity: number
    aboutUz: string
    aboutRu: string
    account: { account: string; bankCode: string }
    /** Region, district and street. */
    place: string
    devices: readonly string[]
    /** Empty for the whole country. */
    regions: readonly string[]
  }
}

/** What a workshop says of itself, the same for it and for the approver. */
export function AccreditationFacts({ facts }: AccreditationFactsProps) {
  const t = useT()
  const { phone, number } = useFormat()
  const { account, devices, regions } = facts
  const rows = {
    taxNumber: facts.taxNumber,
    director: facts.director,
    address: facts.place,
    phone: <a href={`tel:+${facts.phone}`}>{phone(facts.phone)}</a>,
    deviceCodes: devices.join(', '),
    regions: regions.length > 0 ? regions.join(', ') : t('accreditation.home.everywhere'),
    capacity: number(facts.capacity),
    aboutUz: <FreeText of={facts.aboutUz} />,
    aboutRu: <FreeText of={facts.aboutRu} />,
  }
  const keys = Object.keys(rows) as (keyof typeof rows)[]
  return (
    <SummaryList
      title={t('accreditation.facts.title')}
      rows={[
        ...keys.map((key) => ({ key, label: t(`accreditation.form.${key}`), value: rows[key] })),
        {
          key: 'account',
          label: t('accreditation.form.account'),
          value: t('accreditation.facts.bank', { ...account }),
        },
      ]}
    />
  )
}
