import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  caseRoles,
  endAbsence,
  listAbsences,
  listColleagues,
  listDeputies,
  type MarkAbsenceError,
  markAbsence,
} from '~/domains/cases/index.server'
import { absenceForm } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { AbsenceForm } from '../parts/absences/absence-form'
import { AbsenceList } from '../parts/absences/absence-list'
import { ColleagueList } from '../parts/absences/colleague-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, session } = context
  const [absences, colleagues, deputies] = await Promise.all([
    listAbsences(context),
    listColleagues(context),
    listDeputies(context),
  ])
  const isHead = context.role === 'inson_head'
  const { familyName: family, givenName: given } = session.person
  const people = isHead
    ? colleagues.map(({ absentUntil: _, ...colleague }) => colleague)
    : [{ id: context.personId, family, given, patronymic: null, openCases: 0 }]
  const names = new Map(deputies.map(({ id, ...name }) => [id, name]))
  const loads = new Map(people.map(({ id, openCases }) => [id, openCases]))
  return json({
    title: pageTitle(locale, isHead ? 'staff.absences.title' : 'staff.absences.own'),
    isHead,
    people,
    deputies: isHead ? deputies : deputies.filter(({ id }) => id !== context.personId),
    absences: absences.map(({ fromOn, untilOn, personId, deputyId, ...absence }) => ({
      ...absence,
      personId,
      person: names.get(personId) ?? null,
      openCases: loads.get(personId) ?? 0,
      deputy: (deputyId && names.get(deputyId)) || null,
      isDeputy: deputyId === context.personId,
      mayEnd: isHead || personId === context.personId,
      fromOn: isoDay(fromOn),
      untilOn: isoDay(untilOn),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const form = await readFormData(args.request)
  const to = `/${context.locale}/staff/absences`
  if (form.get('intent') === 'end') {
    const ended = await perform(context, endAbsence, String(form.get('absenceId') ?? ''))
    if (!ended.ok) return refuseForm(ended)
    return redirectWithNotice(to, { key: 'staff.absences.ended', tone: 'success' })
  }
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, absenceForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const marked = await perform(context, markAbsence, parsed.value)
  if (!marked.ok) return refuseForm(marked, fieldOf[marked.error])
  return redirectWithNotice(to, { key: 'staff.absences.marked', tone: 'success' })
}

const fieldOf: Record<MarkAbsenceError, string> = {
  'applications.error.notYours': 'personId',
  'applications.error.absentMissing': 'personId',
  'applications.error.absencePast': 'untilOn',
  'applications.error.absenceOverlaps': 'fromOn',
  'applications.error.deputyMissing': 'deputyId',
  'applications.error.deputyAway': 'deputyId',
}

/** Who is away and when; for a head, whose cases may wait for it. */
export default function Absences() {
  const t = useT()
  const here = useHere()
  const { isHead, people, deputies, absences } = useLoaderData<typeof loader>()
  const title = t(isHead ? 'staff.absences.title' : 'staff.absences.own')
  return (
    <Frame crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: title }]}>
      <Heading level={1} size="l">
        {title}
      </Heading>
      <p className="max-w-2xl">{t(isHead ? 'staff.absences.lead' : 'staff.absences.ownLead')}</p>
      <AbsenceList absences={absences} isOwn={!isHead} />
      <AbsenceForm people={people} deputies={deputies} />
      {isHead && <ColleagueList people={people} />}
    </Frame>
  )
}
