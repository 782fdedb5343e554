import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import type { CheckFacts } from './describe-case.server'
import { RegisterAnswer } from './register-answer'

interface EvidenceProps {
  home: string
  /** `answer` null = not asked since the last submission. */
  checks: readonly { id: string; answer: CheckFacts | null }[]
  papers: readonly { id: string; kindText: string; name: string }[]
}

/** What there is to decide on: the word of each register, and the papers. */
export function Evidence({ home, checks, papers }: EvidenceProps) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('staff.evidence.title')}
      </Heading>
      <ul className="grid gap-3">
        {checks.map(({ id, answer }) => (
          <li key={id} className="card">
            <h3 className="heading-s">{t(keyOf('staff.source', id))}</h3>
            {answer ? (
              <RegisterAnswer answer={answer} />
            ) : (
              <p>
                <Tag>{t('staff.outcome.notAsked')}</Tag>
              </p>
            )}
          </li>
        ))}
        <li className="card">
          <h3 className="heading-s">{t('staff.case.papers')}</h3>
          {papers.length === 0 && <p>{t('staff.case.noPapers')}</p>}
          <ul className="grid gap-2">
            {papers.map(({ id, kindText, name }) => (
              <li key={id}>
                <a href={`${home}/documents/${id}`}>{name}</a> <span className="choice-hint">{kindText}</span>
              </li>
            ))}
          </ul>
        </li>
      </ul>
    </section>
  )
}

/** Nothing shows the right: a specialist passes the case on, a head says in writing why she approves all the same. */
export function NoEvidence({ home, isHead }: { home: string; isHead: boolean }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('staff.evidence.none')}>
      <p>{t(isHead ? 'staff.evidence.headText' : 'staff.evidence.passText')}</p>
      {!isHead && <ButtonLink href={`${home}/pass`}>{t('staff.action.pass')}</ButtonLink>}
    </Notice>
  )
}
