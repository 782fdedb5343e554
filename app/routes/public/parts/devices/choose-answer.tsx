import { useT } from '~/i18n/react'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import { DevicePicture } from '~/ui/devices/device-picture'
import { LinkList } from '../link-list'
import { chooser, type Hard, pictureOfHard, type Which } from './chooser'

/** The first question: what is hard. */
export function ChooseHard({ home }: { home: string }) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('public.choose.hard.title')}</Heading>
      <CardGrid>
        {(Object.keys(chooser) as Hard[]).map((hard) => (
          <div key={hard} className="card">
            <div className="flex flex-wrap items-start gap-3">
              <div className="grid min-w-0 grow basis-40 gap-2">
                <h3 className="card-title">
                  <a className="card-link" href={`${home}?hard=${hard}`}>
                    {t(`public.choose.hard.${hard}.title`)}
                  </a>
                </h3>
                <p>{t(`public.choose.hard.${hard}.text`)}</p>
              </div>
              <DevicePicture code={pictureOfHard[hard]} />
            </div>
          </div>
        ))}
      </CardGrid>
    </section>
  )
}

interface ChooseWhichProps {
  home: string
  hard: Hard
  choices: readonly Which[]
}

/** The second question: what is closest. */
export function ChooseWhich({ home, hard, choices }: ChooseWhichProps) {
  const t = useT()
  return (
    <>
      <Heading level={1} size="l" caption={t(`public.choose.hard.${hard}.title`)}>
        {t('public.choose.which.title')}
      </Heading>
      <LinkList
        level={2}
        items={[...choices, 'all' as const].map((which) => ({
          key: which,
          href: `${home}?hard=${hard}&which=${which}`,
          title: t(`public.choose.which.${which}`),
        }))}
      />
    </>
  )
}
