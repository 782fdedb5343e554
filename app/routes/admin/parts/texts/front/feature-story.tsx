import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Timeline } from '~/ui/data/timeline'

interface Change {
  field:
    | 'title'
    | 'sentence'
    | 'path'
    | 'place'
    | 'look'
    | 'theme'
    | 'fromOn'
    | 'fromHour'
    | 'untilOn'
    | 'untilHour'
    | 'products'
  lang: string | null
  before: string
  after: string
}

interface FeatureStoryProps {
  acts: readonly {
    act: 'prepared' | 'published' | 'withdrawn'
    /** ISO. */
    at: string
    by: PersonNameParts | null
    changes: readonly Change[]
  }[]
}

/** Who prepared, published and took back what stands in front, and what each correction changed. */
export function FeatureStory({ acts }: FeatureStoryProps) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('front.story.title')}</Heading>
      <Timeline
        events={acts.map(({ act, at, by, changes }) => ({
          key: `${act} ${at}`,
          title: t(`front.story.${changes.length > 0 ? 'corrected' : act}`),
          date: dateTime(at),
          dateTime: at,
          text: (
            <>
              {by && (
                <p>
                  <PersonName of={by} />
                </p>
              )}
              {changes.length > 0 && (
                <ul>
                  {changes.map((change) => (
                    <li key={`${change.field} ${change.lang}`}>
                      <ChangeLine change={change} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        }))}
      />
    </section>
  )
}

function ChangeLine({ change: { field, lang, before, after } }: { change: Change }) {
  const t = useT()
  const { dateLong } = useFormat()
  const isText = field === 'title' || field === 'sentence'
  const label = isText ? t(keyOf(`front.form.${field}`, lang ?? '')) : t(`front.form.${field}`)
  const show = (value: string) => {
    if (!value) return '–'
    if (field === 'fromOn' || field === 'untilOn') return dateLong(value)
    if (field === 'look' || field === 'theme') return t(keyOf(`front.${field}`, value))
    return value
  }
  return (
    <>
      {label}: <del lang={lang ?? undefined}>{show(before)}</del>{' '}
      <ins lang={lang ?? undefined}>{show(after)}</ins>
    </>
  )
}
