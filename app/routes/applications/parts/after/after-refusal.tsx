import type { SerializeFrom } from '@remix-run/node'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import type { CaseFacts } from '../describe-case.server'
import { appealWords } from './appeal-words'

type Facts = SerializeFrom<CaseFacts>

/** A refusal is not the end: what would help, applying anew, and how to disagree while there is time. */
export function AfterRefusal({
  home,
  facts,
  decision,
}: {
  home: string
  facts: Facts
  decision: NonNullable<Facts['decision']>
}) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { help, mayAppeal } = decision
  const words = appealWords(decision, facts.appeals)
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('applications.decision.nextTitle')}
      </Heading>
      <ul className="grid list-disc gap-2 ps-5">
        {help && (
          <li>
            <a href={here(`/services/${help}`)}>{t(keyOf('applications.decision.help', help))}</a>
          </li>
        )}
        <li>{t(`applications.decision.${words}`, { date: dateLong(decision.appealUntil) })}</li>
        {words === 'appealAnswered' && (
          <li>
            <a href={here('/services/legal-help')}>{t('applications.decision.lawyer')}</a>
          </li>
        )}
        <li>{t('applications.decision.call')}</li>
      </ul>
      <ButtonGroup>
        {mayAppeal && <ButtonLink href={`${home}/appeal`}>{t('applications.appeal.title')}</ButtonLink>}
        <ButtonLink
          look={mayAppeal ? 'secondary' : 'primary'}
          href={here(`/applications/new/${facts.serviceCode}`)}
        >
          {t('applications.decision.again')}
        </ButtonLink>
      </ButtonGroup>
    </section>
  )
}
