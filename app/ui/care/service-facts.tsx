import { useFormat, useT } from '~/i18n/react'
import { Heading } from '../content/heading'
import { Prose } from '../content/prose'
import { SummaryList } from '../data/summary-list'
import { OrganisationLine } from './organisation-line'
import type { ShownService } from './provision-facts'

/** What is left of a service voucher this month, and what was taken of it. */
export function ServiceFacts({ of: { left, perMonth, uses } }: { of: ShownService }) {
  const t = useT()
  const { dateTime, number } = useFormat()
  return (
    <SummaryList
      title={t('care.service.used')}
      rows={[
        {
          key: 'left',
          label: t('care.service.left'),
          value: t('care.service.leftOf', { left: number(left), of: number(perMonth) }),
        },
        ...uses.map(({ at, units, organisation }) => ({
          key: at,
          label: dateTime(at),
          value: t('care.service.taken', { units: number(units), name: organisation }),
        })),
      ]}
    />
  )
}

/** Where she takes it: any of them, as she chooses. */
export function ServiceProviders({ of: { providers } }: { of: ShownService }) {
  const t = useT()
  return (
    <section className="grid gap-2">
      <Heading level={2} size="s">
        {t('care.service.where')}
      </Heading>
      <p>{t(providers.length > 0 ? 'care.service.whereText' : 'care.service.nowhere')}</p>
      {providers.length > 0 && (
        <Prose>
          <ul>
            {providers.map((one) => (
              <li key={one.name}>
                <OrganisationLine of={one} />
              </li>
            ))}
          </ul>
        </Prose>
      )}
    </section>
  )
}
