import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { daysOf, recordAttendance, trainerRole } from '~/domains/appointments/index.server'
import { attendanceSeen } from '~/domains/appointments/schema'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tabs } from '~/ui/data/tabs'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { readCentreCourse } from '../parts/courses/own-course.server'
import { readParticipants } from '../parts/courses/show-participants.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const coming: readonly string[] = ['taken', 'attended', 'missed']

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { found, course, home } = await readCentreCourse(context, args.params)
  const today = dayOf(context.now())
  const days = daysOf(found)
    .filter((day) => day <= today)
    .map((day) => isoDay(day))
  if (!['running', 'done'].includes(course.status) || days.length === 0) await leaveUnlessRefused(args, home)
  const asked = context.url.searchParams.get('day')
  const participants = await readParticipants(context, course.id)
  return json({
    title: pageTitle(context.locale, 'training.staff.attendance'),
    ...{ home, course, days },
    day: days.find((one) => one === asked) ?? days.at(-1) ?? course.firstOn,
    participants: participants.filter(({ status, isOwn }) => coming.includes(status) && !isOwn),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { found, course, home } = await readCentreCourse(context, args.params)
  const form = await readFormData(args.request)
  const day = daysOf(found).find((one) => isoDay(one) === form.get('day'))
  if (!day) throw notFound()
  const present = form.getAll('present').map(String)
  const marked = await perform(context, recordAttendance, {
    ...{ courseId: course.id, day, present },
    seen: String(form.get('seen') ?? ''),
  })
  if (!marked.ok) return refuseForm(marked)
  const isLeft = marked.value.left > 0
  const date = createFormat(context.locale).dateLong(isoDay(day))
  return redirectWithNotice(home, {
    key: isLeft ? 'training.staff.attendanceLeft' : 'training.staff.attendanceSaved',
    values: { date },
    tone: 'success',
  })
}

/** Who was there, day by day. */
export default function Attendance() {
  const t = useT()
  const { dateLong, dateShort, personName } = useFormat()
  const { home, course, days, day, participants } = useLoaderData<typeof loader>()
  const marks = participants.map(({ id, days: marked }) => ({
    ...{ id, wasThere: marked.find((each) => each.day === day)?.wasThere ?? null },
  }))
  const seen = attendanceSeen(marks)
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={t(keyOf('training.kind', course.training))}>
        {t('training.staff.attendance')}
      </Heading>
      <Tabs
        label={t('training.staff.chooseDay')}
        tabs={days.map((one) => ({
          href: `${home}/attendance?day=${one}`,
          label: dateShort(one),
          current: one === day,
        }))}
      />
      {participants.length === 0 ? (
        <p>{t('training.staff.attendanceNone')}</p>
      ) : (
        <PostForm id={`attendance-${day}`} hidden={{ day, seen }}>
          <p>{t('training.staff.attendanceLead', { date: dateLong(day) })}</p>
          <CheckboxGroup
            name="present"
            label={t('training.staff.wasThere')}
            optional
            values={marks.filter(({ wasThere }) => wasThere).map(({ id }) => id)}
            options={participants.map((one) => ({
              value: one.id,
              label: one.name ? personName(one.name) : `${t('training.staff.hidden')}, ${one.number}`,
            }))}
          />
          <ConfirmOrCancel cancelHref={home}>{t('training.staff.attendanceSave')}</ConfirmOrCancel>
        </PostForm>
      )}
    </Frame>
  )
}
