import { systemContext } from '~/domains/identity/context'
import { signIn } from '~/domains/identity/index.server'
import { sessionCookie } from '~/http/session/cookies.server'
import { makePinfl } from '~/lib/pinfl'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'

const birthDate = '1984-05-17'
const person = {
  pinfl: makePinfl({ sex: 'female', birthDate, district: 200, serial: 999 }),
  ...{ familyName: 'Karimova', givenName: 'Nodira', patronymic: null, passport: null, bornOn: birthDate },
  ...{ phone: null, email: null, authMethod: 'TEST', userAgent: 'bench', locale: 'uz-Latn' },
}

// Prints the cookie of somebody who has just signed in, as a browser sends it.
const { token } = await perform(systemContext(), signIn, person, null)
const cookie = await sessionCookie().serialize(token)
console.log(cookie.split(';')[0])
await closeDatabase()
