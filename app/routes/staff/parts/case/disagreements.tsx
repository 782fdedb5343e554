import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { SummaryList } from '~/ui/data/summary-list'
import { useSaid, useShown } from '~/ui/questions/shown'
import type { CaseFacts } from './describe-case.server'

type Said = CaseFacts['disagreements'][number]

/** What the application says otherwise than a register, and how it was settled. */
export function Disagreements({ file }: { file: CaseFacts }) {
  const t = useT()
  const here = useHere()
  const say = useSaid()
  if (file.disagreements.length === 0) return null
  const maySettle = file.may.work && file.status === 'in_review'
  return (
    <section id="disagreements" className="grid gap-4">
      <Heading level={2} size="m">
        {t('staff.disagreement.title')}
      </Heading>
      {maySettle && <p>{t('staff.disagreement.lead')}</p>}
      <ul className="grid gap-3">
        {file.disagreements.map((one) => (
          <li key={one.key} className="card">
            <h3 className="heading-s">{say(one.label)}</h3>
            <p>
              <Tag tone={one.settled ? 'success' : 'danger'}>
                {t(one.settled ? 'staff.disagreement.settled' : 'staff.disagreement.open')}
              </Tag>{' '}
              {one.isPast && t('staff.disagreement.past')}
            </p>
            <BothSides one={one} />
            {maySettle && !one.settled && (
              <ButtonLink look="secondary" href={here(`/staff/cases/${file.id}/disagreements/${one.key}`)}>
                {t('staff.disagreement.settle')} <VisuallyHidden>{say(one.label)}</VisuallyHidden>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each of the two says, and whose word counts. */
export function BothSides({ one }: { one: Said }) {
  const t = useT()
  const show = useShown()
  const { dateTime, name } = useFormat()
  const { declared, found, register, settled } = one
  const source = t(keyOf('staff.source', register))
  return (
    <SummaryList
      rows={[
        { key: 'declared', label: t('staff.disagreement.declared'), value: show(declared) },
        { key: 'found', label: t('staff.disagreement.found', { source }), value: show(found) },
        ...(settled
          ? [
              {
                key: 'settled',
                label: t(`staff.disagreement.sides.${settled.side}`),
                value: (
                  <>
                    <FreeText of={settled.reason} />
                    <div className="choice-hint">
                      {t('staff.disagreement.settledBy', {
                        name: name(one.settledByName),
                        date: dateTime(settled.at),
                      })}
                    </div>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
