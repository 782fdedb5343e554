import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  nameReader,
  numberReader,
  optionalField,
  readPinfl,
  textReader,
  ticked,
} from '~/domains/questions/schema'
import { visitNeeds } from '../needs/schema'

/** What is trained; example values, no act lists the kinds. */
export const trainings = [
  ...(['prosthesis', 'wheelchair', 'walking', 'orientation'] as const),
  ...(['hearing', 'sign-language', 'daily-living', 'work'] as const),
] as const
export type Training = (typeof trainings)[number]

export const audiences = ['adults', 'children', 'families'] as const

export const courseCancelReasons = ['trainerAway', 'fewPeople', 'building', 'other'] as const
/** What a centre recommends after a course. */
export const nextSteps = ['repeat', 'further', 'fitting', 'specialist', 'work'] as const

/** Where somebody is fetched from. */
export interface FetchAddress {
  districtSoato: string
  street: string
}

/** The name of who comes, where somebody else asked. */
export interface ParticipantName {
  family: string
  given: string
  patronymic: string | null
}

const no = z.literal('no').optional()
const checkbox = z
  .union([no, z.string()])
  .optional()
  .transform((value) => value === 'yes')

const whom = z.union([z.literal('own'), z.literal('child'), z.string().regex(/^mandate:[0-9a-f-]{36}$/)], {
  error: 'training.error.whomMissing',
})
const name = (missing: string) => field(missing, nameReader({ words: 'training.error.childName', most: 60 }))

const asked = z.object({ ...visitNeeds, whom, lodging: checkbox })
const coming = z.discriminatedUnion(
  'transport',
  [
    z.object({ transport: z.literal('self') }),
    z.object({
      transport: z.literal('fetch'),
      fetchDistrict: z
        .string({ error: 'training.error.districtMissing' })
        .regex(/^\d{7,10}$/, { error: 'training.error.districtMissing' }),
      fetchStreet: field(
        'training.error.street.missing',
        lineReader({ words: 'training.error.street', least: 5, most: 300 }),
      ),
    }),
  ],
  { error: 'training.error.transportMissing' },
)

/** A place that is asked for. */
export const placeForm = z.intersection(asked, coming)
export type PlaceForm = z.output<typeof placeForm>

const agreed = {
  pinfl: field('questions.error.pinflMissing', readPinfl),
  familyName: field(
    'questions.error.familyName.missing',
    nameReader({ words: 'questions.error.familyName', most: 100 }),
  ),
  givenName: field(
    'questions.error.givenName.missing',
    nameReader({ words: 'questions.error.givenName', most: 100 }),
  ),
  document: field(
    'assistance.error.documentMissing',
    lineReader({ words: 'mandates.error.document', most: 200 }),
  ),
  consent: ticked('training.error.consentMissing'),
}

/** Whom a centre enrols, how she is there, and what was seen or said. */
export const enrolForm = z.intersection(
  z.intersection(z.object({ ...visitNeeds, lodging: checkbox }), coming),
  z.discriminatedUnion(
    'way',
    [
      z.object({
        ...{ ...agreed, way: z.literal('desk') },
        seen: ticked('assistance.error.notSeen'),
      }),
      z.object({ ...agreed, way: z.literal('phone') }),
    ],
    { error: 'assistance.error.wayMissing' },
  ),
)
export type EnrolForm = z.output<typeof enrolForm>

/** A child for whom its parent asks. */
export const childForm = z.object({
  childPinfl: field('training.error.childPinflMissing', readPinfl),
  childFamily: name('training.error.childFamilyMissing'),
  childGiven: name('training.error.childGivenMissing'),
})
export type ChildForm = z.output<typeof childForm>

const minutes = (error: string) =>
  z
    .string({ error })
    .regex(/^\d{1,4}$/, { error })
    .transform(Number)
    .refine((at) => at % 15 === 0 && at >= 7 * 60 && at <= 21 * 60, { error })

/** A course that the centre writes; `today` is `YYYY-MM-DD`. */
export const courseForm = (today: string) => {
  const ahead = { today, towards: 'future' } as const
  return z
    .object({
      training: z.enum(trainings, { error: 'training.error.trainingMissing' }),
      audience: z.enum(audiences, { error: 'training.error.audienceMissing' }),
      firstOn: dateField('training.error.firstMissing', ahead).transform(asDay),
      lastOn: dateField('training.error.lastMissing', ahead).transform(asDay),
      opensAt: minutes('training.error.hoursMissing'),
      closesAt: minutes('training.error.hoursMissing'),
      places: field(
        'training.error.placesMissing',
        numberReader({ words: 'training.error.places', least: 1, most: 200 }),
      ),
      hasTransport: checkbox,
      hasLodging: checkbox,
      note: optionalField(textReader({ words: 'training.error.note', most: 1000 })),
    })
    .superRefine(({ firstOn, lastOn, opensAt, closesAt }, context) => {
      const add = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (lastOn < firstOn) add('lastOn', 'training.error.lastBeforeFirst')
      else if (lastOn.getTime() - firstOn.getTime() > 92 * 86_400_000) add('lastOn', 'training.error.tooLong')
      if (closesAt <= opensAt) add('closesAt', 'training.error.hoursTurned')
    })
}
export type CourseForm = z.output<ReturnType<typeof courseForm>>

/** What can still change once it is published. */
export const publishedCourseForm = z.object({
  places: field(
    'training.error.placesMissing',
    numberReader({ words: 'training.error.places', least: 1, most: 200 }),
  ),
  note: optionalField(textReader({ words: 'training.error.note', most: 1000 })),
})
export type PublishedCourseForm = z.output<typeof publishedCourseForm>

export const cancelCourseForm = z.object({
  reasonCode: z.enum(courseCancelReasons, { error: 'training.error.reasonMissing' }),
})

/** What came of a place. */
export const resultForm = z.object({
  outcome: z.enum(['attended', 'missed'], { error: 'training.error.outcomeMissing' }),
  certificate: checkbox,
  nextCode: z
    .union([z.literal(''), z.enum(nextSteps)], { error: 'forms.error.invalid' })
    .optional()
    .transform((code) => code || null),
  text: optionalField(textReader({ words: 'training.error.note', most: 1000 })),
})
export type ResultForm = z.output<typeof resultForm>

/** A place for a child. */
export const childPlaceForm = z.intersection(placeForm, childForm)
