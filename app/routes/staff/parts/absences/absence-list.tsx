import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'

interface AbsenceListProps {
  /** They are the reader's own. */
  isOwn: boolean
  absences: readonly {
    id: string
    personId: string
    person: { family: string; given: string; patronymic: string | null } | null
    openCases: number
    deputy: { family: string; given: string; patronymic: string | null } | null
    /** The reader stands in. */
    isDeputy: boolean
    mayEnd: boolean
    fromOn: string
    untilOn: string
    isNow: boolean
  }[]
}

/** Absences that are not over, with a way to take them back and to the cases that wait. */
export function AbsenceList({ absences, isOwn }: AbsenceListProps) {
  const t = useT()
  const here = useHere()
  const { dateLong, personName } = useFormat()
  const back = isOwn ? 'staff.absences.ownBack' : 'staff.absences.back'
  if (absences.length === 0) return <p>{t('staff.absences.none')}</p>
  return (
    <ul className="grid gap-3">
      {absences.map(({ id, personId, person, openCases, deputy, fromOn, untilOn, isNow, ...one }) => (
        <li key={id} className="card grid gap-2">
          <p>
            {person && (
              <b>
                <PersonName of={person} />
              </b>
            )}{' '}
            {isNow && <Tag tone="warning">{t('staff.absences.now')}</Tag>}
          </p>
          <p>{t('staff.absences.days', { from: dateLong(fromOn), until: dateLong(untilOn) })}</p>
          {one.isDeputy && (
            <p>
              {t('staff.absences.youStandIn')}{' '}
              {isNow && (
                <a className="inline-flex min-h-11 items-center" href={here('/staff?filter=ofAbsent')}>
                  {t('staff.absences.toCases')}
                </a>
              )}
            </p>
          )}
          {deputy && !one.isDeputy && <p>{t('staff.absences.standsIn', { name: personName(deputy) })}</p>}
          {openCases > 0 && (
            <p>
              <a href={here(`/staff/colleagues/${personId}`)}>
                {t('staff.absences.cases', { count: openCases })}
              </a>
            </p>
          )}
          {one.mayEnd && (
            <PostForm hidden={{ intent: 'end', absenceId: id }}>
              <Button look="link">{t(isNow ? back : 'staff.absences.undo')}</Button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
}
