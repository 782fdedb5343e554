import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  type FinderAnswers,
  type FinderBasis,
  finderPages,
  listRights,
  nextFinderPage,
  openFinderPage,
  previousFinderPage,
} from '~/domains/services/index.server'
import { readFormData, refuseFaults } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound, type PageContext } from '~/http/guards.server'
import { keepAnswers } from '~/http/session/finder-answers.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { QuestionFields } from '~/ui/questions/question-fields'
import { readOwnAnswers } from './parts/own-answers.server'
import { finderValues, readFinderPage, viewFinderQuestions } from './parts/questions.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

interface At {
  context: PageContext
  id: string
  answers: FinderAnswers
  basis: FinderBasis
}

async function readPlace(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<At> {
  const context = await allowAnyone(args)
  const id = args.params.question ?? ''
  if (!finderPages.some((page) => page.id === id)) throw notFound()
  const [answers, basis] = await Promise.all([
    readOwnAnswers(context, args.request),
    listRights(dayOf(context.now())),
  ])
  return { context, id, answers, basis }
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, id, answers, basis } = await readPlace(args)
  const { locale } = context
  const page = openFinderPage(id, answers, basis)
  const next = `/${locale}/finder/${nextFinderPage(answers, basis) ?? 'result'}`
  // Another answer has made this question idle.
  if (!page) throw redirect(next)
  const before = previousFinderPage(id, answers, basis)
  const questions = viewFinderQuestions(page, answers, locale)
  const title = keyOf('finder.page', id, 'title')
  return json(
    {
      title: pageTitle(locale, title),
      heading: questions.some(({ heads }) => heads) ? null : title,
      hint: keyOf('finder.page', id, 'hint'),
      id,
      questions,
      values: finderValues(page, answers),
      back: `/${locale}/finder${before ? `/${before}` : ''}`,
      hasAnswers: Object.keys(answers).length > 0,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action(args: ActionFunctionArgs) {
  const { context, id, answers, basis } = await readPlace(args)
  const home = `/${context.locale}/finder`
  const page = openFinderPage(id, answers, basis)
  if (!page) return redirect(`${home}/${nextFinderPage(answers, basis) ?? 'result'}`, { status: 303 })
  const form = await readFormData(args.request)
  const isSkipped = form.get('intent') === 'skip'
  const read = isSkipped ? ({ ok: true, value: null } as const) : readFinderPage(page, answers, form)
  if (!read.ok) return refuseFaults(read.faults)
  const after = { ...answers, [id]: read.value }
  const isInDanger = id === 'danger' && read.value !== null && Object.values(read.value).includes(true)
  const to = isInDanger ? 'help-now' : (nextFinderPage(after, basis) ?? 'result')
  return redirect(`${home}/${to}`, { status: 303, headers: await keepAnswers(after) })
}

export default function FinderQuestion() {
  const t = useT()
  const here = useHere()
  const { id, heading, hint, questions, values, back, hasAnswers } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: back }}>
      {id === 'danger' && <QuickExit href={here('/finder/leave')} />}
      {heading && (
        <>
          <Heading level={1} size="l">
            {t(heading)}
          </Heading>
          <p>{t(hint)}</p>
        </>
      )}
      <PostForm>
        <QuestionFields
          questions={questions.map((one) => (one.heads ? { ...one, hint: t(hint) } : one))}
          values={values}
        />
        <ButtonGroup>
          <Button>{t('finder.continue')}</Button>
          <Button look="secondary" name="intent" value="skip">
            {t('finder.skip')}
          </Button>
        </ButtonGroup>
      </PostForm>
      <ul className="grid gap-1">
        {hasAnswers && (
          <li>
            <a className="inline-block py-2.5" href={here('/finder/result')}>
              {t('finder.soFar')}
            </a>
          </li>
        )}
        {id !== 'danger' && (
          <li>
            <a className="inline-block py-2.5" href={here('/finder/help-now')}>
              {t('finder.start.danger')}
            </a>
          </li>
        )}
      </ul>
    </Frame>
  )
}
