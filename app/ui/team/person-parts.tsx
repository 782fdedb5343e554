import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import type { PersonName } from '~/lib/people/person-name'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { Heading } from '../content/heading'
import { Notice } from '../content/notice'
import { DutiesField } from './duties-field'
import type { Duty, TeamKind } from './duty-tags'

interface PersonPartsProps {
  person: { isSelf: boolean; name: PersonName; duties: readonly Duty[] }
  /** Nobody but her would stay an owner without an end. */
  isLast: boolean
  role: TeamKind
  /** All that there are in this team. */
  allDuties: readonly Duty[]
  /** What she leaves behind. */
  children?: ReactNode
}

/** What somebody does in a team, and how that ends: an owner's to change, or her own to leave. */
export function PersonParts({ person, isLast, role, allDuties, children }: PersonPartsProps) {
  const t = useT()
  const { personName } = useFormat()
  const { isSelf, duties } = person
  return (
    <>
      <Heading level={1} caption={personName(person.name)}>
        {t('team.person.title')}
      </Heading>
      {isSelf ? (
        <p>{t('team.person.own')}</p>
      ) : (
        <PostForm id="duties" hidden={{ intent: 'duties' }}>
          <DutiesField label={t('team.duties')} role={role} duties={allDuties} values={duties} />
          <div>
            <Button>{t('team.person.save')}</Button>
          </div>
        </PostForm>
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t(isSelf ? 'team.person.leaveTitle' : 'team.person.endTitle')}</Heading>
        {children}
        {isLast ? (
          <Notice>{t(isSelf ? 'team.person.last' : 'team.error.lastOwner')}</Notice>
        ) : (
          <PostForm id="end" hidden={{ intent: 'end' }}>
            <p>{t(isSelf ? 'team.person.leaveLead' : 'team.person.endLead')}</p>
            <div>
              <Button look="danger">{t(isSelf ? 'team.person.leaveSubmit' : 'team.person.endSubmit')}</Button>
            </div>
          </PostForm>
        )}
      </section>
    </>
  )
}
