import { useFormat, useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'

export interface ForWhomProps {
  people: readonly { mandateId: string; familyName: string; givenName: string; patronymic: string | null }[]
  /** The page on which she says who it is. */
  path: string
}

/** Adults for whom she may apply, each a link that fills the page in; for another one a mandate comes first. */
export function ForWhom({ people, path }: ForWhomProps) {
  const t = useT()
  const { personName } = useFormat()
  if (people.length === 0) return <Notice>{t('mandates.forWhom.none')}</Notice>
  return (
    <Notice title={t('mandates.forWhom.title')}>
      <ul>
        {people.map(({ mandateId, familyName: family, givenName: given, patronymic }) => (
          <li key={mandateId}>
            <a href={`${path}?mandate=${mandateId}`}>{personName({ family, given, patronymic })}</a>
          </li>
        ))}
      </ul>
      <p>{t('mandates.forWhom.some')}</p>
    </Notice>
  )
}
