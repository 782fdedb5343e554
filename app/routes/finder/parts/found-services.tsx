import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import type { FoundRule, FoundService, Likelihood } from './result.server'

interface FoundServicesProps {
  found: Record<Likelihood, FoundService[]>
  /** Where nobody was asked, nearly all are to be checked: those are folded away, too. */
  areMostUnknown?: boolean
}

/** All services by what the answers say of them, the likely ones first, the unlikely folded away. */
export function FoundServices({ found, areMostUnknown = false }: FoundServicesProps) {
  const t = useT()
  const counted = useCounted()
  return (
    <>
      <Group likelihood="likely" services={found.likely} />
      {found.toCheck.length > 0 && (
        <Group likelihood="toCheck" services={found.toCheck} isFolded={areMostUnknown} />
      )}
      {found.unlikely.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2}>{t('finder.result.unlikely', counted(found.unlikely.length))}</Heading>
          <Disclosure summary={t('finder.result.unlikelyOpen')}>
            <ServiceCards services={found.unlikely} level={3} />
          </Disclosure>
        </section>
      )}
    </>
  )
}

interface GroupProps {
  likelihood: 'likely' | 'toCheck'
  services: FoundService[]
  isFolded?: boolean
}

function Group({ likelihood, services, isFolded = false }: GroupProps) {
  const t = useT()
  const counted = useCounted()
  return (
    <section className="grid gap-3" data-likelihood={likelihood}>
      <Heading level={2}>
        {services.length > 0
          ? t(`finder.result.${likelihood}`, counted(services.length))
          : t('finder.result.none')}
      </Heading>
      <p className="max-w-2xl text-muted">
        {t(services.length > 0 ? `finder.result.${likelihood}Lead` : 'finder.result.noneLead')}
      </p>
      {services.length > 0 && !isFolded && <ServiceCards services={services} level={3} />}
      {services.length > 0 && isFolded && (
        <Disclosure summary={t('finder.result.toCheckOpen')}>
          <ServiceCards services={services} level={3} />
        </Disclosure>
      )}
    </section>
  )
}

function useCounted() {
  const { number } = useFormat()
  return (count: number) => ({ count, shown: number(count) })
}

function ServiceCards({ services, level }: { services: FoundService[]; level: 3 }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {services.map((service) => (
        <li key={service.code} data-service={service.code}>
          <ServiceCard service={service} level={level} />
        </li>
      ))}
    </ul>
  )
}

function ServiceCard({ service, level }: { service: FoundService; level: 3 }) {
  const t = useT()
  const here = useHere()
  const { code, name, online, rules, summary, sum } = service
  const isProtection = service.group === 'protection'
  return (
    <Card>
      <div className="grid gap-3">
        <Heading level={level} size="s">
          <a href={here(`/services/${code}`)}>{name}</a>
        </Heading>
        {sum && <Sum {...sum} />}
        {rules.length > 0 ? (
          <ul className="grid gap-3">
            {rules.map((rule) => (
              <Rule key={rule.rule} {...rule} />
            ))}
          </ul>
        ) : (
          <>
            {summary && <p>{summary}</p>}
            <p className="text-muted">{t('finder.result.noRules')}</p>
          </>
        )}
        <p className="no-print">
          {online ? (
            <ButtonLink look="secondary" href={here(`/applications/new/${code}`)} hiddenText={name}>
              {t('finder.result.apply')}
            </ButtonLink>
          ) : (
            <a href={isProtection ? 'tel:1140' : here('/centres')}>
              {t(isProtection ? 'finder.result.call' : 'finder.result.centre')}
            </a>
          )}
        </p>
      </div>
    </Card>
  )
}

function Sum({ fromTiyin, toTiyin, isExample }: NonNullable<FoundService['sum']>) {
  const t = useT()
  const { money } = useFormat()
  const to = money(toTiyin)
  return (
    <p>
      {fromTiyin
        ? t('public.service.sumBetween', { from: money(fromTiyin), to })
        : t('public.service.sumUpTo', { to })}{' '}
      {isExample && <Tag>{t('public.example.mark')}</Tag>}
    </p>
  )
}

function Rule({ title, text, next, source }: FoundRule) {
  const t = useT()
  return (
    <li className="grid gap-1">
      <p>
        <strong>{title}.</strong> {text}
      </p>
      {next && <p>{next}</p>}
      <p className="card-meta">
        {source ? t('finder.result.source', { source }) : <Tag>{t('public.example.mark')}</Tag>}
      </p>
    </li>
  )
}
