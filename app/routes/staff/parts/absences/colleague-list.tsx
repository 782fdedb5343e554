import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'

interface ColleagueListProps {
  people: readonly {
    id: string
    family: string
    given: string
    patronymic: string | null
    openCases: number
  }[]
}

/** How much each has, and the way to give it to somebody else. */
export function ColleagueList({ people }: ColleagueListProps) {
  const t = useT()
  const here = useHere()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('staff.absences.colleagues')}
      </Heading>
      <ul className="grid gap-2">
        {people.map(({ id, openCases, ...name }) => (
          <li key={id}>
            <a href={here(`/staff/colleagues/${id}`)}>
              <PersonName of={name} />
            </a>
            , {t('staff.assign.load', { count: openCases })}
          </li>
        ))}
      </ul>
    </section>
  )
}
