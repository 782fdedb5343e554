import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Motif, type MotifName } from './motif'

interface Journey {
  key: 'services' | 'devices' | 'market'
  motif: MotifName
  path: string
  morePath: string
  /** What most people come for. */
  first?: boolean
}

const journeys: Journey[] = [
  {
    key: 'services',
    motif: 'companions',
    path: '/services',
    morePath: '/services/device-voucher',
    first: true,
  },
  { key: 'devices', motif: 'voucher', path: '/devices', morePath: '/devices/choose' },
  { key: 'market', motif: 'rosette', path: '/market', morePath: '/services/artisan-registration' },
]

/** The three things a person can do here. */
export function HomeJourneys() {
  const t = useT()
  return (
    <section className="grid gap-4 pt-4">
      <Heading level={2}>{t('public.home.journeys.title')}</Heading>
      <ul className="grid gap-5 md:grid-cols-3">
        {journeys.map((journey) => (
          <li key={journey.key} className="grid">
            <JourneyCard journey={journey} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function JourneyCard({ journey }: { journey: Journey }) {
  const { key: name, motif, path, morePath, first } = journey
  const t = useT()
  const here = useHere()
  return (
    <div className={first ? 'card border-accent' : 'card'}>
      <Motif name={motif} className="size-20" />
      <h3 className="heading-m">{t(`public.home.journeys.${name}.title`)}</h3>
      <p>{t(`public.home.journeys.${name}.text`)}</p>
      <div className="mt-auto grid justify-items-start gap-1 pt-2">
        <ButtonLink look={first ? 'primary' : 'secondary'} href={here(path)} icon="arrowRight">
          {t(`public.home.journeys.${name}.action`)}
        </ButtonLink>
        <a className="inline-flex min-h-11 items-center" href={here(morePath)}>
          {t(`public.home.journeys.${name}.more`)}
        </a>
      </div>
    </div>
  )
}
