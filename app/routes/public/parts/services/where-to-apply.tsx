import type { ReactNode } from 'react'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Icon, type IconName } from '~/ui/content/icon'

export interface WhereToApplyProps {
  service: { code: string; online: boolean; privacy: string }
}

/** Every way to ask for a service, from home to the telephone. */
export function WhereToApply({ service }: WhereToApplyProps) {
  const { code, online } = service
  // Somebody in danger is not asked for papers, and not sent to people who know the family.
  const isProtected = service.privacy === 'protected'
  const t = useT()
  const here = useHere()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('public.service.where.title')}</Heading>
      <ul className="grid gap-4">
        {online && (
          <Way icon="account" title={t('public.service.where.online')}>
            <p>{t('public.service.where.onlineText')}</p>
            <a className="py-2.5" href={here(`/applications/new/${code}`)}>
              {t('public.service.where.onlineButton')}
            </a>
          </Way>
        )}
        <Way icon="location" title={t('public.service.where.centre')}>
          <p>
            {t(isProtected ? 'public.service.where.protectedCentreText' : 'public.service.where.centreText')}
          </p>
          <a className="py-2.5" href={here('/centres')}>
            {t('public.service.where.centreLink')}
          </a>
        </Way>
        {!isProtected && (
          <Way icon="home" title={t('public.service.where.mahalla')}>
            <p>{t('public.service.where.mahallaText')}</p>
          </Way>
        )}
        <Way icon="phone" title={t('public.service.where.call')}>
          <p>{t(isProtected ? 'public.service.where.protectedCallText' : 'public.service.where.callText')}</p>
          <a className="py-2.5" href="tel:1140">
            {t('public.call.button')}
          </a>
        </Way>
      </ul>
    </section>
  )
}

function Way({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li className="grid xs:grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <span className="pt-0.5 text-warm">
        <Icon name={icon} />
      </span>
      <div className="grid justify-items-start gap-1">
        <h3 className="heading-s">{title}</h3>
        {children}
      </div>
    </li>
  )
}
