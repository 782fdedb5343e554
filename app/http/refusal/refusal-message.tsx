import { useFormat, useLocale, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { SearchField } from '~/ui/form/search-field'
import { ChangedMeanwhile } from '../changed/changed-meanwhile'
import { type Refusal, type RefusalKind, refusesCrowd } from '../door/refusals'
import { usePageEnvironment } from '../page/page-environment'

/** The texts of a kind; one that only programs meet borrows the next best. */
export function refusalTexts(kind: RefusalKind): Exclude<RefusalKind, 'lengthMissing'> {
  return kind === 'lengthMissing' ? 'badRequest' : kind
}

/** The address may be at fault: what was looked for can be searched. */
const searches: readonly RefusalKind[] = ['notFound', 'badAddress']
/** A later try may do. */
const retries: readonly RefusalKind[] = ['server', 'unavailable', 'tooMany', 'tooSlow']
/** Fault of the portal's own: there is somebody to call, and a number to name. */
const ours: readonly RefusalKind[] = ['server', 'unavailable']

interface RefusalMessageProps {
  refusal: Refusal
  /** Where the portal stands when the reader is elsewhere; else empty. */
  origin?: string
  /** Signed in: another role may open what this one does not. */
  mayChangeRole?: boolean
}

/** What happened, what to do, and a way on: the inside of every page that refuses. */
export function RefusalMessage({ refusal, origin = '', mayChangeRole = false }: RefusalMessageProps) {
  const t = useT()
  const locale = useLocale()
  const { time } = useFormat()
  const { requestId, path, search, vain } = usePageEnvironment()
  const { kind } = refusal
  // Every other page would be one more that cannot be served.
  const isCrowded = refusesCrowd(kind)
  const home = `${origin}/${locale}`
  const texts = `layout.errors.${refusalTexts(kind)}` as const
  // Said in full minutes: a try in the minute that is named must do.
  const retryAt = new Date(Date.now() + (refusal.retryAfterSeconds ?? 60) * 1000 + 60_000)
  return (
    <>
      <Heading level={1}>{t(`${texts}.title`)}</Heading>
      <Prose>
        <p>{t(`${texts}.text`, { origin, time: time(retryAt) })}</p>
        {ours.includes(kind) && (
          <p>
            {t('layout.errors.number')} <span className="tabular">{requestId}</span>
          </p>
        )}
      </Prose>
      {kind === 'changed' && vain.change && <ChangedMeanwhile change={vain.change} hasForm={false} />}
      {searches.includes(kind) && (
        <search>
          <form action={`${home}/search`}>
            <SearchField label={t('layout.errors.search')} />
          </form>
        </search>
      )}
      <ButtonGroup>
        {vain.leadsTo && <ButtonLink href={vain.leadsTo}>{t('layout.errors.asItIsNow')}</ButtonLink>}
        {kind === 'forbidden' && mayChangeRole && (
          <ButtonLink
            href={`${home}/account/roles?${new URLSearchParams({ next: vain.afterRole ?? `/${locale}${path}${search}` })}`}
          >
            {t('layout.errors.roles')}
          </ButtonLink>
        )}
        {kind === 'crowded' && <ButtonLink href="">{t('layout.errors.again')}</ButtonLink>}
        {path && !vain.leadsTo && !searches.includes(kind) && kind !== 'forbidden' && (
          <ButtonLink href={`${home}${path}`}>
            {t(retries.includes(kind) ? 'layout.errors.again' : 'layout.errors.back')}
          </ButtonLink>
        )}
        {!isCrowded && (
          <ButtonLink look={path || searches.includes(kind) ? 'secondary' : 'primary'} href={home}>
            {t('layout.errors.home')}
          </ButtonLink>
        )}
        {(ours.includes(kind) || isCrowded) && (
          <ButtonLink look="link" href="tel:1140">
            {t('layout.errors.call')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}
